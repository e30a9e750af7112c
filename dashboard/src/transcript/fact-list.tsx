import type { ReactNode } from 'react';
import classes from './fact-list.module.css';

interface FactListProps {
  title: string;
  /** What is empty is left out. */
  facts: [name: string, value: ReactNode][];
  children?: ReactNode;
}

/** Names and values in a small panel. */
export function FactList({ title, facts, children }: FactListProps) {
  return (
    <div className={classes.panel}>
      <h3>{title}</h3>
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== false && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
    </div>
  );
}
