import type { DetailField } from '@frontdesk/shared/details/field';
import {
  type SessionDetail,
  type SessionDetails,
  sessionDetail,
  sessionDetails,
} from '@frontdesk/shared/details/session-details';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import { urls } from './urls.ts';

/** What is known of a session's contact. Live events of the session refresh it. */
export const detailsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['details', sessionId],
    queryFn: ({ signal }) => request(sessionDetails, urls.details(sessionId), { signal }),
  });

/** Notes a value, or takes it back (null). Shown at once; what was shown before comes back with a refusal (ApiError). */
export async function changeDetail(
  client: QueryClient,
  sessionId: string,
  { key }: DetailField,
  value: string | null,
): Promise<void> {
  const { queryKey } = detailsQuery(sessionId);
  const put = (change: (detail: SessionDetail) => SessionDetail) =>
    client.setQueryData<SessionDetails>(queryKey, (known) => {
      const details = known?.details.map((detail) => (detail.field.key === key ? change(detail) : detail));
      return known && details && { ...known, details };
    });
  // A read under way may be older than the change.
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData(queryKey)?.details.find(({ field }) => field.key === key);
  put((detail) => ({ ...detail, value }));
  try {
    const body = { value };
    const changed = await request(sessionDetail, urls.detail(sessionId, key), { method: 'PUT', body });
    put(() => changed);
  } catch (error) {
    if (before) put(() => before);
    throw error;
  }
}
