import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useMatch } from '@tanstack/react-router';
import { Plus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { groupsQuery, invitesQuery, usersQuery } from '../../api/people-queries.ts';
import { Page } from '../../parts/page.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { InvitationsTab } from './invitations-tab.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MembersTab } from './members-tab.tsx';
import classes from './team.module.css';

const route = getRouteApi('/frame/team');

/** Who belongs to the team and what they may do. A member opens beside the list; on a small screen instead of it. */
export function TeamPage() {
  const { tab = 'members' } = route.useSearch();
  const isOpen = useMatch({ from: '/frame/team/$userId', shouldThrow: false }) !== undefined;
  const [making, setMaking] = useState<'invitation' | 'group' | null>(null);
  const invite = () => setMaking('invitation');
  const close = () => setMaking(null);
  return (
    <div className={classes.panes} data-open={isOpen || undefined}>
      {!isOpen && <title>Team · Frontdesk</title>}
      <div className={classes.list}>
        <Page
          title="Team"
          nav={<Tabs />}
          actions={
            tab === 'groups' ? (
              <Button size="xs" leftSection={<Plus size={14} />} onClick={() => setMaking('group')}>
                New group
              </Button>
            ) : (
              <Button size="xs" leftSection={<UserPlus size={14} />} onClick={invite}>
                Invite
              </Button>
            )
          }
        >
          {tab === 'members' && <MembersTab onInvite={invite} />}
          {tab === 'invitations' && <InvitationsTab onInvite={invite} />}
          {tab === 'groups' && <GroupsTab onCreate={() => setMaking('group')} />}
        </Page>
      </div>
      {isOpen && (
        <div className={classes.member}>
          <Outlet />
        </div>
      )}
      {making === 'invitation' && <InviteDialog onClose={close} />}
      {making === 'group' && <GroupDialog onClose={close} />}
    </div>
  );
}

function Tabs() {
  const users = useQuery(usersQuery());
  const invites = useQuery(invitesQuery);
  const groups = useQuery(groupsQuery);
  const tabs = [
    { tab: undefined, label: 'Members', count: users.data?.length },
    { tab: 'invitations', label: 'Invitations', count: invites.data?.length },
    { tab: 'groups', label: 'Groups', count: groups.data?.length },
  ] as const;
  return (
    <nav aria-label="Team" className={classes.tabs}>
      {tabs.map(({ tab, label, count }) => (
        <Link
          key={label}
          to="/team"
          search={{ tab }}
          className={classes.tab}
          activeOptions={{ explicitUndefined: true }}
        >
          {label} <span className={classes.count}>{count}</span>
        </Link>
      ))}
    </nav>
  );
}
