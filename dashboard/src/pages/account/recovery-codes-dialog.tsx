import { Button } from '@mantine/core';
import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../parts/copy-text.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import classes from './recovery-codes-dialog.module.css';

/** The only time they are seen: the server keeps hashes. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: string[]; onClose(): void }) {
  const [copied, setCopied] = useState(false);
  const text = codes.join('\n');
  return (
    <Dialog title="Keep your recovery codes" onClose={onClose}>
      <p>
        When the app is lost, one of these lets you in instead of its code. Each works once. They are shown
        only now: keep them where you keep your passwords.
      </p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={classes.take}>
        {/* Only https and localhost have a clipboard. */}
        {navigator.clipboard && (
          <Button
            variant="default"
            size="xs"
            leftSection={
              copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />
            }
            onClick={() => void copyText(text).then(setCopied)}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          data-autofocus
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() => download(text)}
        >
          Download
        </Button>
      </div>
      <DialogActions>
        <Button onClick={onClose}>I have kept them</Button>
      </DialogActions>
    </Dialog>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: 'frontdesk-recovery-codes.txt',
  });
  link.click();
  URL.revokeObjectURL(url);
}
