import { Inbox, MessagesSquare, SlidersHorizontal, Smartphone } from 'lucide-react';
import type { Page } from './page.ts';
import { inboxRoute } from './pages/inbox/route.ts';
import { messagesRoute } from './pages/messages/route.ts';
import { settingsRoute } from './pages/settings/route.ts';
import { simulatorRoute } from './pages/simulator/route.ts';

/** The pages inside the frame. The router, the navigation and the shortcuts read this list and nothing else. */
export const pages = [
  { route: inboxRoute, path: '/inbox', label: 'Inbox', icon: Inbox, goKey: 'KeyI' },
  { route: messagesRoute, path: '/messages', label: 'Messages', icon: MessagesSquare, goKey: 'KeyM' },
  {
    route: simulatorRoute,
    path: '/simulator',
    label: 'Simulator',
    icon: Smartphone,
    goKey: 'KeyS',
    shownWhen: (status) => status.simulated,
  },
  { route: settingsRoute, path: '/settings', label: 'Settings', icon: SlidersHorizontal, goKey: 'KeyE' },
] as const satisfies Page[];
