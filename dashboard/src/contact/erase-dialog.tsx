import type { SessionSummary } from '@frontdesk/shared/chat';
import type { ErasureReceipt } from '@frontdesk/shared/inbox';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { eraseContact } from '../api/contact-queries.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { FormError } from '../parts/form-error.tsx';
import { sessionName } from '../parts/session-names.ts';
import classes from './erase-dialog.module.css';

/** On a person's request. It cannot be undone and takes other conversations with it, so it asks for the name. */
export function EraseDialog({ session, onClose }: { session: SessionSummary; onClose(): void }) {
  const client = useQueryClient();
  // The name as it was when it was asked: afterwards nobody knows it any more.
  const [name] = useState(() => sessionName({ ...session, title: null }));
  const [isWrong, setWrong] = useState(false);
  const erase = useMutation({ mutationFn: () => eraseContact(client, session.sessionId) });
  if (erase.data) return <Receipt name={name} receipt={erase.data} onClose={onClose} />;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    const matches = typeof typed === 'string' && plain(typed) === plain(name);
    setWrong(!matches);
    if (matches) erase.mutate();
  };
  return (
    <Dialog title={`Erase everything known of ${name}?`} onClose={onClose}>
      <p>
        Every detail and every message of their private conversations is deleted for good; in groups their
        words are blanked. Do this when {name} asks for it, and export first if they want a copy.
      </p>
      <form noValidate className={classes.form} onSubmit={submit}>
        <TextInput
          name="name"
          label={
            <>
              Type <strong className={classes.name}>{name}</strong> to confirm
            </>
          }
          autoComplete="off"
          dir="auto"
          error={isWrong && 'That is not the name.'}
        />
        <FormError error={erase.error} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" color="red" loading={erase.isPending}>
            Erase {name}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Receipt({ name, receipt, onClose }: { name: string; receipt: ErasureReceipt; onClose(): void }) {
  return (
    <Dialog title={`${name} is erased`} onClose={onClose}>
      <p>
        {count(receipt.messages, 'message')} and {count(receipt.details, 'detail')} are gone. Keep this
        receipt, and give it to them as proof:
      </p>
      <p className={classes.receipt}>
        <code>{receipt.receipt}</code>
        <CopyButton text={receipt.receipt} what="the receipt" />
      </p>
      <DialogActions>
        <Button data-autofocus onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const count = (number: number, what: string) =>
  `${number.toLocaleString()} ${what}${number === 1 ? '' : 's'}`;

/** Case, accents' encoding and spaces are no proof of anything. */
const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
