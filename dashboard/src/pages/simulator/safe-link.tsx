import type { ReactNode } from 'react';

/** A link a simulated client would open; anything but the web, mail and phone stays text. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(https?|mailto|tel):/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
