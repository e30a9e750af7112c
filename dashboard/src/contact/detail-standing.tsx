import type { SessionSummary } from '@frontdesk/shared/chat';
import type { DetailQuestion, SessionDetail } from '@frontdesk/shared/details/session-details';
import { BadgeCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { channelLabels } from '../parts/session-names.ts';
import { When } from '../parts/when.tsx';
import { Origin } from './detail-origin.tsx';
import classes from './detail-standing.module.css';

interface StandingProps {
  session: SessionSummary;
  detail: SessionDetail;
}

/** Below a value: where it came from. Below the place of one: why there is none. */
export function Standing({ session, detail }: StandingProps) {
  const last = detail.history.at(-1);
  if (detail.value === null || !last) return <Missing session={session} detail={detail} />;
  // Between a change and its answer the history is still the old one.
  if (last.value !== detail.value) return null;
  return (
    <>
      <Origin record={last} channel={session.channel} />
      {last.verified && (
        <span className={classes.verified} title="The platform vouches for it, or the person confirmed it.">
          <BadgeCheck size={13} aria-hidden="true" />
          Verified
        </span>
      )}
    </>
  );
}

function Missing({ session, detail: { field, history, questions } }: StandingProps): ReactNode {
  const record = history.at(-1);
  const question = questions.at(-1);
  if (record && record.value === null && !(question && question.askedAt > record.createdAt)) {
    return (
      <>
        Taken back{record.userName && ` by ${record.userName}`} · <When at={record.createdAt} />
      </>
    );
  }
  if (question) {
    return (
      <>
        {outcomes[question.state]} · <When at={question.endedAt ?? question.askedAt} />
      </>
    );
  }
  if (field.ask === 'never') return 'Never asked; noted when they tell it';
  if (!field.channels.includes(session.channel)) return `Not asked on ${channelLabels[session.channel]}`;
  return 'Not asked yet';
}

const outcomes: Record<DetailQuestion['state'], string> = {
  open: 'Asked, no answer yet',
  answered: 'Asked and answered',
  skipped: 'Asked: not now',
  refused: 'Asked: they will not say',
  dropped: 'Asked, but the talk moved on',
};
