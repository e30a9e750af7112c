import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { object, optional, string } from 'zod/mini';
import { rootRoute } from '../../routes/root-route.ts';

export const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  validateSearch: object({ token: optional(string()) }),
  component: lazyRouteComponent(() => import('./join.tsx'), 'JoinPage'),
});
