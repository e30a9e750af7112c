import type { Evidence, Step } from '../evidence.ts';
import type { Entry, MessageRow } from '../journal.ts';

/** What is wrong, in words; empty: the promise was kept. */
export type PromiseCheck = (evidence: Evidence) => string[];

export const name = ({ seq, author, content }: MessageRow) =>
  `message ${seq} of the ${author} "${content.slice(0, 40)}"`;

export const ours = ({ author, internal }: MessageRow) => author !== 'user' && !internal;

export const leaves = (step: Step) => step.now.state === 'sending' && step.was?.state === 'queued';

export const resends = (steps: Step[]) =>
  steps.filter(
    ({ was, now }) => now.state === 'queued' && (was?.state === 'unknown' || was?.state === 'failed'),
  );

/** Takeovers and hand-backs of a session, in order. */
export function changesOfState(journal: Entry[], sessionId: number, to: 'bot' | 'human') {
  return journal.filter(
    (entry) =>
      entry.what === 'ChatSession' &&
      entry.now.id === sessionId &&
      entry.was !== null &&
      entry.was.state !== to &&
      entry.now.state === to,
  );
}

/** The model call whose words these are. */
export const callOf = ({ world }: Evidence, { author, content }: MessageRow) =>
  author === 'bot' ? world.model.calls[Number(/^A(\d+) /.exec(content)?.[1]) - 1] : undefined;

export function everInDoubt({ stepsOf }: Evidence, message: MessageRow): boolean {
  return (
    stepsOf(message).some(({ was }) => was?.state === 'unknown' || was?.state === 'failed') ||
    message.state === 'unknown'
  );
}
