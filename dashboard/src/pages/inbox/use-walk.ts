import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusedSession, linkOf } from './rows-in-page.ts';

/**
 * Moves the focus among the rows, by id: wherever a row has gone meanwhile, the next one is next to it. From nowhere it
 * begins at the open conversation, else at the top. `scrollTo` brings a row into the page.
 */
export function useWalk(
  list: RefObject<HTMLElement | null>,
  order: readonly string[],
  openId: string | null,
  scrollTo: (index: number) => void,
): (step: 1 | -1) => void {
  const wanted = useRef<string | null>(null);
  const last = useRef({ order, focused: null as string | null });

  useLayoutEffect(() => {
    const link = wanted.current === null ? null : linkOf(list.current, wanted.current);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  const go = (index: number) => {
    const sessionId = order[index];
    if (sessionId === undefined) return;
    scrollTo(index);
    const link = linkOf(list.current, sessionId);
    if (link) link.focus({ preventScroll: true });
    else wanted.current = sessionId;
  };

  // The row with the focus has left the list: whoever works with keys goes on at the one in its place.
  useLayoutEffect(() => {
    const { order: old, focused } = last.current;
    const isLost = focused !== null && document.activeElement === document.body && !order.includes(focused);
    if (isLost && old !== order && old.includes(focused))
      go(Math.min(old.indexOf(focused), order.length - 1));
    last.current = { order, focused: focusedSession(list.current) ?? (isLost ? null : focused) };
  });

  return (step) => {
    const from = order.indexOf(focusedSession(list.current) ?? openId ?? '');
    go(from === -1 ? 0 : from + step);
  };
}
