import type { ChatMessage } from '@frontdesk/shared/chat';
import { Loader } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { DayRow } from './day-row.tsx';
import { DraftRow } from './draft-row.tsx';
import { MessageRow } from './message-row.tsx';
import { toRows } from './rows.ts';
import { endPx, useStickToEnd } from './stick-to-end.ts';
import classes from './transcript.module.css';

interface TranscriptProps {
  messages: ChatMessage[];
  /** The text so far of the answer that is being written; null: nobody writes. */
  draft: string | null;
  /** Null: the beginning is reached. */
  older: { load(): void; status: 'idle' | 'loading' | 'failed' } | null;
}

/** Older messages are asked for before their place comes into view, px. */
const aheadPx = 800;

/**
 * A long conversation in few rows: opens at its end, follows what is new only from there, and stays where the reader
 * is when older messages arrive above. The virtualizer keeps the place (`anchorTo: 'end'`), so the browser must not.
 */
export function Transcript({ messages, draft, older }: TranscriptProps) {
  const scroller = useRef<HTMLElement>(null);
  const { sticks, scrollToFn, onScroll } = useStickToEnd();
  const thinking = draft !== null;
  const rows = useMemo(() => toRows(messages, thinking), [messages, thinking]);
  // oxlint-disable-next-line react/incompatible-library -- a word to the React Compiler, which is not in use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollToFn,
    anchorTo: 'end',
    // Inside the sizer, not around it: what the virtualizer does not know of makes it miss the end.
    paddingStart: 16,
    paddingEnd: 20,
    scrollEndThreshold: endPx,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const height = virtualizer.scrollRect?.height ?? 0;
  const totalSize = virtualizer.getTotalSize();

  useLayoutEffect(() => {
    if (sticks.current && totalSize > 0 && height > 0) virtualizer.scrollToEnd();
  }, [sticks, virtualizer, totalSize, height]);

  useEffect(() => {
    // Before its height is known it has not been scrolled to its end.
    const place = height > 0 ? scroller.current?.scrollTop : undefined;
    if (older?.status === 'idle' && place !== undefined && place < aheadPx) older.load();
  });

  const unseen = useUnseen(messages, virtualizer.isAtEnd(endPx));

  return (
    <div className={classes.frame}>
      <section
        ref={scroller}
        className={classes.scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label="Messages"
        onScroll={onScroll}
      >
        <ol className={classes.rows} style={{ height: totalSize }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'day' && <DayRow at={row.at} />}
                {row.kind === 'message' && <MessageRow message={row.message} continues={row.continues} />}
                {row.kind === 'draft' && <DraftRow text={draft ?? ''} />}
              </li>
            );
          })}
        </ol>
      </section>
      <div className={classes.older}>
        {older?.status === 'loading' && <Loader size="xs" aria-label="Loading older messages" />}
        {older?.status === 'failed' && (
          <button type="button" className={classes.retry} onClick={older.load}>
            Older messages could not be loaded. Try again
          </button>
        )}
      </div>
      {unseen > 0 && (
        <button type="button" className={classes.unseen} onClick={() => virtualizer.scrollToEnd()}>
          <ArrowDown size={14} aria-hidden="true" /> {unseen} new
        </button>
      )}
    </div>
  );
}

/** How many messages came since the reader was last at the end. */
function useUnseen(messages: ChatMessage[], atEnd: boolean): number {
  const lastId = messages.at(-1)?.id;
  const [seenId, setSeenId] = useState(lastId);
  if (atEnd && seenId !== lastId) setSeenId(lastId);
  const seenIndex = messages.findLastIndex((message) => message.id === seenId);
  return atEnd || seenIndex === -1 ? 0 : messages.length - 1 - seenIndex;
}
