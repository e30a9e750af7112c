import type { FaultKind } from '../platform.ts';
import type { Row } from '../row.ts';
import { talk } from '../talk.ts';

const sendFaults: [FaultKind, string][] = [
  ['rate_limit', 'answers 429 with a delay'],
  ['server_error', 'answers 5xx'],
  ['cut', 'cuts the connection'],
  ['hang', 'never answers'],
  ['accept_then_cut', 'accepts, then cuts the connection'],
  ['accept_then_hang', 'accepts, then never answers'],
];

const previewFaults: [FaultKind, string][] = [
  ['cut', 'connection cut in mid-stream'],
  ['rate_limit', '429 in mid-stream'],
  ['hang', 'no answer in mid-stream'],
];

export const platformRows: Row[] = [
  ...sendFaults.map(
    ([kind, name]): Row => ({
      group: 'platform',
      name,
      needs: 'sends',
      async run(stage) {
        stage.platform.failSends?.(kind, 2);
        await talk(stage);
      },
    }),
  ),
  ...previewFaults.map(
    ([kind, name]): Row => ({
      group: 'platform',
      name,
      // A program that hangs up is what the web has for it.
      fits: ({ abilities }) =>
        abilities.includes('previews') || (kind === 'cut' && abilities.includes('hang up')),
      async run(stage) {
        stage.platform.failPreviews?.(kind, 2);
        await talk(stage);
      },
    }),
  ),
];
