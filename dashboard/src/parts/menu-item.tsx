import type { ReactNode } from 'react';
import classes from './menu-item.module.css';

interface MenuItemProps {
  icon?: ReactNode;
  children: ReactNode;
  /** The key that does the same. */
  hint?: ReactNode;
  isDangerous?: boolean;
  /** Downloads it. */
  href?: string;
  onClick(): void;
}

/** One of the things a pop-up offers. */
export function MenuItem({ icon, children, hint, isDangerous, href, onClick }: MenuItemProps) {
  const content = (
    <>
      {icon && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <span className={classes.text}>{children}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
    </>
  );
  if (href !== undefined) {
    return (
      <a href={href} download className={classes.item} onClick={onClick}>
        {content}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={classes.item}
      data-dangerous={isDangerous || undefined}
      onClick={onClick}
    >
      {content}
    </button>
  );
}
