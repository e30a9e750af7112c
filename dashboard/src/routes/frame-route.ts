import { createRoute, redirect } from '@tanstack/react-router';
import { authQuery, statusQuery } from '../api/account-queries.ts';
import { rootRoute } from './root-route.ts';

/** Parent of every page that needs somebody to be signed in. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  async beforeLoad({ context: { client }, location }) {
    const { needsSetup, user } = await client.ensureQueryData(authQuery);
    if (needsSetup) throw redirect({ to: '/setup' });
    if (!user) throw redirect({ to: '/sign-in', search: { next: location.href } });
    // The frame's first picture depends on it (the banner of the trial): nothing may jump when it comes.
    if (!client.getQueryState(statusQuery.queryKey))
      await client.prefetchQuery({ ...statusQuery, retry: false });
  },
});
