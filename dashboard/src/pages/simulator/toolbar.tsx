import { NativeSelect, SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Place } from './place.ts';
import classes from './simulator.module.css';

const route = getRouteApi('/frame/simulator');

/** Which platform, as whom, and on a small screen which side. */
export function Toolbar({ place }: { place: Place | null }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/simulator' });
  return (
    <header className={classes.toolbar}>
      <h1>Simulator</h1>
      <SegmentedControl
        size="xs"
        aria-label="Platform"
        value={search.platform}
        data={[
          { value: 'telegram', label: 'Telegram' },
          { value: 'slack', label: 'Slack' },
        ]}
        onChange={(platform) => void navigate({ search: { platform, side: search.side } })}
      />
      <NativeSelect
        size="xs"
        aria-label="Write as"
        className={classes.who}
        value={place?.user.id ?? ''}
        data={place?.state.users.map(({ id, name }) => ({ value: id, label: `as ${name}` })) ?? []}
        onChange={(event) => {
          const as = event.currentTarget.value;
          void navigate({ search: (known) => ({ ...known, as }) });
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label="Side"
        className={classes.sides}
        value={search.side}
        data={[
          { value: 'client', label: 'Chat' },
          { value: 'inbox', label: 'Inbox' },
        ]}
        onChange={(side) =>
          void navigate({
            search: (known) => ({ ...known, side }),
            replace: true,
          })
        }
      />
    </header>
  );
}
