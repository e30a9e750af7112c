import type { ChatMessage } from '@frontdesk/shared/chat';
import { Loader } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { DayRow } from './day-row.tsx';
import { DraftRow } from './draft-row.tsx';
import { MessageRow } from './message-row.tsx';
import { toRows } from './rows.ts';
import classes from './transcript.module.css';

interface TranscriptProps {
  messages: ChatMessage[];
  /** The text so far of the answer that is being written; null: nobody writes. */
  draft: string | null;
  /** Null: the beginning is reached. */
  older: { load(): void; status: 'idle' | 'loading' | 'failed' } | null;
}

/** Near enough to the end to be taken along by what comes next, px. */
const endPx = 60;
/** Older messages are asked for before their place comes into view. */
const rowsAhead = 8;

/**
 * A long conversation in few rows: opens at its end, follows new messages only from there, and stays where the reader
 * is when older ones arrive above. The virtualizer keeps the place (`anchorTo: 'end'`), so the browser must not.
 */
export function Transcript({ messages, draft, older }: TranscriptProps) {
  const scroller = useRef<HTMLElement>(null);
  const thinking = draft !== null;
  const rows = useMemo(() => toRows(messages, thinking), [messages, thinking]);
  // oxlint-disable-next-line react/incompatible-library -- a word to the React Compiler, which is not in use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: endPx,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();

  useLayoutEffect(() => virtualizer.scrollToEnd(), [virtualizer]);

  const firstIndex = items[0]?.index ?? 0;
  useEffect(() => {
    if (older?.status === 'idle' && items.length > 0 && firstIndex < rowsAhead) older.load();
  }, [older, items.length, firstIndex]);

  const unseen = useUnseen(messages, virtualizer.isAtEnd(endPx));

  return (
    <div className={classes.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label="Messages">
        <div className={classes.older}>
          {older?.status === 'loading' && <Loader size="xs" aria-label="Loading older messages" />}
          {older?.status === 'failed' && (
            <button type="button" className={classes.retry} onClick={older.load}>
              Older messages could not be loaded. Try again
            </button>
          )}
        </div>
        <ol className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
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
