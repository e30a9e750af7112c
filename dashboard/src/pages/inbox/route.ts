import { fromPathPart, toPathPart } from '@frontdesk/shared/session-path';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseInboxSearch } from '../../inbox-filter/inbox-search.ts';
import { frameRoute } from '../../routes/frame-route.ts';

/** The list is the parent, so it stays as it is while conversations are opened. What it shows stands in the URL. */
const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox',
  validateSearch: parseInboxSearch,
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
  params: {
    parse: ({ sessionId }) => ({ sessionId: fromPathPart(sessionId) }),
    stringify: ({ sessionId }) => ({ sessionId: toPathPart(sessionId) }),
  },
  validateSearch: parseJump,
  component: lazyRouteComponent(() => import('./open-session.tsx'), 'OpenSession'),
});

/** The message to jump to. */
function parseJump({ message }: Record<string, unknown>): { message?: string } {
  return typeof message === 'string' && /^\d{1,15}$/.test(message) ? { message } : {};
}

export const inboxRoute = listRoute.addChildren([nothingRoute, sessionRoute]);
