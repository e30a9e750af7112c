import type { PromptMessage } from './prompt.ts';

/**
 * A history in which every stretch that a person of the team answered has a beginning and an end, also where the
 * beginning is older than the history, or the session came back without a word (it was closed).
 */
export function withStretches(history: PromptMessage[]): PromptMessage[] {
  const marked: PromptMessage[] = [];
  let open = false;
  for (const message of history) {
    if (!open && (message.author === 'person' || message.handOver === 'ended')) {
      const lastBot = marked.findLastIndex(({ author }) => author === 'bot');
      marked.splice(lastBot + 1, 0, mark('began'));
      open = true;
    }
    if (open && message.author === 'bot') {
      marked.push(mark('ended'));
      open = false;
    }
    if (message.handOver) open = message.handOver === 'began';
    marked.push(message);
  }
  // Whoever reads this is about to answer.
  if (open) marked.push(mark('ended'));
  return marked;
}

const mark = (handOver: 'began' | 'ended'): PromptMessage => ({ author: 'system', content: '', handOver });

/** As a line begins that says so. */
export function stretchMark({ handOver, at }: PromptMessage): string {
  if (handOver === 'began') return `[team from ${at ? `${at} UTC` : 'earlier on'}]`;
  return `[team until ${at ? `${at} UTC` : 'here'}]`;
}

/** For the system instruction, where there are such lines. */
export const aboutStretches =
  'From "[team from …]" to "[team until …]" a person of our team answered in your place; the lines marked "[team]" are theirs. Go on from there: what they said stands, so do not ask or say it again.';
