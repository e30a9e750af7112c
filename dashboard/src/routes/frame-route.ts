import { createRoute, redirect } from '@tanstack/react-router';
import { authQuery } from '../api/account-queries.ts';
import { rootRoute } from './root-route.ts';

/** Parent of every page that needs somebody to be signed in. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  async beforeLoad({ context: { client }, location }) {
    const { needsSetup, user } = await client.ensureQueryData(authQuery);
    if (needsSetup) throw redirect({ to: '/setup' });
    if (!user) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
});
