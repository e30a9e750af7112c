import type { MessagePage, SessionSummary } from '@frontdesk/shared/chat';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { loadMessagesAround, loadNewestMessages } from '../api/message-window.ts';
import { ApiError } from '../api/request.ts';
import { firstUnread } from './rows.ts';

export interface Place {
  /** Another number: the transcript opens anew. */
  visit: number;
  start: number | 'end';
  /** Stands out for a moment. */
  target: number | null;
}

const targetMs = 3000;

interface VisitOptions {
  page: MessagePage | undefined;
  /** The page was read since this visit began. */
  isFresh: boolean;
  session: SessionSummary | undefined;
  jumpTo: number | undefined;
  /** The end is what counts; nothing is read here. */
  watchOnly: boolean;
}

/**
 * Where in a transcript the reader is put: at the message that is jumped to, else where the unread ones begin, else at
 * the end. How far it was read is what was true when the visit began: the divider stays.
 */
export function useVisit(sessionId: string, { page, isFresh, session, jumpTo, watchOnly }: VisitOptions) {
  const client = useQueryClient();
  const [readUpToId, setReadUpToId] = useState<number | null>();
  const [place, setPlace] = useState<Place>();
  const [problem, setProblem] = useState<Error | null>(null);

  // What is known from an earlier visit does where nothing is unread; else the mark may be an old one.
  if (page && readUpToId === undefined && (isFresh || watchOnly || session?.unread === 0)) {
    const mark = isFresh ? page.readUpToId : (page.messages.at(-1)?.id ?? null);
    const holdsTarget = page.messages.some(({ id }) => id === jumpTo);
    const unread = watchOnly ? null : firstUnread(page.messages, { ...page, readUpToId: mark });
    setReadUpToId(mark);
    setPlace({
      visit: 0,
      start: (holdsTarget ? jumpTo : unread) ?? 'end',
      target: holdsTarget && jumpTo !== undefined ? jumpTo : null,
    });
  }

  const open = (start: number | 'end', target: number | null) =>
    setPlace((before) => ({ visit: (before?.visit ?? 0) + 1, start, target }));
  const go = async (load: Promise<void>, start: number | 'end', target: number | null) => {
    try {
      await load;
      setProblem(null);
      open(start, target);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const isOpen = place !== undefined;
  const jump = useEffectEvent((messageId: number) => {
    if (place?.target === messageId) return;
    void go(loadMessagesAround(client, sessionId, messageId), messageId, messageId);
  });
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it follows the address bar, and has to ask the server first
    if (isOpen && jumpTo !== undefined) jump(jumpTo);
  }, [isOpen, jumpTo]);

  const { visit, target } = place ?? {};
  useEffect(() => {
    if (target === null || target === undefined) return undefined;
    const timer = setTimeout(
      () => setPlace((now) => (now?.visit === visit && now ? { ...now, target: null } : now)),
      targetMs,
    );
    return () => clearTimeout(timer);
  }, [visit, target]);

  return {
    place,
    newFrom: page && readUpToId !== undefined ? firstUnread(page.messages, { ...page, readUpToId }) : null,
    problem: problem && inWords(problem),
    forgetProblem: () => setProblem(null),
    toTheEnd: () => void go(loadNewestMessages(client, sessionId), 'end', null),
  };
}

function inWords(problem: Error): string {
  const isGone = problem instanceof ApiError && problem.status === 404;
  return isGone ? 'That message is not there any more.' : problem.message;
}
