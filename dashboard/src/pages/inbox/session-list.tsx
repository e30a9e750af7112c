import type { SessionPage } from '@frontdesk/shared/chat';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { loadOlderSessions } from '../../api/session-queries.ts';
import classes from './session-list.module.css';
import { SessionRow } from './session-row.tsx';

/** Newest activity first. Goes on by itself when its end comes near. */
export function SessionList({ page }: { page: SessionPage }) {
  const client = useQueryClient();
  const older = useMutation({ mutationFn: () => loadOlderSessions(client) });
  const end = useRef<HTMLDivElement>(null);
  const goesOn = page.nextCursor !== null;
  const { mutate, isIdle, isSuccess } = older;

  useEffect(() => {
    const sentinel = end.current;
    // After a failure only the button goes on: nobody wants an endless loop of refusals.
    if (!sentinel || !goesOn || !(isIdle || isSuccess)) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && mutate(), {
      root: sentinel.parentElement,
      rootMargin: '400px',
    });
    observer.observe(sentinel);
    return () => observer.disconnect();
  }, [goesOn, isIdle, isSuccess, mutate]);

  return (
    <div className={classes.scroller}>
      <ul className={classes.rows}>
        {page.sessions.map((session) => (
          <SessionRow key={session.sessionId} session={session} />
        ))}
      </ul>
      <div ref={end} className={classes.end}>
        {goesOn && (
          <Button variant="subtle" color="gray" size="xs" loading={older.isPending} onClick={() => mutate()}>
            {older.isError
              ? 'Older conversations could not be loaded. Try again'
              : 'Load older conversations'}
          </Button>
        )}
      </div>
    </div>
  );
}
