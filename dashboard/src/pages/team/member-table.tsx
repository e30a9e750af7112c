import type { TeamUser } from '@frontdesk/shared/people';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { authQuery } from '../../api/account-queries.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Tag } from '../../parts/tag.tsx';
import { When } from '../../parts/when.tsx';
import classes from './table.module.css';

export function MemberTable({ users }: { users: TeamUser[] }) {
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Role</th>
            <th scope="col">Groups</th>
            <th scope="col">Two-factor</th>
            <th scope="col">Last seen</th>
            <th scope="col">Browsers</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <MemberRow key={user.id} user={user} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MemberRow({ user }: { user: TeamUser }) {
  const { id, name, email, role, groups, twoFactor, lastSeenAt, signedIn } = user;
  return (
    <tr>
      <th scope="row">
        <span className={classes.who}>
          <Avatar name={name} />
          <span className={classes.names}>
            <span className={classes.name}>
              <Link to="/team/$userId" params={{ userId: id }} search className={classes.open}>
                {name}
              </Link>
              <MemberTags user={user} />
            </span>
            <span className={classes.second}>{email}</span>
          </span>
        </span>
      </th>
      <td data-label="Role">{role === 'owner' ? 'Owner' : 'Member'}</td>
      <td data-label="Groups" className={classes.double}>
        {groups.length > 0 ? groups.map((group) => group.name).join(', ') : <None>None</None>}
      </td>
      <td data-label="Two-factor">{twoFactor ? 'On' : <None>Off</None>}</td>
      <td data-label="Last seen">{lastSeenAt ? <When at={lastSeenAt} /> : <None>Never</None>}</td>
      <td data-label="Browsers" className={classes.number}>
        {signedIn > 0 ? signedIn : <None>None</None>}
      </td>
    </tr>
  );
}

export function MemberTags({ user }: { user: TeamUser }) {
  const { data: auth } = useQuery(authQuery);
  return (
    <>
      {auth?.user?.id === user.id && <Tag>You</Tag>}
      {user.disabledAt && <Tag tone="warn">Disabled</Tag>}
    </>
  );
}

export function None({ children }: { children: string }) {
  return <span className={classes.none}>{children}</span>;
}
