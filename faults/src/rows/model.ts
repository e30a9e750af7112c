import type { RuleInput } from '@frontdesk/simulator/gemini/outcome';
import type { Row } from '../row.ts';
import { talk } from '../talk.ts';

const failures: [name: string, outcome: RuleInput['outcome']][] = [
  ['429 with a delay', { kind: 'error', code: 429, retryDelaySeconds: 1 }],
  ['429 without a delay', { kind: 'error', code: 429 }],
  ['503', { kind: 'error', code: 503 }],
  ['hangs', { kind: 'hang' }],
  ['hangs in mid-stream', { kind: 'hang', text: 'You said: this' }],
  ['stream is cut', { kind: 'cut', text: 'You said: this' }],
  ['stream ends without a reason', { kind: 'no_finish', text: 'You said: this' }],
  ['empty answer', { kind: 'no_parts' }],
  ['no candidates', { kind: 'no_candidates' }],
  ['thoughts only', { kind: 'thoughts_only' }],
  ['blocked prompt', { kind: 'prompt_blocked' }],
];

/** For the first person it never works, for the second it works again after two failures, the others notice nothing. */
export const modelRows: Row[] = failures.map(([name, outcome]) => ({
  group: 'model',
  name,
  stage: {
    rules: [
      { says: 'q1x', outcome },
      { says: 'q2x', times: 2, outcome },
    ],
  },
  run: (stage) => talk(stage),
}));
