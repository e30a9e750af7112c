import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** A tab's content under what it is about. */
export function Panel(props: { title: string; lead: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{props.title}</h2>
          <p className={classes.lead}>{props.lead}</p>
        </div>
        {props.action && <div className={classes.action}>{props.action}</div>}
      </div>
      {props.children}
    </>
  );
}
