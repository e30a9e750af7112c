import { sessionPage } from '@frontdesk/shared/chat';
import { erasureReceipt } from '@frontdesk/shared/inbox';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { detailsQuery } from './detail-queries.ts';
import { messagesQuery } from './message-queries.ts';
import { command, request } from './request.ts';
import { sessionQuery } from './session-queries.ts';
import { urls } from './urls.ts';

const mostOthers = 20;

/** The other sessions of a session's contact, newest activity first. */
export const otherSessionsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['other sessions', sessionId],
    queryFn: async ({ signal }) => {
      const page = await request(sessionPage, urls.sessionsOfContact(sessionId, mostOthers + 1), { signal });
      return page.sessions.filter((session) => session.sessionId !== sessionId);
    },
  });

/** Erases everything known of a session's contact. Throws ApiError. */
export async function eraseContact(client: QueryClient, sessionId: string) {
  const receipt = await request(erasureReceipt, urls.erase(sessionId), { method: 'POST' });
  void client.invalidateQueries({ queryKey: detailsQuery(sessionId).queryKey });
  void client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey });
  void client.invalidateQueries({ queryKey: otherSessionsQuery(sessionId).queryKey });
  void client.invalidateQueries({ queryKey: ['sessions'] });
  // Not joined to what was read before, as a transcript's refetch does: that is erased.
  void client.resetQueries({ queryKey: messagesQuery(sessionId).queryKey });
  return receipt;
}

/** Deletes a conversation with all its messages. Throws ApiError. */
export const deleteSession = (sessionId: string): Promise<void> =>
  command(urls.session(sessionId), { method: 'DELETE' });
