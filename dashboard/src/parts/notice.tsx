import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** The middle of an empty place: what this is, and the next step. */
export function Notice(props: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.notice}>
      {props.icon && (
        <span className={classes.icon} aria-hidden="true">
          {props.icon}
        </span>
      )}
      <h2 className={classes.title}>{props.title}</h2>
      {props.children && <div className={classes.text}>{props.children}</div>}
      {props.action && <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
