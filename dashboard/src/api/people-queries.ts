import {
  type GroupDraft,
  group,
  groupList,
  type InviteDraft,
  inviteList,
  oneTimeLink,
  type TeamUser,
  teamUser,
  teamUserList,
  type UserChange,
} from '@frontdesk/shared/people';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { accessChanged } from './account-queries.ts';
import { command, request } from './request.ts';
import { type UserDeed, urls } from './urls.ts';

export interface MemberFilter {
  q?: string;
  status?: 'active' | 'disabled';
  /** A group's id. */
  group?: string;
}

/** Everybody with an account, by name. What is known stays while another filter is asked. */
export const usersQuery = (filter: MemberFilter = {}) =>
  queryOptions({
    queryKey: ['users', filter],
    queryFn: ({ signal }) => request(teamUserList, urls.users(filter), { signal }),
    placeholderData: keepPreviousData,
  });

export const invitesQuery = queryOptions({
  queryKey: ['invites'],
  queryFn: ({ signal }) => request(inviteList, urls.invites, { signal }),
});

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => request(groupList, urls.groups, { signal }),
});

export const changeUser = (userId: string, body: UserChange) =>
  request(teamUser, urls.user(userId), { method: 'PATCH', body });

export const doToUser = (userId: string, deed: UserDeed) =>
  request(teamUser, urls.userDeed(userId, deed), { method: 'POST' });

export const resetPassword = (userId: string) =>
  request(oneTimeLink, urls.userDeed(userId, 'reset-password'), { method: 'POST' });

export const deleteUser = (userId: string) => command(urls.user(userId), { method: 'DELETE' });

export const inviteSomebody = (body: InviteDraft) =>
  request(oneTimeLink, urls.invites, { method: 'POST', body });

export const revokeInvite = (id: number) => command(urls.invite(id), { method: 'DELETE' });

export const createGroup = (body: GroupDraft) => request(group, urls.groups, { method: 'POST', body });

export const changeGroup = (id: number, body: GroupDraft) =>
  request(group, urls.group(id), { method: 'PUT', body });

export const deleteGroup = (id: number) => command(urls.group(id), { method: 'DELETE' });

/** Shows a member as the server just said, wherever they are shown, before the lists are read anew. */
export function userChanged(client: QueryClient, changed: TeamUser): Promise<unknown> {
  client.setQueriesData<TeamUser[]>({ queryKey: ['users'] }, (users) =>
    users?.map((user) => (user.id === changed.id ? changed : user)),
  );
  return accessChanged(client);
}
