import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { object, enum as oneOf, optional, catch as orElse, string } from 'zod/mini';
import { frameRoute } from '../../routes/frame-route.ts';

const search = object({
  /** Absent: the members. */
  tab: orElse(optional(oneOf(['invitations', 'groups'])), undefined),
  q: optional(string()),
  status: orElse(optional(oneOf(['active', 'disabled'])), undefined),
  /** A group's id. */
  group: optional(string()),
});

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/team',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./team.tsx'), 'TeamPage'),
});

const memberRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$userId',
  component: lazyRouteComponent(() => import('./open-member.tsx'), 'OpenMember'),
});

export const teamRoute = listRoute.addChildren([memberRoute]);
