import type { ReactNode } from 'react';
import classes from './tag.module.css';

/** A word that marks something in a list. */
export function Tag({
  tone = 'quiet',
  children,
}: {
  tone?: 'quiet' | 'accent' | 'warn';
  children: ReactNode;
}) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
