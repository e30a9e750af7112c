import type { MessagePage } from '@frontdesk/shared/chat';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getMessages } from './endpoints.ts';
import { ApiError } from './request.ts';

export const messagePageSize = 50;
const maxPagesBetween = 10;
/** In the middle of a transcript, as many are kept true by reading them again. */
const maxReread = 200;
const messagesKey = (sessionId: string) => ['messages', sessionId];

/** Where a transcript opens that is not known yet: at the first unread message, at the end, or at a message. */
export type Opening = 'unread' | 'end' | number;

/**
 * A stretch of a transcript without holes, ascending: from where it was opened as far as it was read in both
 * directions. While it reaches the end, a refetch reads the newest page and, after an absence, the pages between, then
 * joins them to what is known: no gap, no doubles, and states that changed are seen. Further up it reads the stretch
 * itself again, and learns that there is something newer.
 */
export const messagesQuery = (sessionId: string, opening: Opening = 'unread') =>
  queryOptions({
    queryKey: messagesKey(sessionId),
    queryFn: ({ client, signal }) => {
      const known = client.getQueryData<MessagePage>(messagesKey(sessionId));
      if (!known) return openTranscript(sessionId, opening, signal);
      return known.hasNewer
        ? rereadStretch(client, sessionId, known, signal)
        : readEnd(client, sessionId, signal);
    },
  });

async function openTranscript(
  sessionId: string,
  opening: Opening,
  signal: AbortSignal,
): Promise<MessagePage> {
  if (typeof opening === 'number') {
    const around = { around: opening, limit: messagePageSize };
    // It may be gone, and the rest of the conversation is not.
    const page = await getMessages(sessionId, around, signal).catch(unlessMissing);
    if (page) return page;
  }
  const newest = await getMessages(sessionId, { limit: messagePageSize }, signal);
  const { messages, hasOlder, readUpToId } = newest;
  const startsUnread = hasOlder && messages.every(({ id }) => id > (readUpToId ?? 0));
  if (opening === 'end' || !startsUnread || messages.every(({ author }) => author !== 'user')) return newest;
  const place = readUpToId === null ? { after: 0 } : { around: readUpToId };
  return getMessages(sessionId, { ...place, limit: messagePageSize }, signal);
}

const unlessMissing = (error: unknown): null => {
  if (error instanceof ApiError && error.status === 404) return null;
  throw error;
};

async function readEnd(client: QueryClient, sessionId: string, signal: AbortSignal): Promise<MessagePage> {
  const known = () => client.getQueryData<MessagePage>(messagesKey(sessionId));
  let fresh = await getMessages(sessionId, { limit: messagePageSize }, signal);
  for (let pages = 1; leavesGap(known(), fresh); pages += 1) {
    // Too far behind to catch up: begin anew at the end.
    if (pages === maxPagesBetween) return fresh;
    const older = await getMessages(sessionId, { before: firstSeq(fresh), limit: messagePageSize }, signal);
    fresh = { ...fresh, messages: [...older.messages, ...fresh.messages], hasOlder: older.hasOlder };
  }
  const now = known();
  // Meanwhile the reader went elsewhere.
  return now?.hasNewer ? now : joinMessages(now, fresh);
}

async function rereadStretch(
  client: QueryClient,
  sessionId: string,
  known: MessagePage,
  signal: AbortSignal,
): Promise<MessagePage> {
  const stretch = known.messages.slice(-maxReread);
  const [first] = stretch;
  if (!first) return openTranscript(sessionId, 'unread', signal);
  const page = { after: first.seq - 1, limit: stretch.length };
  const fresh = await getMessages(sessionId, page, signal);
  const now = client.getQueryData<MessagePage>(messagesKey(sessionId));
  const isSame = now?.messages.at(-1)?.id === known.messages.at(-1)?.id;
  return now && !isSame ? now : joinMessages(now, fresh);
}

/** Exported for its test. `fresh` is the truth for its whole stretch; what is known stands before it. */
export function joinMessages(known: MessagePage | undefined, fresh: MessagePage): MessagePage {
  const first = fresh.messages[0];
  if (!known || !first) return fresh;
  const ids = new Set(fresh.messages.map((message) => message.id));
  // By id as well as by number: a waiting question may get a later number while it waits.
  const kept = known.messages.filter((message) => message.seq < first.seq && !ids.has(message.id));
  // A page that was asked for by its beginning says that there is something before it, without having looked.
  if (kept.length === 0) return { ...fresh, hasOlder: fresh.hasOlder && known.hasOlder };
  return { ...fresh, messages: [...kept, ...fresh.messages], hasOlder: known.hasOlder };
}

const firstSeq = (page: MessagePage) => page.messages[0]?.seq ?? 0;

/** Whether messages may lie between what is known and the fresh stretch. */
export function leavesGap(known: MessagePage | undefined, fresh: MessagePage): boolean {
  const last = known?.messages.at(-1);
  return last !== undefined && fresh.hasOlder && last.seq < firstSeq(fresh) - 1;
}
