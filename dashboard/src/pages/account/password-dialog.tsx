import { passwordProof } from '@frontdesk/shared/people';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';

interface PasswordDialogProps<Answer> {
  title: string;
  action: string;
  danger?: boolean;
  children: ReactNode;
  act(proof: { password: string }): Promise<Answer>;
  onDone(answer: Answer): void;
  onClose(): void;
}

/** Asks for the password again, before what a stranger at an open screen should not be able to do. */
export function PasswordDialog<Answer>(props: PasswordDialogProps<Answer>) {
  const { mutate, error, isPending } = useMutation({ mutationFn: props.act, onSuccess: props.onDone });
  const { fields, parse } = useFieldErrors(error);
  const submit = (values: object) => {
    const proof = parse(passwordProof, values);
    if (proof) mutate(proof);
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.children}</p>
      <Form onSubmit={submit} error={error}>
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          error={fields.password}
        />
        <DialogActions>
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" color={props.danger ? 'red' : undefined} loading={isPending}>
            {props.action}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
