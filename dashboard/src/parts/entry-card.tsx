import { ConciergeBell } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './entry-card.module.css';

/** The door: pages for people who are not inside yet. */
export function EntryCard(props: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <main className={classes.page}>
      <title>{`${props.title} · Frontdesk`}</title>
      <div className={classes.card}>
        <p className={classes.brand}>
          <span className={classes.mark} aria-hidden="true">
            <ConciergeBell size={18} />
          </span>
          Frontdesk
        </p>
        <h1>{props.title}</h1>
        <div className={classes.lead}>{props.lead}</div>
        {props.children}
      </div>
    </main>
  );
}
