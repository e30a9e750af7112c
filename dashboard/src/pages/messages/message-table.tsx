import type { FoundMessage } from '@frontdesk/shared/inbox';
import { Button, Skeleton } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import classes from './message-table.module.css';
import { MessageTableRow } from './message-table-row.tsx';

interface MessageTableProps {
  /** Undefined: on their way. */
  messages: FoundMessage[] | undefined;
  more: { hasMore: boolean; status: 'idle' | 'loading' | 'failed'; load(): void };
}

/** A table where there is room, cards where there is not. It goes on by itself as it is scrolled. */
export function MessageTable({ messages, more }: MessageTableProps) {
  const end = useRef<HTMLDivElement>(null);
  const load = useEffectEvent(() => more.load());
  const goesOn = more.hasMore && more.status === 'idle';
  // Also after each page: when the new rows do not fill the screen, the end is still in sight and nothing "enters".
  const rows = messages?.length ?? 0;
  useEffect(() => {
    if (!end.current || !goesOn || rows === 0) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), {
      root: end.current.parentElement,
      rootMargin: '600px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [goesOn, rows]);

  return (
    <>
      <table className={classes.table} aria-busy={messages === undefined}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Conversation</th>
            <th scope="col">Author</th>
            <th scope="col">Message</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {messages
            ? messages.map((message) => <MessageTableRow key={message.id} message={message} />)
            : Array.from({ length: 12 }, (_, index) => <SkeletonRow key={index} width={widths[index % 4]} />)}
        </tbody>
      </table>
      <div ref={end} className={classes.end}>
        {more.hasMore && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            loading={more.status === 'loading'}
            onClick={more.load}
          >
            {more.status === 'failed'
              ? 'Older messages could not be loaded. Try again'
              : 'Load older messages'}
          </Button>
        )}
      </div>
    </>
  );
}

const widths = ['78%', '52%', '90%', '64%'];

const SkeletonRow = ({ width }: { width: string | undefined }) => (
  <tr aria-hidden="true">
    <td>
      <Skeleton width={44} height={11} />
    </td>
    <td>
      <Skeleton width="80%" height={11} />
    </td>
    <td>
      <Skeleton width={60} height={11} />
    </td>
    <td>
      <Skeleton width={width} height={11} />
    </td>
    <td>
      <Skeleton width={70} height={11} />
    </td>
  </tr>
);
