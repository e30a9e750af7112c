import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { authQuery } from '../../api/account-queries.ts';
import { rootRoute } from '../../routes/root-route.ts';

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: z.object({ token: z.optional(z.string()) }),
  async beforeLoad({ context: { client } }) {
    const { needsSetup } = await client.ensureQueryData(authQuery);
    if (!needsSetup) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./setup.tsx'), 'SetupPage'),
});
