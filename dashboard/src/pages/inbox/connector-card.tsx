import type { SystemStatus } from '@frontdesk/shared/account';
import type { ReactNode } from 'react';
import { ChannelIcon } from '../../parts/avatar.tsx';
import { channelLabels } from '../../parts/session-names.ts';
import classes from './empty-inbox.module.css';

type Connector = SystemStatus['channels'][number];

const stateWords: Record<Connector['state'], string> = {
  starting: 'Starting',
  ready: 'Ready',
  failing: 'Failing',
  off: 'Not connected',
};

/** How a sentence goes on after "To connect". */
const steps: Record<Exclude<Connector['name'], 'web'>, ReactNode> = {
  telegram: (
    <>
      make a bot with @BotFather, put its token into <code>TELEGRAM_BOT_TOKEN</code> and restart.
    </>
  ),
  slack: (
    <>
      make a Slack app, set <code>SLACK_BOT_TOKEN</code> and <code>SLACK_APP_TOKEN</code> (or{' '}
      <code>SLACK_SIGNING_SECRET</code> for HTTP) and restart.
    </>
  ),
};

/** A channel, its state, and what to do to have it. */
export function ConnectorCard({ channel, simulated }: { channel: Connector; simulated: boolean }) {
  const { name, state, detail } = channel;
  return (
    <li className={classes.channel}>
      <span className={classes.channelIcon} aria-hidden="true">
        <ChannelIcon channel={name} size={16} />
      </span>
      <div>
        <h3>{channelLabels[name]}</h3>
        {detail && <p>{detail}</p>}
        <NextStep channel={channel} simulated={simulated} />
      </div>
      <span className={classes.state} data-state={state}>
        {stateWords[state]}
      </span>
    </li>
  );
}

function NextStep({ channel: { name, state }, simulated }: { channel: Connector; simulated: boolean }) {
  if (name === 'web') {
    return (
      <p>
        Programs write to <code>POST /api/chat/message/</code>.
      </p>
    );
  }
  if (state === 'off') return <p>To connect, {steps[name]}</p>;
  return simulated ? <p>Simulated for now. To connect the real one, {steps[name]}</p> : null;
}
