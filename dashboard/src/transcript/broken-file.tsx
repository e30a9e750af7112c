import { useState } from 'react';
import { whyRefused } from '../api/refused-file.ts';
import classes from './attachments.module.css';

/** Loads a file, and says why it could not be had. */
export function useLoading(url: string) {
  const [tries, setTries] = useState(0);
  const [reason, setReason] = useState<string | null>(null);
  return {
    /** Another address for another try: the browser remembers that the last one failed. */
    src: tries === 0 ? url : `${url}?try=${tries}`,
    reason,
    onError: () => void whyRefused(url).then(setReason),
    again() {
      setReason(null);
      setTries(tries + 1);
    },
  };
}

interface BrokenProps {
  kind?: 'audio' | 'video';
  name: string;
  reason: string;
  again(): void;
}

/** In the place of a file that could not be loaded, and as large. */
export function Broken({ kind, name, reason, again }: BrokenProps) {
  return (
    <output className={classes.broken} data-kind={kind}>
      <b>{name}</b>
      <span>{reason}</span>
      <button type="button" className={classes.again} onClick={again}>
        Try again
      </button>
    </output>
  );
}
