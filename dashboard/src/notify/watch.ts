import type { SessionSummary } from '@frontdesk/shared/chat';
import type { LiveEvent } from '@frontdesk/shared/live';
import type { QueryClient } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';
import { getSession } from '../api/endpoints.ts';
import { isMine } from '../inbox-filter/matches.ts';
import { keepWatch, onLiveEvent } from '../live/live-updates.ts';
import { sessionName } from '../parts/session-names.ts';
import { showToast } from '../parts/toasts.ts';
import { notifies } from './permission.ts';
import { createTabs } from './tabs.ts';

interface Options {
  client: QueryClient;
  /** The conversation on screen: whoever reads it need not be told. */
  openSession(): string | null;
  /** After a click on the browser's own notification. */
  open(sessionId: string): void;
}

interface News {
  sessionId: string;
  title: string;
  detail: string;
}

/** Tells a person of what waits for them: in the page while it is seen, by the browser while it is not. Returns its end. */
export function watchForNews({ client, openSession, open }: Options): () => void {
  const tabs = createTabs();
  const others = createOthers();

  const tell = async (event: LiveEvent) => {
    const news = await newsOf(client, event, others);
    if (!news) return;
    const { sessionId, title, detail } = news;
    if (!document.hidden && openSession() === sessionId) return;
    const key = keyOf(event);
    if (!document.hidden) showToast({ text: title, detail, sessionId });
    if (document.hasFocus() && !document.hidden) tabs.said(key);
    else if (notifies() && !(await tabs.isSaidElsewhere(key))) {
      // The same tag from another tab takes its place and is not shown twice.
      const notification = new Notification(title, { body: detail, tag: key });
      notification.addEventListener('click', () => {
        window.focus();
        open(sessionId);
        notification.close();
      });
    }
  };
  const endWatch = keepWatch(() => tabs.isOnWatch() && notifies());
  const end = onLiveEvent((event) => void tell(event).catch(() => undefined));
  return () => {
    end();
    endWatch();
    tabs.close();
  };
}

/** How long a session that was nobody's in particular is taken to be so. */
const othersMs = 60_000;
const mostOthers = 5000;

/** Sessions that are not one's own, so that a busy desk does not ask for each of its messages anew. */
function createOthers() {
  const until = new Map<string, number>();
  return {
    has: (sessionId: string) => (until.get(sessionId) ?? 0) > Date.now(),
    add(sessionId: string) {
      if (until.size >= mostOthers) until.clear();
      until.set(sessionId, Date.now() + othersMs);
    },
  };
}

/** One for each thing that happened, the same in every tab. */
const keyOf = (event: LiveEvent) =>
  event.type === 'message.created'
    ? `message ${event.messageId}`
    : `flag ${'sessionId' in event && event.sessionId}`;

/** Somebody asks for a person, something failed, or a message came in what is one's own. */
async function newsOf(
  client: QueryClient,
  event: LiveEvent,
  others: ReturnType<typeof createOthers>,
): Promise<News | null> {
  if (event.type !== 'session.flagged' && event.type !== 'message.created') return null;
  const me = client.getQueryData(authQuery.queryKey)?.user?.id;
  if (!me) return null;
  const { sessionId } = event;
  const known = client.getQueryData<SessionSummary>(['session', sessionId]);
  // Most messages are nobody's in particular: only what may be one's own is asked for.
  if (event.type === 'message.created' && (known ? !isMine(known, me) : others.has(sessionId))) return null;
  const session = await getSession(sessionId);
  if (!isMine(session, me)) others.add(sessionId);
  if (event.type === 'session.flagged') {
    const title = session.flagIsError ? 'Something failed' : 'Needs a person';
    return { sessionId, title: `${title}: ${sessionName(session)}`, detail: event.reason };
  }
  const isNews = isMine(session, me) && session.unread > 0 && session.lastMessageAuthor === 'user';
  return isNews ? { sessionId, title: sessionName(session), detail: session.lastMessageText ?? '' } : null;
}
