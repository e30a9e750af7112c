import { Skeleton } from '@mantine/core';
import classes from './rows-skeleton.module.css';

/** As long as the rows are on their way. */
export function RowsSkeleton() {
  return (
    <div className={classes.rows} aria-hidden="true">
      {[150, 110, 180, 130].map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton circle width={32} height={32} />
          <Skeleton width={width} height={12} />
          <Skeleton height={12} />
        </div>
      ))}
    </div>
  );
}
