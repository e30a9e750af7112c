import { useNow } from './clock.ts';
import { formatComplete, formatDate, formatShort, formatTime } from './dates.ts';

/** Relative and short; the whole date on hover. */
export function When({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={formatComplete(date)}>
      {formatShort(date, useNow())}
    </time>
  );
}

/** The time of day; the whole date on hover. */
export function TimeOfDay({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={formatComplete(date)}>
      {formatTime(date)}
    </time>
  );
}

/** Day and time; the whole date on hover. */
export function DateAndTime({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={formatComplete(date)}>
      {formatDate(date)}, {formatTime(date)}
    </time>
  );
}
