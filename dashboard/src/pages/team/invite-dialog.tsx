import { type Invite, inviteDraft } from '@frontdesk/shared/people';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accessChanged, authQuery } from '../../api/account-queries.ts';
import { groupsQuery, inviteSomebody } from '../../api/people-queries.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import { OneTimeLinkDialog } from './one-time-link-dialog.tsx';
import { type Rights, RoleAndGroups } from './role-and-groups.tsx';

interface InviteDialogProps {
  /** An open invitation that gets a new link: the old one is lost, or was sent to the wrong place. */
  again?: Invite;
  onClose(): void;
}

/** Asks who is invited as what; then shows the link to give them. */
export function InviteDialog({ again, onClose }: InviteDialogProps) {
  const client = useQueryClient();
  const { data: auth } = useQuery(authQuery);
  const { data: groups = [] } = useQuery(groupsQuery);
  const [rights, setRights] = useState<Rights>({
    role: again?.role ?? 'member',
    groupIds: again?.groups.map(({ id }) => id) ?? [],
  });
  const invite = useMutation({ mutationFn: inviteSomebody, onSuccess: () => accessChanged(client) });
  const { fields, parse } = useFieldErrors(invite.error);
  const submit = ({ email, name }: Record<string, FormDataEntryValue>) => {
    const draft = parse(inviteDraft, { email, ...(name && { name }), ...rights });
    if (draft) invite.mutate(draft);
  };

  if (!auth?.user) return null;
  if (invite.data) {
    const title = `An invitation for ${invite.variables.email}`;
    return <OneTimeLinkDialog title={title} link={invite.data} onClose={onClose} />;
  }
  return (
    <Dialog title={again ? `A new link for ${again.email}` : 'Invite somebody'} onClose={onClose}>
      <Form onSubmit={submit} error={invite.error}>
        {again && <p>The old link stops working as soon as there is a new one.</p>}
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="off"
          defaultValue={again?.email}
          readOnly={again !== undefined}
          error={fields.email}
        />
        <TextInput
          name="name"
          label="Name"
          description="Need not be given; they can change it when they join."
          autoComplete="off"
          defaultValue={again?.name ?? ''}
          error={fields.name}
        />
        <RoleAndGroups rights={rights} onChange={setRights} groups={groups} me={auth.user} held={[]} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending}>
            Make the link
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
