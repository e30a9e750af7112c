import { useNow } from './clock.ts';
import { formatComplete } from './dates.ts';

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'always' });
const hourMs = 3_600_000;

/** How long something is still good for; the whole date on hover. */
export function Until({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={formatComplete(date)}>
      {formatUntil(date, useNow())}
    </time>
  );
}

/** In 6 days, in 3 hours, in 20 minutes; or expired. */
export function formatUntil(date: Date, now: number): string {
  const leftMs = date.getTime() - now;
  if (leftMs <= 0) return 'expired';
  if (leftMs >= 48 * hourMs) return relative.format(Math.round(leftMs / (24 * hourMs)), 'day');
  if (leftMs >= hourMs) return relative.format(Math.round(leftMs / hourMs), 'hour');
  return relative.format(Math.max(1, Math.floor(leftMs / 60_000)), 'minute');
}
