import type { OneTimeLink } from '@frontdesk/shared/people';
import { Button } from '@mantine/core';
import { CopyField } from '../../parts/copy-field.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Until } from '../../parts/until.tsx';

/** The only time the link is seen: the server keeps a hash. */
export function OneTimeLinkDialog(props: { title: string; link: OneTimeLink; onClose(): void }) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <CopyField label="Link" text={props.link.url} />
      <p>
        It is shown only now. It works once and expires <Until at={props.link.expiresAt} />. Send it in a way
        that only they can read: whoever opens it first gets in.
      </p>
      <DialogActions>
        <Button variant="default" onClick={props.onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
