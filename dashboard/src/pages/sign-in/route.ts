import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { object, optional, catch as orElse, regex, string } from 'zod/mini';
import { authQuery } from '../../api/account-queries.ts';
import { rootRoute } from '../../routes/root-route.ts';

/** Where one wanted to go. Only a path of our own: a whole URL, or `//host`, would lead out of the house. */
const ownPath = string().check(regex(/^\/(?![/\\])/));

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: object({ next: orElse(optional(ownPath), undefined) }),
  async beforeLoad({ context: { client }, search }) {
    const { needsSetup, user } = await client.ensureQueryData(authQuery);
    if (needsSetup) throw redirect({ to: '/setup' });
    if (user) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignInPage'),
});
