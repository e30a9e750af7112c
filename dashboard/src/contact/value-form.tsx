import type { DetailType } from '@frontdesk/shared/details/field';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/request.ts';
import classes from './value-form.module.css';

export interface ValueFormProps {
  label: string;
  type: DetailType;
  choices?: readonly string[];
  value: string;
  /** Why the server refused what was written last. */
  error?: Error | null;
  /** Whether it takes the focus when it appears. */
  focus?: boolean;
  onSave(value: string): void;
  onCancel(): void;
  /** Absent: there is nothing to take back. */
  onTakeBack?(): void;
  takeBackLabel?: string;
}

/** One value, edited in its place: Enter saves, Esc leaves it as it was. */
export function ValueForm({ label, type, choices, value, error, focus = true, ...act }: ValueFormProps) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  const isMended = Boolean(error);
  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    // What was refused is mended rather than written anew.
    if (field.current instanceof HTMLInputElement && !isMended) field.current.select();
  }, [focus, isMended]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = field.current?.value.trim() ?? '';
    setEmpty(written === '');
    if (written === '') field.current?.focus();
    else act.onSave(written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It is meant for this field alone, not for the pane around it.
    event.preventDefault();
    event.stopPropagation();
    act.onCancel();
  };
  const shared = {
    ref: field,
    size: 'xs',
    'aria-label': label,
    defaultValue: value,
    error: isEmpty ? empty(act.onTakeBack !== undefined) : error && reason(error),
    onKeyDown,
  } as const;

  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      {type === 'choice' ? (
        <NativeSelect {...shared} data={options(choices ?? [], value)} />
      ) : (
        <TextInput {...shared} dir="auto" autoComplete="off" {...inputs[type]} />
      )}
      <div className={classes.actions}>
        <Button type="submit" size="compact-xs">
          Save
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={act.onCancel}>
          Cancel
        </Button>
        {act.onTakeBack && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            className={classes.takeBack}
            onClick={act.onTakeBack}
          >
            {act.takeBackLabel ?? 'Take back'}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What is said of the field itself says more than what is said of the request. */
const reason = (error: Error) =>
  (error instanceof ApiError && Object.values(error.fields)[0]) || error.message;

const empty = (mayTakeBack: boolean) =>
  mayTakeBack ? 'Write something, or take the value back.' : 'Write something first.';

/** The value may be a choice that is not on offer any more. */
const options = (choices: readonly string[], value: string) => [
  ...(value === '' ? [{ value: '', label: 'Choose…' }] : choices.includes(value) ? [] : [value]),
  ...choices,
];

const inputs: Partial<Record<DetailType, { type?: string; inputMode?: 'email' | 'tel' | 'decimal' }>> = {
  email: { inputMode: 'email' },
  phone: { inputMode: 'tel' },
  number: { inputMode: 'decimal' },
  date: { type: 'date' },
};
