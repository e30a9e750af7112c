import { type FoundMessagePage, foundMessagePage, type MessageFilter } from '@frontdesk/shared/inbox';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from './request.ts';
import { urls } from './urls.ts';

const pageSize = 50;

/** Messages of every session, newest first, as far as they were scrolled. What was found before stands until the answer is here. */
export const foundMessagesQuery = (filter: MessageFilter) =>
  infiniteQueryOptions({
    queryKey: ['found messages', filter],
    queryFn: ({ pageParam, signal }): Promise<FoundMessagePage> =>
      request(foundMessagePage, urls.foundMessages({ ...filter, cursor: pageParam, limit: pageSize }), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
