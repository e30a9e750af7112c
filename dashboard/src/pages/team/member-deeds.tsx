import type { TeamUser } from '@frontdesk/shared/people';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { deleteUser, doToUser, userChanged } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import classes from './open-member.module.css';

/** Locking somebody out, for now or for good. */
export function MemberDeeds({ user, mayLetIn }: { user: TeamUser; mayLetIn: boolean }) {
  const { id, name, disabledAt } = user;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'disable' | 'enable' | 'delete' | null>(null);
  const close = () => setAsked(null);
  const act = (deed: 'disable' | 'enable') => async () => userChanged(client, await doToUser(id, deed));
  const remove = async () => {
    await deleteUser(id);
    await navigate({ to: '/team', search: true });
    await accessChanged(client);
  };

  return (
    <section className={classes.section} aria-labelledby="leave">
      <h3 id="leave">Leaving the team</h3>
      <div className={classes.deeds}>
        <div className={classes.deed}>
          <p>
            {disabledAt
              ? `${name} cannot sign in. Everything else is as it was.`
              : 'Disabled, one cannot sign in any more; it can be undone.'}
          </p>
          {disabledAt && !mayLetIn ? (
            <p>They may do more than you: only somebody who may do as much can enable it.</p>
          ) : (
            <Button variant="default" size="xs" onClick={() => setAsked(disabledAt ? 'enable' : 'disable')}>
              {disabledAt ? 'Enable the account' : 'Disable the account'}
            </Button>
          )}
        </div>
        <div className={classes.deed}>
          <p>What they wrote stays, without their name. The account does not come back.</p>
          <Button variant="light" color="red" size="xs" onClick={() => setAsked('delete')}>
            Delete the account
          </Button>
        </div>
      </div>
      {asked === 'disable' && (
        <ConfirmDialog
          title={`Disable ${name}?`}
          action={`Disable ${name}`}
          act={act('disable')}
          onClose={close}
        >
          {name} is signed out at once, everywhere, and cannot sign in until the account is enabled again.
        </ConfirmDialog>
      )}
      {asked === 'enable' && (
        <ConfirmDialog
          title={`Enable ${name}?`}
          action={`Enable ${name}`}
          harmless
          act={act('enable')}
          onClose={close}
        >
          {name} can sign in again, with the same password, role and groups.
        </ConfirmDialog>
      )}
      {asked === 'delete' && (
        <ConfirmDialog title={`Delete ${name}?`} action={`Delete ${name}`} act={remove} onClose={close}>
          The account of {name} ({user.email}) is gone for good, and they are signed out at once. What they
          wrote stays, without their name; their lines in the audit log keep it.
        </ConfirmDialog>
      )}
    </section>
  );
}
