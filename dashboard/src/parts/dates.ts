const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const longDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const longDayAndYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const complete = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

export const formatTime = (date: Date): string => timeOfDay.format(date);

/** 3 Nov 2025. */
export const formatDate = (date: Date): string => dayAndYear.format(date);

export const formatComplete = (date: Date): string => complete.format(date);

/** As short as a list row allows: now, 5m, 14:02, Mon, 3 Nov, 3 Nov 2025. */
export function formatShort(date: Date, now: number): string {
  const ageMs = now - date.getTime();
  if (ageMs < minuteMs) return 'now';
  if (ageMs < 60 * minuteMs) return `${Math.floor(ageMs / minuteMs)}m`;
  const days = daysBetween(date, now);
  if (days === 0) return timeOfDay.format(date);
  if (days < 7) return weekday.format(date);
  return date.getFullYear() === new Date(now).getFullYear()
    ? dayOfYear.format(date)
    : dayAndYear.format(date);
}

/** The heading of a day in a transcript. */
export function formatDay(date: Date, now: number): string {
  const days = daysBetween(date, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return (date.getFullYear() === new Date(now).getFullYear() ? longDay : longDayAndYear).format(date);
}

/** Calendar days in the reader's time zone. */
function daysBetween(date: Date, now: number): number {
  return Math.round((startOfDay(new Date(now)) - startOfDay(date)) / dayMs);
}

export const startOfDay = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
