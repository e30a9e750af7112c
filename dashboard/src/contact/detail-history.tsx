import type { SessionSummary } from '@frontdesk/shared/chat';
import type { DetailQuestion, DetailRecord, SessionDetail } from '@frontdesk/shared/details/session-details';
import { Button } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { When } from '../parts/when.tsx';
import classes from './detail-history.module.css';
import { Origin } from './detail-origin.tsx';

interface DetailHistoryProps {
  session: SessionSummary;
  detail: SessionDetail;
  /** Absent: they may not. */
  onUseAgain?(value: string): void;
}

/** Values that stood before and questions that were asked, newest first. Nothing, where the row says it all. */
export function DetailHistory({ session, detail, onUseAgain }: DetailHistoryProps) {
  const { history, questions, value } = detail;
  const earlier = history.filter((record) => record.supersededAt !== null && record.value !== null);
  if (earlier.length === 0 && questions.length === 0) return null;
  const entries = [
    ...history.map((record) => ({ at: record.createdAt, record })),
    ...questions.map((question) => ({ at: question.askedAt, question })),
  ].sort((a, b) => b.at.localeCompare(a.at));

  return (
    <dd>
      <details className={classes.history}>
        <summary>
          <ChevronRight size={12} strokeWidth={2.4} aria-hidden="true" />
          <span>{summary(earlier.length, questions.length)}</span>
        </summary>
        <ol className={classes.entries}>
          {entries.map((entry) =>
            'record' in entry ? (
              <RecordEntry
                key={`r${entry.record.id}`}
                record={entry.record}
                session={session}
                onUseAgain={entry.record.value === value ? undefined : onUseAgain}
              />
            ) : (
              <QuestionEntry key={`q${entry.question.id}`} question={entry.question} />
            ),
          )}
        </ol>
      </details>
    </dd>
  );
}

function summary(values: number, questions: number): string {
  return [
    values > 0 && (values === 1 ? '1 earlier value' : `${values} earlier values`),
    questions > 0 &&
      (questions === 1 ? 'asked once' : questions === 2 ? 'asked twice' : `asked ${questions} times`),
  ]
    .filter(Boolean)
    .join(', ');
}

interface RecordEntryProps {
  record: DetailRecord;
  session: SessionSummary;
  onUseAgain?(value: string): void;
}

function RecordEntry({ record, session, onUseAgain }: RecordEntryProps) {
  const { value, words, supersededAt } = record;
  return (
    <li className={classes.entry} data-old={supersededAt !== null || undefined}>
      {value !== null && (
        <p className={classes.value} dir="auto">
          {value}
        </p>
      )}
      <p>
        <Origin record={record} channel={session.channel} />
      </p>
      {words && words !== value && (
        <p className={classes.words} dir="auto">
          “{words}”
        </p>
      )}
      {value !== null && onUseAgain && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.again}
          aria-label={`Use ${value} again`}
          onClick={() => onUseAgain(value)}
        >
          Use again
        </Button>
      )}
    </li>
  );
}

function QuestionEntry({ question }: { question: DetailQuestion }) {
  const { state, askedAt, endedAt } = question;
  return (
    <li className={classes.entry}>
      <p>
        {asked(question)} · <When at={askedAt} />
      </p>
      <p className={classes.outcome} data-state={state}>
        {outcomes[state]}
        {endedAt && state !== 'open' && (
          <>
            {' '}
            · <When at={endedAt} />
          </>
        )}
      </p>
    </li>
  );
}

function asked({ kind, candidate, given }: DetailQuestion): string {
  if (kind === 'offer')
    return candidate ? `Asked whether to use ${candidate}` : 'Asked whether to use what is known';
  if (kind === 'confirm')
    return given
      ? `Asked whether “${given}” was meant as ${candidate}`
      : `Asked whether ${candidate} is right`;
  return 'Asked for it';
}

const outcomes: Record<DetailQuestion['state'], string> = {
  open: 'No answer yet',
  answered: 'Answered',
  skipped: 'Skipped: not now',
  refused: 'Refused: not to be asked again',
  dropped: 'Talked about something else',
};
