import type { ChatMessage } from '@frontdesk/shared/chat';
import type { QueryClient } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';
import { randomId } from '../api/random-id.ts';
import { ApiError } from '../api/request.ts';
import { patchSession, sessionQuery } from '../api/session-queries.ts';
import { speak } from '../api/takeover-deeds.ts';
import type { Mode } from './drafts.ts';
import { allOutgoing, dropOutgoing, type Outgoing, putOutgoing } from './outgoing.ts';

/** One after the other in each session, so that they arrive in the order in which they were said. */
const lines = new Map<string, Promise<void>>();

/** Says something: it stands in the transcript at once. */
export function say(
  client: QueryClient,
  said: { userId: string; sessionId: string; mode: Mode; content: string },
): void {
  const at = Date.now();
  queue(client, { ...said, key: randomId(), at, state: 'sending', reason: null, messageId: null });
}

/** What was refused as a reply stays as a note among the team. */
export function keepAsNote(client: QueryClient, { key, userId, sessionId, content }: Outgoing): void {
  dropOutgoing([key]);
  say(client, { userId, sessionId, mode: 'note', content });
}

export function retry(client: QueryClient, entry: Outgoing): void {
  queue(client, { ...entry, state: 'sending', reason: null });
}

/** What waits for a connection. */
export function resume(client: QueryClient, sessionId: string): void {
  const userId = client.getQueryData(authQuery.queryKey)?.user?.id;
  for (const entry of allOutgoing()) {
    const isMine = entry.sessionId === sessionId && entry.userId === userId;
    if (isMine && entry.state === 'waiting') retry(client, entry);
  }
}

function queue(client: QueryClient, entry: Outgoing): void {
  putOutgoing(entry);
  const { sessionId } = entry;
  lines.set(
    sessionId,
    (lines.get(sessionId) ?? Promise.resolve()).then(() => attempt(client, entry)),
  );
}

async function attempt(client: QueryClient, entry: Outgoing): Promise<void> {
  const { sessionId, mode, content, key } = entry;
  // Discarded while it waited for its turn.
  if (!allOutgoing().some((each) => each.key === key)) return;
  const visibility = mode === 'reply' ? 'public' : 'internal';
  // Through the mutation cache, where a 401 leads to the sign-in page.
  const mutation = client.getMutationCache().build(client, {
    mutationFn: () => speak(sessionId, { content, visibility }, key),
    networkMode: 'always' as const,
  });
  try {
    const { messageId } = await mutation.execute(undefined);
    putOutgoing({ ...entry, messageId });
    if (mode === 'reply') takenByMe(client, sessionId);
  } catch (error) {
    const isAway = error instanceof ApiError && error.status === 0;
    const taken = error instanceof ApiError && error.status === 409;
    putOutgoing({ ...entry, state: isAway ? 'waiting' : 'failed', reason: inWords(error), taken });
    void client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey });
  }
}

function takenByMe(client: QueryClient, sessionId: string): void {
  const me = client.getQueryData(authQuery.queryKey)?.user;
  if (me) patchSession(client, sessionId, { state: 'human', owner: { id: me.id, name: me.name } });
}

function inWords(error: unknown): string {
  if (!(error instanceof ApiError)) return 'This page made a mistake of its own. Copy the text and reload.';
  if (error.status === 401) return 'You were signed out. Sign in again, then send it.';
  return error.message;
}

/** Forgets those that stand in the transcript by now. */
export function forgetArrived(entries: Outgoing[], messages: ChatMessage[]): void {
  const arrived = entries.filter(({ messageId }) => messages.some(({ id }) => id === messageId));
  dropOutgoing(arrived.map(({ key }) => key));
}
