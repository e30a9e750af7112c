import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../routes/frame-route.ts';
import { parseMessagesSearch } from './messages-search.ts';

export const messagesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/messages',
  validateSearch: parseMessagesSearch,
  component: lazyRouteComponent(() => import('./messages.tsx'), 'MessagesPage'),
});
