import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { statusQuery } from '../../api/account-queries.ts';
import { useMay } from '../../parts/use-may.ts';
import { ConnectorCard } from './connector-card.tsx';
import classes from './empty-inbox.module.css';

/** The first thing an owner sees: what will appear here, and how to make it. */
export function EmptyInbox() {
  const { data: status } = useQuery(statusQuery);
  const may = useMay();
  return (
    <div className={classes.page}>
      <title>Inbox · Frontdesk</title>
      <div className={classes.column}>
        <span className={classes.icon} aria-hidden="true">
          <Inbox size={22} />
        </span>
        <h1>Your inbox is ready</h1>
        <p className={classes.lead}>
          Every conversation appears here the moment somebody writes: what they said, what the assistant
          answered, and what became of it.
        </p>
        {status?.simulated && may('simulator.use') && (
          <p className={classes.try}>
            <Button renderRoot={(props) => <Link to="/simulator" {...props} />}>Open the simulator</Button>
            <span>Write as a Telegram or Slack user and watch it arrive.</span>
          </p>
        )}
        <h2>Channels</h2>
        <ul className={classes.channels}>
          {status?.channels.map((channel) => (
            <ConnectorCard key={channel.name} channel={channel} simulated={status.simulated} />
          ))}
        </ul>
      </div>
    </div>
  );
}
