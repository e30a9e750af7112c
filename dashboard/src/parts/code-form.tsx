import type { AuthState } from '@frontdesk/shared/account';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signInWithCode } from '../api/entry.ts';
import { CodeField } from './code-field.tsx';
import classes from './code-form.module.css';
import { EntryCard } from './entry-card.tsx';
import { Form } from './form.tsx';

interface CodeFormProps {
  onEntered(auth: AuthState): Promise<void>;
  /** To the password again: the server forgets after a while that it was right. */
  onBack(): void;
}

/** The second step: what the authenticator app shows, or a recovery code where the app is lost. */
export function CodeForm({ onEntered, onBack }: CodeFormProps) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [missing, setMissing] = useState<string>();
  const enter = useMutation({ mutationFn: signInWithCode, onSuccess: onEntered });
  const submit = ({ code }: Record<string, FormDataEntryValue>) => {
    const plain = String(code).replaceAll(/\s/g, '');
    setMissing(plain.length < 6 ? words[kind].missing : undefined);
    if (plain.length >= 6) enter.mutate({ code: plain, kind });
  };
  const change = () => {
    setKind(kind === 'app' ? 'recovery' : 'app');
    setMissing(undefined);
    enter.reset();
  };

  return (
    <EntryCard title={words[kind].title} lead={words[kind].lead}>
      <Form key={kind} onSubmit={submit} error={enter.error}>
        {kind === 'app' ? (
          <CodeField ref={focus} error={missing} />
        ) : (
          <TextInput ref={focus} name="code" label="Recovery code" autoComplete="off" error={missing} />
        )}
        <Button type="submit" fullWidth loading={enter.isPending}>
          Sign in
        </Button>
      </Form>
      <div className={classes.ways}>
        <button type="button" className={classes.way} onClick={change}>
          {words[kind].other}
        </button>
        <button type="button" className={classes.way} onClick={onBack}>
          Back
        </button>
      </div>
    </EntryCard>
  );
}

/** As it appears: what was focused before is not there any more. */
const focus = (field: HTMLInputElement | null) => field?.focus();

const words = {
  app: {
    title: 'One more step',
    lead: 'Open your authenticator app and write the code it shows for Frontdesk.',
    missing: 'Write the six digits of the code.',
    other: 'Use a recovery code instead',
  },
  recovery: {
    title: 'Use a recovery code',
    lead: 'One of those you kept when you turned two-factor sign-in on. Each works once.',
    missing: 'Write a whole recovery code.',
    other: 'Use the app instead',
  },
};
