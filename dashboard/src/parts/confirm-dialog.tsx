import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog, DialogActions } from './dialog.tsx';
import { FormError } from './form-error.tsx';

interface ConfirmDialogProps {
  /** A question that names the thing: "Delete Ann Lee?" */
  title: string;
  /** What the button does, in words that name the thing too: "Delete Ann Lee". */
  action: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** Does it. What it throws stands in the dialog, which stays open. */
  act(): Promise<unknown>;
  /** After Cancel and Esc, and when it is done. */
  onClose(): void;
  /** Can be undone, or harms nobody. */
  harmless?: boolean;
}

/** Asks before something is done that cannot be undone. The focus starts on Cancel: Enter alone destroys nothing. */
export function ConfirmDialog({ title, action, children, act, onClose, harmless }: ConfirmDialogProps) {
  const { mutate, isPending, error } = useMutation({ mutationFn: act, onSuccess: onClose });
  return (
    <Dialog asks title={title} onClose={onClose}>
      <div>{children}</div>
      <FormError error={error} />
      <DialogActions>
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        <Button color={harmless ? undefined : 'red'} loading={isPending} onClick={() => mutate()}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
