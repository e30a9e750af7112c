import { Skeleton } from '@mantine/core';
import classes from './transcript-skeleton.module.css';

/** Shaped like a conversation that stands at its end. */
export function TranscriptSkeleton() {
  return (
    <section className={classes.skeleton} aria-busy="true" aria-label="Loading messages">
      <Skeleton height={38} width="52%" radius="lg" />
      <Skeleton height={92} width="64%" radius="lg" className={classes.ours} />
      <Skeleton height={38} width="38%" radius="lg" />
      <Skeleton height={64} width="58%" radius="lg" className={classes.ours} />
    </section>
  );
}
