import type { ChatMessage } from '@frontdesk/shared/chat';
import { formatTime } from '../parts/dates.ts';

type Tone = 'quiet' | 'busy' | 'warn' | 'danger';

interface StateWords {
  text: string;
  tone: Tone;
}

/** What became of a message, as shortly as it can be said. Null: a note goes nowhere, and nothing becomes of it. */
export function stateWords(message: ChatMessage): StateWords | null {
  const { state, stateReason, attempts, nextAttemptAt } = message;
  const because = stateReason ? `: ${stateReason}` : '';
  if (message.internal) return null;
  switch (state) {
    case 'received':
      return { text: 'Received', tone: 'quiet' };
    case 'answered':
      return { text: 'Answered', tone: 'quiet' };
    case 'unanswered':
      return { text: `Not answered${because}`, tone: 'warn' };
    case 'withdrawn':
      return { text: `Withdrawn${because}`, tone: 'quiet' };
    case 'queued':
      if (attempts === 0) return { text: 'Waiting to be sent', tone: 'busy' };
      return { text: `${failedTry(attempts, because)}. ${nextTry(nextAttemptAt)}`, tone: 'warn' };
    case 'sending':
      return { text: attempts > 1 ? `Sending, attempt ${attempts}…` : 'Sending…', tone: 'busy' };
    case 'sent':
      return { text: 'Sent', tone: 'quiet' };
    case 'unknown':
      return { text: `May not have arrived${because}`, tone: 'warn' };
    case 'failed':
      return { text: `Not delivered${because}`, tone: 'danger' };
  }
}

const failedTry = (attempts: number, because: string) =>
  `${attempts === 1 ? 'The first attempt' : `Attempt ${attempts}`} failed${because.replace(/\.$/, '')}`;

const nextTry = (at: string | null) =>
  at === null ? 'It is tried again.' : `Next try at ${formatTime(new Date(at))}.`;
