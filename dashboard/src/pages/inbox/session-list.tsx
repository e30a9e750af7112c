import type { SessionPage, SessionSummary } from '@frontdesk/shared/chat';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import { Button } from '@mantine/core';
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../parts/use-shortcuts.ts';
import { focusedSession, sessionIdOf } from './rows-in-page.ts';
import classes from './session-list.module.css';
import { SessionRow } from './session-row.tsx';
import { useAnchor } from './use-anchor.ts';
import { useOlder } from './use-older.ts';
import type { Selection } from './use-selection.ts';
import { useSteadyRows } from './use-steady-rows.ts';
import { useWalk } from './use-walk.ts';

interface SessionListProps {
  page: SessionPage;
  filter: SessionFilter;
  /** Which list it is. */
  listKey: string;
  openId: string | null;
  openSession: SessionSummary | undefined;
  me: string;
  selection: Selection;
}

/** Newest activity first; only what is in sight is in the page. */
export function SessionList({ page, filter, listKey, openId, openSession, me, selection }: SessionListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const rows = useSteadyRows(listKey, page.sessions, { open: openId, openSession, pointed });
  const order = useMemo(() => rows.map(({ session }) => session.sessionId), [rows]);
  const [height] = useState(rowHeight);
  const anchor = useAnchor(scroller, { listKey, order, rowHeight: height, pointed });
  // oxlint-disable-next-line react/incompatible-library -- a word to the React Compiler, which is not in use
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    getItemKey: useCallback((index: number) => order[index] ?? index, [order]),
    overscan: 6,
    paddingStart: padding + anchor.room,
    scrollPaddingStart: padding,
    scrollPaddingEnd: padding,
    rangeExtractor: (range) => withFocused(range, order.indexOf(focusedSession(scroller.current) ?? '')),
  });
  const items = virtual.getVirtualItems();
  const older = useOlder(filter, page.nextCursor !== null, (items.at(-1)?.index ?? 0) >= rows.length - 10);
  const walk = useWalk(scroller, order, openId, (index) => virtual.scrollToIndex(index));
  useShortcuts({ KeyJ: () => walk(1), KeyK: () => walk(-1) });
  const { toggle, extendTo } = selection;
  const choose = useCallback(
    (sessionId: string, toThis: boolean) => (toThis ? extendTo(sessionId, order) : toggle(sessionId)),
    [extendTo, toggle, order],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    walk(step);
  };
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') setPointed(sessionIdOf(event.target));
  };
  const onPointerLeave = () => {
    setPointed(null);
    anchor.release();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows for the links in it, and where the pointer is
    <div
      ref={scroller}
      className={classes.scroller}
      data-choosing={selection.ids.size > 0 || undefined}
      onScroll={anchor.onScroll}
      onKeyDown={onKeyDown}
      onPointerOver={onPointerOver}
      onPointerLeave={onPointerLeave}
    >
      {anchor.newAbove > 0 && (
        <button type="button" className={classes.above} onClick={anchor.toTop}>
          ↑ {anchor.newAbove} new
        </button>
      )}
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ key, index, start }) => {
          const session = rows[index]?.session;
          return (
            session && (
              <li
                key={key}
                aria-setsize={page.nextCursor === null ? rows.length : -1}
                aria-posinset={index + 1}
                style={{ height, transform: `translateY(${start}px)` }}
              >
                <SessionRow
                  session={session}
                  me={me}
                  isChosen={selection.ids.has(session.sessionId)}
                  onChoose={choose}
                />
              </li>
            )
          );
        })}
      </ul>
      {older.load && (
        <div className={classes.end}>
          <Button variant="subtle" color="gray" size="xs" loading={older.isPending} onClick={older.load}>
            {older.isError
              ? 'Older conversations could not be loaded. Try again'
              : 'Load older conversations'}
          </Button>
        </div>
      )}
    </div>
  );
}

const padding = 8;

/** 5 rem, in px: three lines and air. Every row has it, so nothing has to be measured. */
const rowHeight = () => 5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The row that has the focus stays in the page, however far one scrolls: J goes on from there. */
function withFocused({ startIndex, endIndex, overscan, count }: Range, focused: number): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const range = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (focused === -1 || (focused >= first && focused <= last)) return range;
  return focused < first ? [focused, ...range] : [...range, focused];
}
