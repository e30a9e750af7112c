import type { ChatMessage, SessionSummary } from '@frontdesk/shared/chat';
import { type PresenceReport, sentPreview } from '@frontdesk/shared/inbox';
import { type SpeakRequest, spoken } from '@frontdesk/shared/takeover';
import type { QueryClient } from '@tanstack/react-query';
import { authQuery } from './account-queries.ts';
import { messagesQuery } from './message-queries.ts';
import { patchMessage } from './message-window.ts';
import { command, request } from './request.ts';
import { patchSession, sessionQuery } from './session-queries.ts';
import { urls } from './urls.ts';

/** What somebody of the team does in a session: shown at once, taken back when the server refuses. All throw ApiError. */

export const takeOver = (client: QueryClient, sessionId: string): Promise<void> => {
  const me = client.getQueryData(authQuery.queryKey)?.user;
  const owner = me ? { id: me.id, name: me.name } : null;
  return deed(client, sessionId, 'take-over', { state: 'human', owner });
};

export const handBack = (client: QueryClient, sessionId: string): Promise<void> =>
  deed(client, sessionId, 'hand-back', { state: 'bot', owner: null });

/** Stops the answer that is being written; what is there by then is the answer. */
export const stopAnswer = (sessionId: string): Promise<void> =>
  command(urls.deed(sessionId, 'stop'), { method: 'POST' });

/** Somebody has seen to what was flagged. */
export const resolveFlag = (client: QueryClient, sessionId: string): Promise<void> =>
  deed(client, sessionId, 'resolve', { flagReason: null, flaggedAt: null, flagIsError: false });

async function deed(
  client: QueryClient,
  sessionId: string,
  name: 'take-over' | 'hand-back' | 'resolve',
  patch: Partial<SessionSummary>,
): Promise<void> {
  const { queryKey } = sessionQuery(sessionId);
  // A read under way may be older than the deed.
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData(queryKey);
  patchSession(client, sessionId, patch);
  try {
    await command(urls.deed(sessionId, name), { method: 'POST' });
  } catch (error) {
    const names = Object.keys(patch) as (keyof SessionSummary)[];
    if (before) {
      patchSession(
        client,
        sessionId,
        Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<SessionSummary>,
      );
    }
    throw error;
  } finally {
    void client.invalidateQueries({ queryKey });
  }
}

/** Says something in a session; the same key is the same message. Resolves with its id. */
export const speak = (
  sessionId: string,
  body: SpeakRequest,
  idempotencyKey: string,
): Promise<{ messageId: number }> =>
  request(spoken, urls.speak(sessionId), { method: 'POST', body, idempotencyKey });

/** About a message that may not have arrived: once more, or it did. */
export async function decideDelivery(
  client: QueryClient,
  sessionId: string,
  message: ChatMessage,
  decision: 'resend' | 'mark_delivered',
): Promise<void> {
  const { id, state, stateReason } = message;
  patchMessage(client, sessionId, {
    id,
    state: decision === 'resend' ? 'queued' : 'sent',
    stateReason: null,
  });
  try {
    await command(urls.delivery(id), { method: 'POST', body: { decision } });
  } catch (error) {
    patchMessage(client, sessionId, { id, state, stateReason });
    throw error;
  } finally {
    void client.invalidateQueries({ queryKey: messagesQuery(sessionId).queryKey });
  }
}

/** What the platform will really show, part by part. */
export const previewReply = (sessionId: string, content: string, signal: AbortSignal) =>
  request(sentPreview, urls.preview(sessionId), { method: 'POST', body: { content }, signal });

export const reportPresence = (
  sessionId: string,
  body: PresenceReport,
  options: { keepalive?: boolean } = {},
): Promise<void> => command(urls.presence(sessionId), { method: 'POST', body, ...options });
