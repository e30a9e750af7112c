import { type AuditFilter, auditPage } from '@frontdesk/shared/audit';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import { urls } from './urls.ts';

const pageSize = 50;

/** Newest first, as far back as it was read. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      request(auditPage, urls.audit({ ...filter, cursor: pageParam, limit: pageSize }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
