import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { object, enum as oneOf, optional, catch as orElse, string, _default as withDefault } from 'zod/mini';
import { frameRoute } from '../../routes/frame-route.ts';

/** Who one is on which platform, and what is open there. Whatever does not exist falls back to the first that does. */
const search = object({
  platform: orElse(withDefault(oneOf(['telegram', 'slack']), 'telegram'), 'telegram'),
  as: optional(string()),
  chat: optional(string()),
  thread: optional(string()),
  /** On a small screen only one side is seen. */
  side: orElse(withDefault(oneOf(['client', 'inbox']), 'client'), 'client'),
});

export const simulatorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/simulator',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./simulator.tsx'), 'SimulatorPage'),
});
