import type { Permission } from '@frontdesk/shared/permissions';
import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { authQuery } from './api/account-queries.ts';
import { Frame } from './frame/frame.tsx';
import { joinRoute } from './pages/join/route.ts';
import { setupRoute } from './pages/setup/route.ts';
import { signInRoute } from './pages/sign-in/route.ts';
import { pages } from './pages.ts';
import { CrashedPage, LostPage } from './parts/dead-ends.tsx';
import { frameRoute } from './routes/frame-route.ts';
import { rootRoute } from './routes/root-route.ts';
import { parseSearch, stringifySearch } from './routes/search-params.ts';

/** Leads to the first page one may see. */
const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  async beforeLoad({ context: { client } }) {
    const { user } = await client.ensureQueryData(authQuery);
    const held: readonly Permission[] = user?.permissions ?? [];
    const first = pages.find(
      (page) => 'needs' in page && page.needs.some((permission) => held.includes(permission)),
    );
    throw redirect({ to: first?.path ?? '/inbox', replace: true });
  },
});

// The frame gets its pages here, because each page's route already knows the frame as its parent.
frameRoute.update({ component: () => <Frame pages={pages} /> });

type RoutesOf<Pages extends readonly { route: AnyRoute }[]> = {
  [Index in keyof Pages]: Pages[Index]['route'];
};
const pageRoutes = pages.map((page) => page.route) as unknown as RoutesOf<typeof pages>;

const routeTree = rootRoute.addChildren([
  homeRoute,
  setupRoute,
  signInRoute,
  joinRoute,
  frameRoute.addChildren(pageRoutes),
]);

export const createDashboardRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultNotFoundComponent: LostPage,
    defaultErrorComponent: CrashedPage,
    defaultPreload: 'intent',
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>;
  }
}
