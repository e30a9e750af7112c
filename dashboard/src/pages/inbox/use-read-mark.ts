import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { messagesQuery } from '../../api/message-queries.ts';
import { markRead } from '../../api/read-marks.ts';

const restMs = 400;

/** What is open and seen is read, up to the newest message that is shown. Once each: who marks it unread again means it. */
export function useReadMark(sessionId: string): void {
  const client = useQueryClient();
  const isSeen = useIsSeen();
  // It looks on: what is read, and from where, is the transcript's affair.
  const { data } = useQuery({ ...messagesQuery(sessionId), enabled: false });
  const newest = data?.messages.reduce((most, { id }) => Math.max(most, id), 0);
  const readUpTo = data?.readUpToId ?? 0;
  const told = useRef({ sessionId, upTo: 0 });

  useEffect(() => {
    if (told.current.sessionId !== sessionId) told.current = { sessionId, upTo: 0 };
    if (!newest) return undefined;
    if (newest <= readUpTo) told.current.upTo = Math.max(told.current.upTo, newest);
    if (!isSeen || newest <= told.current.upTo) return undefined;
    const timer = setTimeout(() => {
      told.current.upTo = newest;
      // Nothing is lost when it fails: it is still unread, and says so.
      markRead(client, sessionId, newest).catch(() => {
        told.current.upTo = 0;
      });
    }, restMs);
    return () => clearTimeout(timer);
  }, [client, sessionId, isSeen, newest, readUpTo]);
}

const subscribe = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};

const useIsSeen = () => useSyncExternalStore(subscribe, () => !document.hidden);
