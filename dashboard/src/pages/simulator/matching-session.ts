import type { SessionSummary } from '@frontdesk/shared/chat';
import { type Place, topicsOf } from './place.ts';

/**
 * The inbox's session of a simulated place, from the newest-first list. A conversation key is made of the platform's own
 * ids; which of them, and in which order, is the channel's affair.
 */
export function matchingSession(sessions: SessionSummary[], place: Place): SessionSummary | undefined {
  const { state, chat, threadId } = place;
  const topics = new Set(topicsOf(state, chat).map(({ id }) => id));
  return sessions.find((session) => {
    const ids = session.conversationKey.split(/[:/|,\s]/);
    if (session.channel !== state.platform || !ids.includes(chat.id)) return false;
    if (threadId !== null) return ids.includes(threadId);
    // In a forum's General nothing of another topic; in Slack the newest thread of the channel.
    return !ids.some((id) => id !== chat.id && topics.has(id));
  });
}
