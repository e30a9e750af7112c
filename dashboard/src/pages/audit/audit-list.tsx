import type { AuditEntry } from '@frontdesk/shared/audit';
import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useNow } from '../../parts/clock.ts';
import { formatDay } from '../../parts/dates.ts';
import classes from './audit-list.module.css';
import { AuditRow } from './audit-row.tsx';

interface AuditListProps {
  entries: AuditEntry[];
  goesOn: boolean;
  isLoading: boolean;
  isFailed: boolean;
  onMore(): void;
}

/** By day. Goes on by itself when its end comes near. */
export function AuditList({ entries, goesOn, isLoading, isFailed, onMore }: AuditListProps) {
  const end = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  // After a failure only the button goes on: nobody wants an endless loop of refusals.
  const goesOnByItself = goesOn && !isLoading && !isFailed;
  useEffect(() => {
    if (!end.current || !goesOnByItself) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [goesOnByItself]);

  return (
    <>
      {useDays(entries).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ul className={classes.entries}>
            {ofDay.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} className={classes.end}>
        {goesOn && (
          <Button variant="subtle" color="gray" size="xs" loading={isLoading} onClick={onMore}>
            {isFailed ? 'Older lines could not be loaded. Try again' : 'Load older lines'}
          </Button>
        )}
      </div>
    </>
  );
}

function useDays(entries: AuditEntry[]): [string, AuditEntry[]][] {
  const now = useNow();
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = formatDay(new Date(entry.at), now);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}
