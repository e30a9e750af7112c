import { Skeleton } from '@mantine/core';
import classes from './session-list-skeleton.module.css';

const widths = ['46%', '62%', '38%', '54%', '48%', '60%', '42%', '52%'];

export function SessionListSkeleton() {
  return (
    <section className={classes.skeleton} aria-busy="true" aria-label="Loading conversations">
      {widths.map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton height={32} circle />
          <Skeleton height={11} width={width} />
          <Skeleton height={10} width="88%" />
          <Skeleton height={9} width="34%" />
        </div>
      ))}
    </section>
  );
}
