import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import classes from './code-field.module.css';

/** Six digits, as an authenticator app shows them; phones offer their number keys. */
export function CodeField({ error, ref }: { error?: string; ref?: Ref<HTMLInputElement> }) {
  return (
    <TextInput
      ref={ref}
      name="code"
      label="Code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      data-autofocus
      error={error}
      classNames={{ input: classes.digits }}
    />
  );
}
