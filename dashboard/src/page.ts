import type { SystemStatus } from '@frontdesk/shared/account';
import type { AnyRoute } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';

/** A page inside the frame, as the registry (pages.ts) lists it. */
export interface Page {
  route: AnyRoute;
  path: '/inbox' | '/messages' | '/settings' | '/simulator';
  label: string;
  icon: LucideIcon;
  /** G and then this key opens the page (KeyboardEvent.code). */
  goKey: string;
  /** Absent: always in the navigation. */
  shownWhen?(status: SystemStatus): boolean;
}
