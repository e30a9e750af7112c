import type { MessagePage } from '@frontdesk/shared/chat';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getMessages } from './endpoints.ts';

const pageSize = 50;
const maxPagesBetween = 10;
const messagesKey = (sessionId: string) => ['messages', sessionId];

/**
 * A transcript as far back as it was read, ascending. A refetch reads the newest page and, after an absence, the
 * pages between, then joins them to what is known: no gap, no doubles, and states that changed are seen.
 */
export const messagesQuery = (sessionId: string) =>
  queryOptions({
    queryKey: messagesKey(sessionId),
    queryFn: async ({ client, signal }) => {
      const known = () => client.getQueryData<MessagePage>(messagesKey(sessionId));
      let fresh = await getMessages(sessionId, { limit: pageSize }, signal);
      for (let pages = 1; leavesGap(known(), fresh); pages += 1) {
        // Too far behind to catch up: begin anew at the end.
        if (pages === maxPagesBetween) return fresh;
        const older = await getMessages(sessionId, { before: firstSeq(fresh), limit: pageSize }, signal);
        fresh = { ...fresh, messages: [...older.messages, ...fresh.messages], hasOlder: older.hasOlder };
      }
      return joinMessages(known(), fresh);
    },
  });

/** Reads the page before what is known and puts it in front. */
export async function loadOlderMessages(client: QueryClient, sessionId: string): Promise<void> {
  const first = client.getQueryData<MessagePage>(messagesKey(sessionId))?.messages[0];
  if (!first) return;
  const older = await getMessages(sessionId, { before: first.seq, limit: pageSize });
  client.setQueryData<MessagePage>(messagesKey(sessionId), (known) => {
    if (known?.messages[0]?.id !== first.id) return known;
    return { ...known, messages: [...older.messages, ...known.messages], hasOlder: older.hasOlder };
  });
}

/** Exported for its test. `fresh` is the truth for its whole stretch; what is known stands before it. */
export function joinMessages(known: MessagePage | undefined, fresh: MessagePage): MessagePage {
  const first = fresh.messages[0];
  if (!known || !first) return fresh;
  const ids = new Set(fresh.messages.map((message) => message.id));
  // By id as well as by number: a waiting question may get a later number while it waits.
  const kept = known.messages.filter((message) => message.seq < first.seq && !ids.has(message.id));
  if (kept.length === 0) return fresh;
  return { ...fresh, messages: [...kept, ...fresh.messages], hasOlder: known.hasOlder };
}

const firstSeq = (page: MessagePage) => page.messages[0]?.seq ?? 0;

/** Whether messages may lie between what is known and the fresh stretch. */
function leavesGap(known: MessagePage | undefined, fresh: MessagePage): boolean {
  const last = known?.messages.at(-1);
  return last !== undefined && fresh.hasOlder && last.seq < firstSeq(fresh) - 1;
}
