import type { SystemStatus } from '@frontdesk/shared/account';
import type { Permission } from '@frontdesk/shared/permissions';
import type { AnyRoute } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page inside the frame, as the registry (pages.ts) lists it. */
export interface Page {
  route: AnyRoute;
  path: '/inbox' | '/messages' | '/team' | '/audit' | '/settings' | '/simulator' | '/account';
  label: string;
  icon: LucideIcon;
  /** G and then this key opens the page (KeyboardEvent.code). */
  goKey: string;
  /** One of these; absent: for everybody. Without it the page is in no navigation, and its URL says so. */
  needs?: readonly [Permission, ...Permission[]];
  /** Reached from the account's menu, not from the navigation. */
  inAccountMenu?: boolean;
  /** At the end of its link: how much waits there. */
  Badge?: ComponentType;
  /** Below the links of a wide sidebar while the page is open. */
  Aside?: ComponentType;
  /** Absent: always in the navigation. */
  shownWhen?(status: SystemStatus): boolean;
}

/** The page a path belongs to. */
export const pageAt = (pages: readonly Page[], pathname: string): Page | undefined =>
  pages.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
