import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { authQuery, statusQuery } from '../api/account-queries.ts';
import { type Page, pageAt } from '../page.ts';
import { useMay } from '../parts/use-may.ts';
import { useShortcuts } from '../parts/use-shortcuts.ts';
import classes from './frame.module.css';
import { ForbiddenPage, NoAccessYet } from './no-access.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { Sidebar } from './sidebar.tsx';
import { SimulatedBanner } from './simulated-banner.tsx';
import { useLive } from './use-live.ts';

/** What stands around every page: navigation, live updates, the banner of the trial, shortcuts. */
export function Frame({ pages }: { pages: readonly Page[] }) {
  const navigate = useNavigate();
  const router = useRouter();
  const help = useRef<HTMLDialogElement>(null);
  const { data: auth } = useQuery(authQuery);
  const { data: status } = useQuery(statusQuery);
  const may = useMay();
  const isLive = useLive();
  const shown = pages.filter(
    ({ needs, shownWhen }) => (!needs || may(...needs)) && (!shownWhen || (status && shownWhen(status))),
  );

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
      <Sidebar
        pages={shown.filter(({ inAccountMenu }) => !inAccountMenu)}
        user={user}
        version={status?.version}
        isLive={isLive}
        onHelp={() => help.current?.showModal()}
      />
      <div className={classes.stage}>
        {status?.simulated && <SimulatedBanner mayOpen={may('simulator.use')} />}
        <main id="main" tabIndex={-1} className={classes.main}>
          <PageOrWhyNot pages={pages} />
        </main>
      </div>
      <ShortcutHelp ref={help} pages={shown} />
    </div>
  );
}

function PageOrWhyNot({ pages }: { pages: readonly Page[] }) {
  const page = pageAt(pages, useLocation().pathname);
  const may = useMay();
  if (!page?.needs || may(...page.needs)) return <Outlet />;
  const mayNothing = !pages.some(({ needs }) => needs && may(...needs));
  return mayNothing ? <NoAccessYet /> : <ForbiddenPage page={page} />;
}
