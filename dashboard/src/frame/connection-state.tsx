import type { StreamState } from '../live/event-stream.ts';
import { useStreamState } from '../live/live-updates.ts';
import classes from './connection-state.module.css';

const words: Record<StreamState, { label: string; meaning: string }> = {
  open: { label: 'Live', meaning: 'New messages appear by themselves.' },
  connecting: { label: 'Connecting…', meaning: 'What you see may be a moment old.' },
  waiting: { label: 'Reconnecting…', meaning: 'The server cannot be reached. What you see may be old.' },
  paused: { label: 'Paused', meaning: 'This tab is hidden; it catches up when you come back.' },
};

/** Whether what is on screen is live. */
export function ConnectionState() {
  const state = useStreamState();
  const { label, meaning } = words[state];
  return (
    <output className={classes.state} data-state={state} title={meaning}>
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.label}>{label}</span>
    </output>
  );
}
