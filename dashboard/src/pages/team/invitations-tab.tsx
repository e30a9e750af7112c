import type { Invite } from '@frontdesk/shared/people';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { invitesQuery, revokeInvite } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Until } from '../../parts/until.tsx';
import { When } from '../../parts/when.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { None } from './member-table.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';
import classes from './table.module.css';

/** Invitations that are open. */
export function InvitationsTab({ onInvite }: { onInvite(): void }) {
  const client = useQueryClient();
  // Here and not in its row: a new link is a new invitation, with a row of its own.
  const [asked, setAsked] = useState<{ to: 'renew' | 'revoke'; invite: Invite } | null>(null);
  const { data: invites, error, refetch } = useQuery(invitesQuery);
  if (error && !invites) return <Failure error={error} retry={() => void refetch()} />;
  if (!invites) return <RowsSkeleton />;
  if (invites.length === 0) {
    return (
      <Notice
        icon={<MailPlus size={20} />}
        title="No open invitations"
        action={
          <Button size="xs" onClick={onInvite}>
            Invite somebody
          </Button>
        }
      >
        An invitation is a link that works once. Whoever gets it chooses a name and a password and is in.
      </Notice>
    );
  }
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Invited</th>
            <th scope="col">Role</th>
            <th scope="col">Groups</th>
            <th scope="col">By</th>
            <th scope="col">Expires</th>
            <th scope="col">
              <span className={classes.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invites.map((invite) => (
            <InviteRow
              key={invite.id}
              invite={invite}
              onRenew={() => setAsked({ to: 'renew', invite })}
              onRevoke={() => setAsked({ to: 'revoke', invite })}
            />
          ))}
        </tbody>
      </table>
      {asked?.to === 'renew' && <InviteDialog again={asked.invite} onClose={() => setAsked(null)} />}
      {asked?.to === 'revoke' && (
        <ConfirmDialog
          title={`Take back the invitation of ${asked.invite.email}?`}
          action="Take it back"
          act={async () => {
            await revokeInvite(asked.invite.id);
            await accessChanged(client);
          }}
          onClose={() => setAsked(null)}
        >
          The link that was sent to {asked.invite.name ?? asked.invite.email} stops working at once. You can
          invite them again.
        </ConfirmDialog>
      )}
    </div>
  );
}

function InviteRow(props: { invite: Invite; onRenew(): void; onRevoke(): void }) {
  const { email, name, role, groups, createdBy, createdAt, expiresAt } = props.invite;
  return (
    <tr>
      <th scope="row">
        <span className={classes.names}>
          <span className={classes.name}>{name ?? email}</span>
          {name && <span className={classes.second}>{email}</span>}
        </span>
      </th>
      <td data-label="Role">{role === 'owner' ? 'Owner' : 'Member'}</td>
      <td data-label="Groups" className={classes.double}>
        {groups.length > 0 ? groups.map((group) => group.name).join(', ') : <None>None</None>}
      </td>
      <td data-label="By" className={classes.double}>
        {createdBy ?? 'Somebody who left'}, <When at={createdAt} />
      </td>
      <td data-label="Expires">
        <Until at={expiresAt} />
      </td>
      <td className={classes.whole}>
        <span className={classes.deeds}>
          <Button variant="default" size="xs" aria-label={`New link for ${email}`} onClick={props.onRenew}>
            New link
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={`Take back the invitation of ${email}`}
            onClick={props.onRevoke}
          >
            Take back
          </Button>
        </span>
      </td>
    </tr>
  );
}
