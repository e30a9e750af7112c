import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { authQuery, statusQuery } from '../api/account-queries.ts';
import { startLiveUpdates } from '../live/live-updates.ts';
import type { Page } from '../page.ts';
import { useShortcuts } from '../parts/use-shortcuts.ts';
import classes from './frame.module.css';
import { ShortcutHelp } from './shortcut-help.tsx';
import { Sidebar } from './sidebar.tsx';
import { SimulatedBanner } from './simulated-banner.tsx';

/** What stands around every page: navigation, live updates, the banner of the trial, shortcuts. */
export function Frame({ pages }: { pages: readonly Page[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const help = useRef<HTMLDialogElement>(null);
  const { data: auth } = useQuery(authQuery);
  const { data: status } = useQuery(statusQuery);
  const shown = pages.filter((page) => !page.shownWhen || (status && page.shownWhen(status)));

  useEffect(() => startLiveUpdates(client), [client]);
  useShortcuts({
    'Shift+Slash': () => help.current?.showModal(),
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
      <Sidebar pages={shown} user={user} version={status?.version} onHelp={() => help.current?.showModal()} />
      <div className={classes.stage}>
        {status?.simulated && <SimulatedBanner />}
        <main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <ShortcutHelp ref={help} pages={shown} />
    </div>
  );
}
