import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ScrollText, SearchX } from 'lucide-react';
import { auditQuery } from '../../api/audit-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditList } from './audit-list.tsx';
import { auditFilterOf } from './audit-search.ts';
import { AuditSkeleton } from './audit-skeleton.tsx';

const route = getRouteApi('/frame/audit');

/** Who changed or exported what, newest first. */
export function AuditPage() {
  const search = route.useSearch();
  const audit = useInfiniteQuery(auditQuery(auditFilterOf(search)));
  const entries = audit.data?.pages.flatMap((page) => page.entries);
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <Page title="Audit">
      <title>Audit · Frontdesk</title>
      <AuditFilterBar search={search} entries={entries ?? []} />
      {audit.error && !entries && <Failure error={audit.error} retry={() => void audit.refetch()} />}
      {audit.isPending && <AuditSkeleton />}
      {entries?.length === 0 && (isFiltered ? <NothingFound /> : <NothingYet />)}
      {entries && entries.length > 0 && (
        <AuditList
          entries={entries}
          goesOn={audit.hasNextPage}
          isLoading={audit.isFetchingNextPage}
          isFailed={audit.isFetchNextPageError}
          onMore={() => void audit.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function NothingYet() {
  return (
    <Notice icon={<ScrollText size={20} />} title="Nothing yet">
      Every change and every export leaves a line here: who, what, when, and what it was before.
    </Notice>
  );
}

function NothingFound() {
  return (
    <Notice
      icon={<SearchX size={20} />}
      title="Nothing matches"
      action={
        <Button variant="default" size="xs" renderRoot={(props) => <Link to="/audit" {...props} />}>
          Show everything
        </Button>
      }
    >
      Nothing that was done fits this filter.
    </Notice>
  );
}
