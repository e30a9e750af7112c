import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { object, optional, catch as orElse, regex, string } from 'zod/mini';
import { frameRoute } from '../../routes/frame-route.ts';

const day = orElse(optional(string().check(regex(/^\d{4}-\d\d-\d\d$/))), undefined);

/** What is filtered by; days as the reader's calendar has them. */
const search = object({
  who: optional(string()),
  action: optional(string()),
  /** A kind of thing, and one of them. */
  about: optional(string()),
  id: optional(string()),
  from: day,
  to: day,
});

export const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./audit.tsx'), 'AuditPage'),
});
