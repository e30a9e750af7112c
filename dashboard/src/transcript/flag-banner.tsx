import type { SessionSummary } from '@frontdesk/shared/chat';
import { Button } from '@mantine/core';
import { Hand, TriangleAlert } from 'lucide-react';
import { When } from '../parts/when.tsx';
import classes from './flag-banner.module.css';
import { useDeeds } from './use-deeds.ts';

/** Why a person should look at this session, until somebody has. */
export function FlagBanner({ session, acts }: { session: SessionSummary; acts: boolean }) {
  const { resolve, error } = useDeeds(session);
  const { flagReason, flaggedAt, flagIsError } = session;
  if (flagReason === null && !error) return null;
  const Icon = flagIsError ? TriangleAlert : Hand;
  return (
    <section className={classes.banner} aria-label="Needs a person">
      <Icon size={15} aria-hidden="true" />
      <p className={classes.words}>
        <b>{flagIsError ? 'Something failed' : 'Asked for a person'}</b> {flagReason}{' '}
        {flaggedAt && <When at={flaggedAt} />}
        {error && (
          <span role="alert" className={classes.error}>
            {error.message}
          </span>
        )}
      </p>
      {acts && (
        <Button size="compact-xs" variant="default" onClick={resolve}>
          Seen to it
        </Button>
      )}
    </section>
  );
}
