import type { Permission } from '@frontdesk/shared/permissions';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { useMay } from '../../parts/use-may.ts';
import { DetailFields } from './detail-fields.tsx';
import { Labels } from './labels.tsx';
import classes from './settings.module.css';
import { parseSettingsSearch, type Tab } from './settings-search.ts';

const route = getRouteApi('/frame/settings');

const parts: { tab: Tab; label: string; needs: Permission; render(field: string | undefined): ReactNode }[] =
  [
    { tab: 'labels', label: 'Labels', needs: 'sessions.edit', render: () => <Labels /> },
    {
      tab: 'details',
      label: 'Details asked',
      needs: 'fields.manage',
      render: (field) => <DetailFields editing={field} />,
    },
  ];

export function SettingsPage() {
  // Once more: the router keeps what the route's own parser left out.
  const { tab, field } = parseSettingsSearch(route.useSearch());
  const may = useMay();
  const open = parts.filter(({ needs }) => may(needs));
  const shown = tab ? open.find((part) => part.tab === tab) : open[0];
  return (
    <div className={classes.page}>
      <title>{`${shown ? `${shown.label} · ` : ''}Settings · Frontdesk`}</title>
      <header className={classes.head}>
        <h1>Settings</h1>
        <nav className={classes.tabs} aria-label="Settings">
          {open.map((part) => (
            <Link
              key={part.tab}
              to="/settings"
              search={{ tab: part.tab }}
              className={classes.tab}
              aria-current={part === shown ? 'page' : undefined}
            >
              {part.label}
            </Link>
          ))}
        </nav>
      </header>
      <div className={classes.body}>
        <div className={classes.column}>{shown ? shown.render(field) : <Forbidden />}</div>
      </div>
    </div>
  );
}

const Forbidden = () => (
  <Notice icon={<Lock size={20} />} title="You may not change this">
    Ask an owner of this Frontdesk for access.
  </Notice>
);
