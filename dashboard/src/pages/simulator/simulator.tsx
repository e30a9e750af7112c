import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FlaskConicalOff } from 'lucide-react';
import { statusQuery } from '../../api/account-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { findPlace, type Place } from './place.ts';
import { SessionBeside } from './session-beside.tsx';
import { useSimState } from './sim-state.ts';
import { SimulatedClient } from './simulated-client.tsx';
import classes from './simulator.module.css';
import { Toolbar } from './toolbar.tsx';

/** Be somebody on a simulated platform, and watch the inbox react. */
export function SimulatorPage() {
  const { data: status } = useQuery(statusQuery);
  return (
    <>
      <title>Simulator · Frontdesk</title>
      {status?.simulated === false ? <SimulatorOff /> : <Simulator />}
    </>
  );
}

const route = getRouteApi('/frame/simulator');

function Simulator() {
  const search = route.useSearch();
  const { data: state, error, refetch } = useSimState(search.platform);
  const place = state && findPlace(state, search);
  return (
    <div className={classes.page} data-side={search.side}>
      <Toolbar place={place ?? null} />
      {error && !state && <Failure error={error} retry={() => void refetch()} />}
      {place && (
        <div className={classes.panes}>
          <SimulatedClient key={clientKey(place)} place={place} />
          <SessionBeside place={place} />
        </div>
      )}
    </div>
  );
}

/** A Slack thread opens while one is writing: the field must keep its focus. Everywhere else it starts anew. */
function clientKey({ state, chat, threadId }: Place): string {
  return [state.platform, chat.id, state.platform === 'telegram' && threadId].join(' ');
}

function SimulatorOff() {
  return (
    <Notice icon={<FlaskConicalOff size={20} />} title="The simulator is off">
      This Frontdesk talks to the real platforms. To try things out, start another one with{' '}
      <code>SIMULATOR=on</code> and a data folder of its own.
    </Notice>
  );
}
