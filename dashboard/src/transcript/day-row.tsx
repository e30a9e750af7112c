import { useNow } from '../parts/clock.ts';
import { formatDay } from '../parts/dates.ts';
import classes from './day-row.module.css';

export function DayRow({ at }: { at: string }) {
  return (
    <div className={classes.day}>
      <time dateTime={at}>{formatDay(new Date(at), useNow())}</time>
    </div>
  );
}
