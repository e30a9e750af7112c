import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { authQuery, statusQuery } from '../api/account-queries.ts';
import { watchForNews } from '../notify/watch.ts';
import { type Page, pageAt } from '../page.ts';
import { type Command, offeredCommands } from '../parts/commands.ts';
import { ToastStack } from '../parts/toast-stack.tsx';
import { useMay } from '../parts/use-may.ts';
import { useShortcuts } from '../parts/use-shortcuts.ts';
import classes from './frame.module.css';
import { ForbiddenPage, NoAccessYet } from './no-access.tsx';
import { Sidebar } from './sidebar.tsx';
import { SimulatedBanner } from './simulated-banner.tsx';
import { useLive } from './use-live.ts';
import { usePaletteKey } from './use-palette-key.ts';

const ShortcutHelp = lazy(() => import('./shortcut-help.tsx'));
const Palette = lazy(() => import('../palette/palette.tsx'));

/** What stands around every page: navigation, live updates, the banner of the trial, shortcuts. */
export function Frame({ pages }: { pages: readonly Page[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const [isHelping, setHelping] = useState(false);
  const [offered, setOffered] = useState<Command[] | null>(null);
  const { data: auth } = useQuery(authQuery);
  const { data: status } = useQuery(statusQuery);
  const may = useMay();
  const isLive = useLive();
  const shown = pages.filter(
    ({ needs, shownWhen }) => (!needs || may(...needs)) && (!shownWhen || (status && shownWhen(status))),
  );

  const openSession = (sessionId: string) =>
    void navigate({ to: '/inbox/$sessionId', params: { sessionId }, search: {} });
  const openNotified = useEffectEvent(openSession);

  useEffect(
    () =>
      watchForNews({
        client,
        openSession: () => (router.state.matches.at(-1)?.params as { sessionId?: string })?.sessionId ?? null,
        open: openNotified,
      }),
    [client, router],
  );
  const goTo = shown.map((page) => ({
    group: 'Go to',
    label: page.label,
    keys: ['G', page.goKey.slice(-1)],
    run: () => void navigate({ to: page.path }),
  }));
  const help = { group: 'Help', label: 'Keyboard shortcuts', keys: ['?'], run: () => setHelping(true) };
  usePaletteKey(() => setOffered(offeredCommands()));
  useShortcuts({
    'Shift+Slash': help.run,
    ...Object.fromEntries(
      shown.map((page) => [`KeyG ${page.goKey}`, () => void navigate({ to: page.path })]),
    ),
  });

  // Signed out elsewhere: the route's guard leads to the sign-in page.
  const user = auth?.user;
  const isSignedOut = !user;
  useEffect(() => {
    if (isSignedOut) void router.invalidate();
  }, [isSignedOut, router]);
  if (!user) return null;

  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <Sidebar
        pages={shown.filter(({ inAccountMenu }) => !inAccountMenu)}
        user={user}
        version={status?.version}
        isLive={isLive}
        onHelp={help.run}
      />
      <div className={classes.stage}>
        {status?.simulated && <SimulatedBanner mayOpen={may('simulator.use')} />}
        <main id="main" tabIndex={-1} className={classes.main}>
          <PageOrWhyNot pages={pages} />
        </main>
      </div>
      <ToastStack />
      <Suspense>
        {isHelping && <ShortcutHelp pages={shown} onClose={() => setHelping(false)} />}
        {offered && (
          <Palette
            commands={offered}
            always={[...goTo, help]}
            onClose={() => setOffered(null)}
            goTo={(search) => void navigate({ to: '/inbox', search })}
            open={openSession}
          />
        )}
      </Suspense>
    </div>
  );
}

function PageOrWhyNot({ pages }: { pages: readonly Page[] }) {
  // Of what the outlet shows, which for a moment is not yet what the address says.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  const page = pageAt(pages, pathname);
  const may = useMay();
  if (!page?.needs || may(...page.needs)) return <Outlet />;
  const mayNothing = !pages.some(({ needs }) => needs && may(...needs));
  return mayNothing ? <NoAccessYet /> : <ForbiddenPage page={page} />;
}
