import type { Group } from '@frontdesk/shared/people';
import { permissions } from '@frontdesk/shared/permissions';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { deleteGroup, groupsQuery } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { None } from './member-table.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';
import classes from './table.module.css';

export function GroupsTab({ onCreate }: { onCreate(): void }) {
  const { data: groups, error, refetch } = useQuery(groupsQuery);
  if (error && !groups) return <Failure error={error} retry={() => void refetch()} />;
  if (!groups) return <RowsSkeleton />;
  if (groups.length === 0) {
    return (
      <Notice
        icon={<UsersRound size={20} />}
        title="No groups yet"
        action={
          <Button size="xs" onClick={onCreate}>
            Make a group
          </Button>
        }
      >
        A group gives its members what they may do, for example read and answer. Owners need none.
      </Notice>
    );
  }
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">May</th>
            <th scope="col">Members</th>
            <th scope="col">
              <span className={classes.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow({ group }: { group: Group }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null);
  const { id, name, description, members } = group;
  const close = () => setAsked(null);
  const remove = async () => {
    await deleteGroup(id);
    await accessChanged(client);
  };
  return (
    <tr>
      <th scope="row">
        <span className={classes.names}>
          <span className={classes.name}>{name}</span>
          {description && <span className={classes.second}>{description}</span>}
        </span>
      </th>
      <td data-label="May" className={classes.whole}>
        {group.permissions.map((permission) => permissions[permission].label).join(', ') || (
          <None>Nothing</None>
        )}
      </td>
      <td data-label="Members" className={classes.whole}>
        {members.length > 0 ? (
          <Link to="/team" search={{ group: String(id) }} className={classes.link}>
            {firstNames(group)}
          </Link>
        ) : (
          <None>Nobody</None>
        )}
      </td>
      <td className={classes.whole}>
        <span className={classes.deeds}>
          <Button variant="default" size="xs" aria-label={`Edit ${name}`} onClick={() => setAsked('edit')}>
            Edit
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={`Delete ${name}`}
            onClick={() => setAsked('delete')}
          >
            Delete
          </Button>
        </span>
        {asked === 'edit' && <GroupDialog group={group} onClose={close} />}
        {asked === 'delete' && (
          <ConfirmDialog title={`Delete ${name}?`} action={`Delete ${name}`} act={remove} onClose={close}>
            {members.length > 0
              ? `${memberCount(members.length)} what this group allows, unless another of their groups allows it too. Their accounts stay.`
              : 'Nobody is in it, so nobody loses anything.'}
          </ConfirmDialog>
        )}
      </td>
    </tr>
  );
}

const maxNames = 3;

function firstNames({ members }: Group): string {
  const names = members.slice(0, maxNames).map(({ name }) => name);
  const others = members.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
}

const memberCount = (count: number) => (count === 1 ? 'One member loses' : `${count} members lose`);
