import type { FormEvent, ReactNode } from 'react';
import { ApiError } from '../api/request.ts';
import classes from './form.module.css';
import { FormError } from './form-error.tsx';

interface FormProps {
  /** Gets the fields by name. */
  onSubmit(values: Record<string, FormDataEntryValue>): void;
  error: Error | null;
  children: ReactNode;
}

/** Fields one below the other, and why the server refused them. Nothing typed is ever lost. */
export function Form({ onSubmit, error, children }: FormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(Object.fromEntries(new FormData(event.currentTarget)));
  };
  // What the server says of single fields stands at the fields.
  const whole = error && !(error instanceof ApiError && Object.keys(error.fields).length > 0);
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      {children}
      {whole && <FormError error={error} />}
    </form>
  );
}
