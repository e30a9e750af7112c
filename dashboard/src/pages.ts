import { Inbox, Smartphone } from 'lucide-react';
import type { Page } from './page.ts';
import { inboxRoute } from './pages/inbox/route.ts';
import { simulatorRoute } from './pages/simulator/route.ts';

/** The pages inside the frame. The router, the navigation and the shortcuts read this list and nothing else. */
export const pages = [
  { route: inboxRoute, path: '/inbox', label: 'Inbox', icon: Inbox, goKey: 'KeyI' },
  {
    route: simulatorRoute,
    path: '/simulator',
    label: 'Simulator',
    icon: Smartphone,
    goKey: 'KeyS',
    shownWhen: (status) => status.simulated,
  },
] as const satisfies Page[];
