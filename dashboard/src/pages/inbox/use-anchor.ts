import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { focusedSession } from './rows-in-page.ts';

interface AnchorOptions {
  /** Another list begins at its top. */
  listKey: string;
  order: readonly string[];
  rowHeight: number;
  /** The row under the pointer. */
  pointed: string | null;
}

/**
 * When rows come or go above, the list is scrolled by as much: what is under the pointer, has the keyboard's focus or is
 * read further down stays where it is. Once the pointer leaves a list that stood at its top, it stands there again.
 */
export function useAnchor(
  scroller: RefObject<HTMLElement | null>,
  { listKey, order, rowHeight, pointed }: AnchorOptions,
) {
  const before = useRef({ listKey, order, scrolledTo: 0 });
  const [newAbove, setNewAbove] = useState(0);
  /** Above the first row, where rows went away and scrolling could not make up for it. */
  const [room, setRoom] = useState(0);

  useLayoutEffect(() => {
    const list = scroller.current;
    const { listKey: oldKey, order: old, scrolledTo } = before.current;
    before.current = { listKey, order, scrolledTo: 0 };
    if (!list) return;
    if (oldKey !== listKey) {
      list.scrollTo({ top: 0 });
      setNewAbove(0);
      setRoom(0);
      return;
    }
    const anchor = pointed ?? focusRing(list) ?? firstInSight(list, old, rowHeight);
    const moved = anchor === null ? 0 : rowsMoved(anchor, old, order);
    if (moved !== 0) {
      const wanted = list.scrollTop + moved * rowHeight;
      const stoodAtTop = list.scrollTop < 1 || list.scrollTop === scrolledTo;
      list.scrollTo({ top: wanted });
      if (wanted < 0 && pointed !== null) setRoom((px) => px - wanted);
      if (moved > 0) setNewAbove((count) => count + moved);
      before.current.scrolledTo = stoodAtTop ? list.scrollTop : 0;
    } else {
      before.current.scrolledTo = scrolledTo;
    }
  }, [scroller, listKey, order, rowHeight, pointed]);

  return {
    newAbove,
    room,
    /** The pointer has left. */
    release() {
      setRoom(0);
      const list = scroller.current;
      const { scrolledTo } = before.current;
      if (list && scrolledTo > 0 && list.scrollTop === scrolledTo) list.scrollTo({ top: 0 });
    },
    toTop: () => scroller.current?.scrollTo({ top: 0 }),
    onScroll: () => {
      if ((scroller.current?.scrollTop ?? 0) < rowHeight / 2) setNewAbove(0);
    },
  };
}

function rowsMoved(sessionId: string, old: readonly string[], order: readonly string[]): number {
  const [from, to] = [old.indexOf(sessionId), order.indexOf(sessionId)];
  return from === -1 || to === -1 ? 0 : to - from;
}

/** A row that was clicked has the focus as well, but nobody is looking for it there. */
const focusRing = (list: HTMLElement) =>
  document.activeElement?.matches(':focus-visible') ? focusedSession(list) : null;

const firstInSight = (list: HTMLElement, order: readonly string[], rowHeight: number) =>
  list.scrollTop < rowHeight / 2 ? null : (order[Math.floor(list.scrollTop / rowHeight)] ?? null);
