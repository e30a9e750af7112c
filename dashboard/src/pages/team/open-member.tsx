import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { UserX, X } from 'lucide-react';
import { authQuery } from '../../api/account-queries.ts';
import { groupsQuery, usersQuery } from '../../api/people-queries.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { mayChange, mayGive } from './may-give.ts';
import { MemberDeeds } from './member-deeds.tsx';
import { MemberForm } from './member-form.tsx';
import { MemberPermissions } from './member-permissions.tsx';
import { MemberSignIn } from './member-sign-in.tsx';
import { MemberTags } from './member-table.tsx';
import classes from './open-member.module.css';
import { RowsSkeleton } from './rows-skeleton.tsx';

const route = getRouteApi('/frame/team/$userId');

/** One member: who they are, what they may do and why, how they sign in. */
export function OpenMember() {
  const { userId } = route.useParams();
  const users = useQuery(usersQuery());
  const groups = useQuery(groupsQuery);
  const { data: auth } = useQuery(authQuery);
  const user = users.data?.find(({ id }) => id === userId);
  const me = auth?.user;
  const error = users.error ?? groups.error;

  return (
    <section className={classes.panel} aria-label={user?.name ?? 'Member'}>
      <title>{`${user?.name ?? 'Member'} · Team · Frontdesk`}</title>
      <header className={classes.head}>
        {user && (
          <>
            <Avatar name={user.name} />
            <div className={classes.who}>
              <h2>{user.name}</h2>
              <MemberTags user={user} />
            </div>
          </>
        )}
        <ActionIcon
          className={classes.close}
          aria-label="Close"
          renderRoot={(props) => <Link to="/team" search {...props} />}
        >
          <X size={16} />
        </ActionIcon>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <section className={classes.body} tabIndex={0} aria-label="What is known of them">
        {error && !(users.data && groups.data) && (
          <Failure error={error} retry={() => void users.refetch()} />
        )}
        {users.isPending && <RowsSkeleton />}
        {users.data && !user && (
          <Notice icon={<UserX size={20} />} title="There is no such member">
            The account may have been deleted.
          </Notice>
        )}
        {user && groups.data && me && (
          <>
            {mayChange(me, user) ? (
              <MemberForm key={user.id} user={user} groups={groups.data} me={me} />
            ) : (
              <p className={classes.note}>{user.name} is an owner: only an owner can change this account.</p>
            )}
            <MemberPermissions user={user} groups={groups.data} />
            <MemberSignIn
              key={`${user.id}-sign-in`}
              user={user}
              isMe={me.id === user.id}
              mayChange={mayChange(me, user)}
              mayLetIn={mayGive(me, user)}
            />
            {me.id !== user.id && mayChange(me, user) && (
              <MemberDeeds key={`${user.id}-deeds`} user={user} mayLetIn={mayGive(me, user)} />
            )}
          </>
        )}
      </section>
    </section>
  );
}
