import { Skeleton } from '@mantine/core';
import classes from './detail-row.module.css';

/** As high as three details. */
export function DetailsSkeleton() {
  return (
    <div aria-hidden="true">
      {['70%', '85%', '55%'].map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton width={80} height={10} my={4} />
          <Skeleton width={width} height={15} my={6} />
          <Skeleton width="60%" height={10} my={4} />
        </div>
      ))}
    </div>
  );
}
