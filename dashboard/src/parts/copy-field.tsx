import { Button, TextInput } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import classes from './copy-field.module.css';
import { copyText } from './copy-text.ts';

interface CopyFieldProps {
  label: string;
  text: string;
  /** Something else is the main thing here. */
  quiet?: boolean;
}

/** A text to take along as a whole: a link, a secret. */
export function CopyField({ label, text, quiet }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <div className={classes.row}>
      <TextInput
        ref={field}
        label={label}
        value={text}
        readOnly
        className={classes.field}
        classNames={{ input: classes.text }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        data-autofocus={quiet ? undefined : true}
        variant={copied || quiet ? 'default' : 'filled'}
        leftSection={copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
        onClick={() => void copyText(text, field.current).then(setCopied)}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
