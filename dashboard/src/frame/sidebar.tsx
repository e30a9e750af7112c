import type { AuthState } from '@frontdesk/shared/account';
import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ConciergeBell } from 'lucide-react';
import type { Page } from '../page.ts';
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
  return (
    <header className={classes.sidebar}>
      <div className={classes.brand}>
        <span className={classes.mark} aria-hidden="true">
          <ConciergeBell size={16} />
        </span>
        <span className={classes.label}>Frontdesk</span>
      </div>
      <nav aria-label="Pages" className={classes.pages}>
        {pages.map(({ path, label, icon: Icon, goKey }) => (
          <Tooltip key={path} label={`${label}: G then ${goKey.slice(-1)}`} position="right">
            <Link to={path} className={classes.page}>
              <Icon size={16} aria-hidden="true" />
              <span className={classes.label}>{label}</span>
            </Link>
          </Tooltip>
        ))}
      </nav>
      <div className={classes.foot}>
        {isLive && <ConnectionState />}
        <AccountMenu user={user} version={version} onHelp={onHelp} />
      </div>
    </header>
  );
}
