import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Nothing else is on the page. */
  isPage?: boolean;
}

/** The middle of an empty place: what this is, and the next step. */
export function Notice(props: NoticeProps) {
  const Title = props.isPage ? 'h1' : 'h2';
  return (
    <div className={classes.notice}>
      {props.icon && (
        <span className={classes.icon} aria-hidden="true">
          {props.icon}
        </span>
      )}
      <Title className={classes.title}>{props.title}</Title>
      {props.children && <div className={classes.text}>{props.children}</div>}
      {props.action && <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
