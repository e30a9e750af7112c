import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { DayRow } from './day-row.tsx';
import { DraftRow } from './draft-row.tsx';
import { MessageRow } from './message-row.tsx';
import { NewRow } from './new-row.tsx';
import { OutgoingRow } from './outgoing-row.tsx';
import type { Row } from './rows.ts';
import { endPx, useStickToEnd } from './stick-to-end.ts';
import classes from './transcript.module.css';
import { type Beyond, LoadState, ToTheEnd } from './transcript-edges.tsx';
import { useUnseen } from './use-unseen.ts';

interface TranscriptProps {
  sessionId: string;
  rows: Row[];
  /** The text so far of the answer that is being written. */
  draft: string;
  /** Where it opens: at its end, or with this message in view. */
  start: number | 'end';
  /** Stands out for a moment. */
  target: number | null;
  /** Null: the beginning is reached. */
  older: Beyond | null;
  /** Null: the end is reached. */
  newer: Beyond | null;
  /** When the reader said something last, ms: it is seen where it was said. */
  lastSaidAt: number;
  /** Goes to where there is nothing newer. */
  onToTheEnd(): void;
}

/** More messages are asked for before their place comes into view, px. */
const aheadPx = 800;

/**
 * A long conversation in few rows: follows what is new only from its end, and stays where the reader is when messages
 * arrive above or below. The virtualizer keeps the place (`anchorTo: 'end'`), so the browser must not. To open it
 * elsewhere, give it another key.
 */
export function Transcript(props: TranscriptProps) {
  const { rows, start, target, older, newer } = props;
  const scroller = useRef<HTMLElement>(null);
  const { sticks, scrollToFn, onScroll } = useStickToEnd(start === 'end', newer === null);
  // oxlint-disable-next-line react/incompatible-library -- a word to the React Compiler, which is not in use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollToFn,
    anchorTo: 'end',
    // Inside the sizer, not around it: what the virtualizer does not know of makes it miss the end.
    paddingStart: 16,
    paddingEnd: 20,
    scrollEndThreshold: endPx,
    overscan: 4,
  });
  const items = virtualizer.getVirtualItems();
  const height = virtualizer.scrollRect?.height ?? 0;
  const totalSize = virtualizer.getTotalSize();

  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    if (totalSize === 0 || height === 0) return;
    if (!isPlaced.current && start !== 'end') {
      const index = rows.findIndex((row) => row.kind === 'message' && row.message.id === start);
      // With what stands above a first unread message: the divider, and what was said before it.
      if (index !== -1) virtualizer.scrollToIndex(index, { align: 'center' });
    }
    isPlaced.current = true;
    if (sticks.current) virtualizer.scrollToEnd();
  }, [sticks, virtualizer, totalSize, height, rows, start]);

  useEffect(() => {
    const element = scroller.current;
    // Before its height is known it has not been scrolled to where it begins.
    if (!element || height === 0) return;
    if (older?.status === 'idle' && element.scrollTop < aheadPx) older.load();
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    if (newer?.status === 'idle' && below < aheadPx) newer.load();
  });

  const { lastSaidAt, onToTheEnd } = props;
  const seenSaidAt = useRef(lastSaidAt);
  useEffect(() => {
    if (lastSaidAt <= seenSaidAt.current) return;
    seenSaidAt.current = lastSaidAt;
    sticks.current = true;
    if (newer) onToTheEnd();
    else virtualizer.scrollToEnd();
  });

  const isAtEnd = newer === null && virtualizer.isAtEnd(endPx);
  const unseen = useUnseen(rows, isAtEnd);
  const isFar = virtualizer.getDistanceFromEnd() > height;

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
                data-target={(row.kind === 'message' && row.message.id === target) || undefined}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RowContent row={row} {...props} />
              </li>
            );
          })}
        </ol>
      </section>
      <LoadState of={older} which="older" />
      <LoadState of={newer} which="newer" />
      {!isAtEnd && (unseen > 0 || newer !== null || isFar) && (
        <ToTheEnd unseen={unseen} go={newer ? onToTheEnd : () => virtualizer.scrollToEnd()} />
      )}
    </div>
  );
}

function RowContent({ row, sessionId, draft }: Pick<TranscriptProps, 'sessionId' | 'draft'> & { row: Row }) {
  switch (row.kind) {
    case 'day':
      return <DayRow at={row.at} />;
    case 'new':
      return <NewRow />;
    case 'message':
      return <MessageRow sessionId={sessionId} message={row.message} continues={row.continues} />;
    case 'outgoing':
      return <OutgoingRow outgoing={row.outgoing} continues={row.continues} />;
    case 'draft':
      return <DraftRow text={draft} />;
  }
}
