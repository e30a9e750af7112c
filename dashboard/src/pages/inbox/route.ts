import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../routes/frame-route.ts';

/** The list is the parent, so it stays as it is while conversations are opened. */
const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./inbox.tsx'), 'InboxPage'),
});

const nothingRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./nothing-open.tsx'), 'NothingOpen'),
});

const sessionRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$sessionId',
  component: lazyRouteComponent(() => import('./open-session.tsx'), 'OpenSession'),
});

export const inboxRoute = listRoute.addChildren([nothingRoute, sessionRoute]);
