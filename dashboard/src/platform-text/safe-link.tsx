import { type ReactNode, use } from 'react';
import { FollowLink } from './follow-link.ts';
import classes from './safe-link.module.css';

/** A link a platform's client would open; anything but the web, mail and phone stays text. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const follow = use(FollowLink)(href);
  if (follow) {
    return (
      <button type="button" className={classes.link} onClick={follow}>
        {children}
      </button>
    );
  }
  if (!/^(https?|mailto|tel):/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
