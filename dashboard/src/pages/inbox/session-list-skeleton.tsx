import { Skeleton } from '@mantine/core';
import classes from './session-list.module.css';

const widths = ['46%', '62%', '38%', '54%', '48%', '60%', '42%', '52%'];

export function SessionListSkeleton() {
  return (
    <section className={classes.skeleton} aria-busy="true" aria-label="Loading conversations">
      {widths.map((width) => (
        <div key={width} className={classes.skeletonRow}>
          <Skeleton height={32} circle />
          <Skeleton height={11} width={width} />
          <Skeleton height={10} width="88%" />
        </div>
      ))}
    </section>
  );
}
