import { Loader } from '@mantine/core';
import { ArrowDown } from 'lucide-react';
import classes from './transcript-edges.module.css';

/** What lies before or after the stretch that is known. */
export interface Beyond {
  load(): void;
  status: 'idle' | 'loading' | 'failed';
}

export function LoadState({ of, which }: { of: Beyond | null; which: 'older' | 'newer' }) {
  if (!of || of.status === 'idle') return null;
  return (
    <div className={classes.state} data-which={which}>
      {of.status === 'loading' ? (
        <Loader size="xs" aria-label={`Loading ${which} messages`} />
      ) : (
        <button type="button" className={classes.retry} onClick={of.load}>
          {which === 'older' ? 'Older' : 'Newer'} messages could not be loaded. Try again
        </button>
      )}
    </div>
  );
}

export function ToTheEnd({ unseen, go }: { unseen: number; go(): void }) {
  return (
    <button type="button" className={classes.end} onClick={go}>
      <ArrowDown size={14} aria-hidden="true" /> {unseen > 0 ? `${unseen} new` : 'Jump to the newest'}
    </button>
  );
}
