import type { MessagePage } from '@frontdesk/shared/chat';
import type { QueryClient } from '@tanstack/react-query';
import { getMessages } from './endpoints.ts';
import { joinMessages, leavesGap, messagePageSize, messagesQuery } from './message-queries.ts';

/** Moves through a transcript: what is known of it (message-queries.ts) grows, or begins elsewhere. All throw ApiError. */

const keyOf = (sessionId: string) => messagesQuery(sessionId).queryKey;

/** Reads the page before what is known and puts it in front. */
export async function loadOlderMessages(client: QueryClient, sessionId: string): Promise<void> {
  const first = client.getQueryData(keyOf(sessionId))?.messages[0];
  if (!first) return;
  const older = await getMessages(sessionId, { before: first.seq, limit: messagePageSize });
  client.setQueryData<MessagePage>(keyOf(sessionId), (known) => {
    if (known?.messages[0]?.id !== first.id) return known;
    return { ...known, messages: [...older.messages, ...known.messages], hasOlder: older.hasOlder };
  });
}

/** Reads the page after what is known and puts it at the end. */
export async function loadNewerMessages(client: QueryClient, sessionId: string): Promise<void> {
  const last = client.getQueryData(keyOf(sessionId))?.messages.at(-1);
  if (!last) return;
  const newer = await getMessages(sessionId, { after: last.seq, limit: messagePageSize });
  const ids = new Set(newer.messages.map(({ id }) => id));
  client.setQueryData<MessagePage>(keyOf(sessionId), (known) => {
    if (known?.messages.at(-1)?.id !== last.id) return known;
    const kept = known.messages.filter(({ id }) => !ids.has(id));
    return { ...known, messages: [...kept, ...newer.messages], hasNewer: newer.hasNewer };
  });
  if (!newer.hasNewer) missNothing(client, sessionId);
}

/** Goes on at the end; what is known stays if it reaches there. */
export async function loadNewestMessages(client: QueryClient, sessionId: string): Promise<void> {
  const newest = await getMessages(sessionId, { limit: messagePageSize });
  client.setQueryData<MessagePage>(keyOf(sessionId), (known) =>
    leavesGap(known, newest) ? newest : joinMessages(known, newest),
  );
  missNothing(client, sessionId);
}

/** Goes on around a message, if it is not known already. */
export async function loadMessagesAround(
  client: QueryClient,
  sessionId: string,
  messageId: number,
): Promise<void> {
  if (client.getQueryData(keyOf(sessionId))?.messages.some(({ id }) => id === messageId)) return;
  const page = await getMessages(sessionId, { around: messageId, limit: messagePageSize });
  client.setQueryData<MessagePage>(keyOf(sessionId), page);
  if (!page.hasNewer) missNothing(client, sessionId);
}

/** Reads a single message again that changed and is further up than a refetch looks. */
export async function refreshMessage(
  client: QueryClient,
  sessionId: string,
  messageId: number,
): Promise<void> {
  const { messages } = client.getQueryData(keyOf(sessionId)) ?? { messages: [] };
  const at = messages.findIndex(({ id }) => id === messageId);
  if (at === -1 || at >= messages.length - messagePageSize) return;
  const page = await getMessages(sessionId, { around: messageId, limit: 2 });
  const fresh = page.messages.find(({ id }) => id === messageId);
  if (fresh) patchMessage(client, sessionId, fresh);
}

/** Changes what is known of one message. */
export function patchMessage(
  client: QueryClient,
  sessionId: string,
  patch: Partial<MessagePage['messages'][number]> & { id: number },
): void {
  client.setQueryData<MessagePage>(keyOf(sessionId), (known) => {
    const messages = known?.messages.map((each) => (each.id === patch.id ? { ...each, ...patch } : each));
    return known && messages && { ...known, messages };
  });
}

/** What came while the last page was on its way was told to a transcript that did not reach the end. */
const missNothing = (client: QueryClient, sessionId: string) =>
  void client.invalidateQueries({ queryKey: keyOf(sessionId), exact: true });
