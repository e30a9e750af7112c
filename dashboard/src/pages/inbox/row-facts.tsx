import type { SessionSummary } from '@frontdesk/shared/chat';
import { VisuallyHidden } from '@mantine/core';
import { Bot, Check, CircleCheck, Eye, Hand, PencilLine, TriangleAlert, UserRound } from 'lucide-react';
import { useHasDraft } from '../../composer/drafts.ts';
import { usePresent } from '../../live/presence.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { LabelDot } from '../../parts/label-chip.tsx';
import classes from './session-row.module.css';

/** The last line of a row: how things stand, what it is about, who looks after it. */
export function RowFacts({ session, me }: { session: SessionSummary; me: string }) {
  const { labels, assignee, details } = session;
  return (
    <span className={classes.facts}>
      <Flag session={session} />
      <Standing session={session} me={me} />
      <Draft sessionId={session.sessionId} />
      <span className={classes.labels}>
        {labels.map((label) => (
          <span key={label.id} className={classes.label}>
            <LabelDot color={label.color} />
            <span dir="auto">{label.name}</span>
          </span>
        ))}
      </span>
      <People sessionId={session.sessionId} me={me} />
      {details && <Completion {...details} />}
      {assignee && (
        <span className={classes.assignee} title={`Assigned to ${assignee.name}`}>
          <Avatar name={assignee.name} />
          <VisuallyHidden>Assigned to {assignee.name}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

function Flag({ session: { flagReason, flagIsError } }: { session: SessionSummary }) {
  if (flagReason === null) return null;
  return (
    <span className={classes.flag} data-error={flagIsError || undefined} title={flagReason}>
      {flagIsError ? <TriangleAlert size={11} /> : <Hand size={11} />}
      {flagIsError ? 'Error' : 'Needs a person'}
    </span>
  );
}

/** Who answers here. The assistant, as the usual case, is the quietest. */
function Standing({ session: { state, owner, closedAt }, me }: { session: SessionSummary; me: string }) {
  if (closedAt !== null) {
    return (
      <span className={classes.standing}>
        <CircleCheck size={12} /> Closed
      </span>
    );
  }
  if (state === 'bot') {
    return (
      <span className={classes.standing} title="The assistant answers">
        <Bot size={13} />
        <VisuallyHidden>The assistant answers</VisuallyHidden>
      </span>
    );
  }
  const isOwn = owner?.id === me;
  return (
    <span className={classes.standing} data-human={isOwn ? 'me' : 'other'} title={owner?.name}>
      <UserRound size={12} /> {isOwn ? 'You' : (owner?.name.split(' ')[0] ?? 'Team')}
    </span>
  );
}

/** Something was begun here and not sent, in this browser. */
function Draft({ sessionId }: { sessionId: string }) {
  if (!useHasDraft(sessionId)) return null;
  return (
    <span className={classes.draft}>
      <PencilLine size={11} /> Draft
    </span>
  );
}

/** Who else has it open: so that two do not answer at once. */
function People({ sessionId, me }: { sessionId: string; me: string }) {
  const people = usePresent(sessionId, me);
  const [first] = people;
  if (!first) return null;
  const words = `${people.map(({ name }) => name).join(', ')} ${first.isReplying ? 'replying' : 'looking'}`;
  return (
    <span className={classes.people} data-replying={first.isReplying || undefined} title={words}>
      {first.isReplying ? <PencilLine size={12} /> : <Eye size={12} />}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

function Completion({ known, asked }: { known: number; asked: number }) {
  const isWhole = known >= asked;
  return (
    <span className={classes.completion} title={`${known} of ${asked} details known`}>
      {isWhole && <Check size={11} />}
      <span aria-hidden="true">
        {known}/{asked}
      </span>
      <VisuallyHidden>
        {known} of {asked} details known
      </VisuallyHidden>
    </span>
  );
}
