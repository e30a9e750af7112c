import type { SessionSummary } from '@frontdesk/shared/chat';
import type { SessionDetails } from '@frontdesk/shared/details/session-details';
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { formatDate } from '../parts/dates.ts';
import { DetailRow } from './detail-row.tsx';
import classes from './details-section.module.css';
import { DetailsSkeleton } from './details-skeleton.tsx';
import { Section } from './section.tsx';

interface DetailsSectionProps {
  session: SessionSummary;
  details: UseQueryResult<SessionDetails>;
}

/** What is asked of people, and what of it is known here. */
export function DetailsSection({ session, details: { data, error, refetch } }: DetailsSectionProps) {
  return (
    <Section title="Details">
      {data ? (
        <Known session={session} known={data} />
      ) : error ? (
        <div role="alert" className={classes.failed}>
          <p>{error.message}</p>
          <Button variant="default" size="compact-xs" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      ) : (
        <DetailsSkeleton />
      )}
    </Section>
  );
}

function Known({ session, known }: { session: SessionSummary; known: SessionDetails }) {
  if (!known.hasContact) {
    return (
      <p className={classes.nobody}>
        {session.kind === 'group'
          ? 'A group has no details: they belong to people. Open a private conversation to see theirs.'
          : 'Nothing is known of this person any more: it was erased on request.'}
      </p>
    );
  }
  return (
    <>
      {known.refusedAllAt && (
        <p className={classes.refused}>
          <BellOff size={14} aria-hidden="true" />
          <span>
            Wants to be asked for nothing, since {formatDate(new Date(known.refusedAllAt))}. The assistant
            keeps to that.
          </span>
        </p>
      )}
      {known.details.length === 0 ? (
        <p className={classes.nobody}>No details are asked of people here.</p>
      ) : (
        <dl className={classes.list}>
          {known.details.map((detail) => (
            <DetailRow key={detail.field.key} session={session} detail={detail} />
          ))}
        </dl>
      )}
    </>
  );
}
