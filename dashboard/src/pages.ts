import {
  CircleUser,
  Inbox,
  MessagesSquare,
  ScrollText,
  SlidersHorizontal,
  Smartphone,
  Users,
} from 'lucide-react';
import { lazy } from 'react';
import type { Page } from './page.ts';
import { accountRoute } from './pages/account/route.ts';
import { auditRoute } from './pages/audit/route.ts';
import { inboxRoute } from './pages/inbox/route.ts';
import { UnreadBadge } from './pages/inbox/unread.tsx';
import { messagesRoute } from './pages/messages/route.ts';
import { settingsRoute } from './pages/settings/route.ts';
import { simulatorRoute } from './pages/simulator/route.ts';
import { teamRoute } from './pages/team/route.ts';

/** The pages inside the frame. The router, the navigation and the shortcuts read this list and nothing else. */
export const pages = [
  {
    route: inboxRoute,
    path: '/inbox',
    label: 'Inbox',
    icon: Inbox,
    goKey: 'KeyI',
    Badge: UnreadBadge,
    Aside: lazy(() => import('./pages/inbox/views.tsx').then(({ Views }) => ({ default: Views }))),
    needs: ['sessions.read'],
  },
  {
    route: messagesRoute,
    path: '/messages',
    label: 'Messages',
    icon: MessagesSquare,
    goKey: 'KeyM',
    needs: ['sessions.read'],
  },
  { route: teamRoute, path: '/team', label: 'Team', icon: Users, goKey: 'KeyT', needs: ['people.manage'] },
  {
    route: auditRoute,
    path: '/audit',
    label: 'Audit',
    icon: ScrollText,
    goKey: 'KeyU',
    needs: ['audit.read'],
  },
  {
    route: simulatorRoute,
    path: '/simulator',
    label: 'Simulator',
    icon: Smartphone,
    goKey: 'KeyS',
    needs: ['simulator.use'],
    shownWhen: (status) => status.simulated,
  },
  {
    route: settingsRoute,
    path: '/settings',
    label: 'Settings',
    icon: SlidersHorizontal,
    goKey: 'KeyE',
    needs: ['sessions.edit', 'fields.manage'],
  },
  {
    route: accountRoute,
    path: '/account',
    label: 'Account',
    icon: CircleUser,
    goKey: 'KeyA',
    inAccountMenu: true,
  },
] as const satisfies Page[];
