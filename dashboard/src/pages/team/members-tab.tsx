import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useCallback } from 'react';
import { groupsQuery, type MemberFilter, usersQuery } from '../../api/people-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { Select } from '../../parts/select.tsx';
import { MemberTable } from './member-table.tsx';
import classes from './members-tab.module.css';
import { RowsSkeleton } from './rows-skeleton.tsx';

const route = getRouteApi('/frame/team');

export function MembersTab({ onInvite }: { onInvite(): void }) {
  const { q, status, group } = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery(usersQuery({ q, status, group }));
  const groups = useQuery(groupsQuery);
  // In the URL, but not one entry of the history for each letter.
  const filter = useCallback(
    (change: MemberFilter) =>
      void navigate({ to: '.', search: (search) => ({ ...search, ...change }), replace: true }),
    [navigate],
  );
  const search = useCallback((text: string) => filter({ q: text || undefined }), [filter]);
  const isFiltered = Boolean(q || status || group);

  return (
    <>
      <div className={classes.filter}>
        <SearchField
          label="Search by name or e-mail"
          value={q ?? ''}
          onSearch={search}
          className={classes.search}
        />
        <Select
          aria-label="Status"
          value={status ?? ''}
          onChange={({ currentTarget: { value } }) =>
            filter({ status: value === 'active' || value === 'disabled' ? value : undefined })
          }
          data={[
            { value: '', label: 'Any status' },
            { value: 'active', label: 'Active' },
            { value: 'disabled', label: 'Disabled' },
          ]}
        />
        <Select
          aria-label="Group"
          value={group ?? ''}
          onChange={({ currentTarget: { value } }) => filter({ group: value || undefined })}
          data={[
            { value: '', label: 'Any group' },
            ...(groups.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      </div>
      {users.error && !users.data && <Failure error={users.error} retry={() => void users.refetch()} />}
      {users.isPending && <RowsSkeleton />}
      {users.data?.length === 0 && (
        <Notice
          icon={<SearchX size={20} />}
          title="Nobody matches"
          action={
            <Button variant="default" size="xs" renderRoot={(props) => <Link to="/team" {...props} />}>
              Show everybody
            </Button>
          }
        >
          Nobody of the team fits this search and filter.
        </Notice>
      )}
      {users.data && users.data.length > 0 && <MemberTable users={users.data} />}
      {users.data?.length === 1 && !isFiltered && (
        <p className={classes.alone}>
          Nobody else yet.{' '}
          <button type="button" onClick={onInvite}>
            Invite somebody
          </button>{' '}
          to answer with you.
        </p>
      )}
    </>
  );
}
