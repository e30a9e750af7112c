import { useQuery } from '@tanstack/react-query';
import { detailsQuery } from '../api/detail-queries.ts';
import { ApiError } from '../api/request.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { Failure } from '../parts/failure.tsx';
import { ContactActions } from './contact-actions.tsx';
import { ContactHead } from './contact-head.tsx';
import classes from './contact-pane.module.css';
import { ContactSkeleton } from './contact-skeleton.tsx';
import { DetailsSection } from './details-section.tsx';
import { OtherSessions } from './other-sessions.tsx';
import { SessionFacts } from './session-facts.tsx';
import { WorkSection } from './work-section.tsx';

/** Beside a conversation: who it is with, what is known of them and why, and what the team does about it. */
export function ContactPane({ sessionId }: { sessionId: string }) {
  return (
    <section className={classes.pane} aria-label="Contact">
      {/* What is being typed belongs to one session. */}
      <Sections key={sessionId} sessionId={sessionId} />
    </section>
  );
}

function Sections({ sessionId }: { sessionId: string }) {
  const { data: session, error, refetch } = useQuery(sessionQuery(sessionId));
  const details = useQuery(detailsQuery(sessionId));
  // The conversation beside it says that it is gone.
  if (error instanceof ApiError && error.status === 404) return null;
  if (!session) return error ? <Failure error={error} retry={() => void refetch()} /> : <ContactSkeleton />;
  return (
    <>
      <ContactHead session={session} contact={details.data?.contact} />
      <DetailsSection session={session} details={details} />
      <WorkSection session={session} />
      <SessionFacts session={session} />
      {session.kind === 'private' && <OtherSessions sessionId={sessionId} />}
      <ContactActions session={session} hasContact={details.data?.hasContact ?? false} />
    </>
  );
}
