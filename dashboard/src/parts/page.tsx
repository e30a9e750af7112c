import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** Beside the title: the page's own navigation. */
  nav?: ReactNode;
  /** At the right: what one can do here. */
  actions?: ReactNode;
  /** Something to read rather than a table. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page with a head that stays and a body that scrolls. */
export function Page({ title, nav, actions, narrow, children }: PageProps) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{title}</h1>
        {nav}
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {/* Scrolls by keyboard, too, where nothing in it can be focused. */}
      <section className={classes.scroller} aria-label={title} tabIndex={-1}>
        <div className={classes.body} data-narrow={narrow || undefined}>
          {children}
        </div>
      </section>
    </div>
  );
}
