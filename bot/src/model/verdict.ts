import type { ModelAnswer } from '../core/ports.ts';

/** What a finished stream brought. */
export interface CallResult {
  /** Everything said; thoughts are not in it. */
  text: string;
  finishReason?: string;
  /** Why the prompt was blocked. */
  blockReason?: string;
}

export interface Verdict extends Required<Pick<ModelAnswer, 'text' | 'finish' | 'detail'>> {
  /** Worth one more call before this is settled for. */
  again?: 'unusable' | 'thoughts_only';
}

/** Google ends these for what was said; the same question would end there again. */
const blocking = new Set([
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
]);

/** Every shape of a Gemini answer has an outcome; none is silence. */
export function verdictOn({ text, finishReason, blockReason }: CallResult): Verdict {
  if (blockReason) return { finish: 'blocked', text: '', detail: blockReason };
  if (finishReason && blocking.has(finishReason))
    return { finish: 'blocked', text: '', detail: finishReason };

  const said = text.trim() !== '';
  const detail = finishReason ?? (said ? 'NO_FINISH_REASON' : 'NO_CANDIDATES');
  if (finishReason === 'STOP' && said) return { finish: 'complete', text, detail };
  if (finishReason === 'MAX_TOKENS') {
    return said ? { finish: 'truncated', text, detail } : { ...empty(detail), again: 'thoughts_only' };
  }
  // STOP without a word, no candidates, no finish reason, OTHER, MALFORMED_RESPONSE and whatever comes to be.
  return said
    ? { finish: 'truncated', text, detail, again: 'unusable' }
    : { ...empty(detail), again: 'unusable' };
}

function empty(detail: string): Verdict {
  return { finish: 'empty', text: '', detail };
}
