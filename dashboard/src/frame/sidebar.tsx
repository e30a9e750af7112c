import type { AuthState } from '@frontdesk/shared/account';
import { Link, useLocation } from '@tanstack/react-router';
import { ConciergeBell } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { type Page, pageAt } from '../page.ts';
import { useMedia } from '../parts/use-media.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionState } from './connection-state.tsx';
import classes from './sidebar.module.css';

interface SidebarProps {
  pages: readonly Page[];
  user: NonNullable<AuthState['user']>;
  version: string | undefined;
  /** Whether this page hears of what happens as it happens. */
  isLive: boolean;
  onHelp(): void;
}

/** Labels on wide screens, icons on middling ones, a bar at the foot of small ones. */
export function Sidebar({ pages, user, version, isLive, onHelp }: SidebarProps) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isWide = useMedia('(min-width: 1100px)');
  const current = pageAt(pages, pathname);
  const Aside = isWide ? current?.Aside : undefined;
  // On a small screen the strip may be longer than the screen is wide.
  useEffect(() => {
    if (pathname) nav.current?.querySelector('[data-status="active"]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <header className={classes.sidebar}>
      <div className={classes.brand}>
        <span className={classes.mark} aria-hidden="true">
          <ConciergeBell size={16} />
        </span>
        <span className={classes.label}>Frontdesk</span>
      </div>
      <nav ref={nav} aria-label="Pages" className={classes.pages}>
        {pages.map(({ path, label, icon: Icon, goKey, Badge }) => (
          <Link
            key={path}
            to={path}
            activeOptions={{ includeSearch: false }}
            className={classes.page}
            data-tip={`${label}: G then ${goKey.slice(-1)}`}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={classes.label}>{label}</span>
            {Badge && <Badge />}
          </Link>
        ))}
      </nav>
      {Aside && (
        <div className={classes.aside}>
          <Suspense>
            <Aside />
          </Suspense>
        </div>
      )}
      <div className={classes.foot}>
        {isLive && <ConnectionState />}
        <AccountMenu user={user} version={version} onHelp={onHelp} />
      </div>
    </header>
  );
}
