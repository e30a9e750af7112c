import type { Outcome } from '../outcome.ts';
import { topics } from './knowledge.ts';
import { showcase, slowText } from './showcase.ts';

const greeting = 'Of course, I can tell you all about ';

/** What "/fail X" does, and how the help text explains it. */
const failures: Record<string, { means: string; outcome: Outcome }> = {
  '429': {
    means: 'too many requests, with a delay of 2 seconds',
    outcome: httpError(429, { retryDelaySeconds: 2 }),
  },
  quota: { means: 'the quota of the day is used up', outcome: httpError(429, { perDay: true }) },
  '500': { means: 'internal error', outcome: httpError(500) },
  '503': { means: 'the model is overloaded', outcome: httpError(503) },
  '403': { means: 'the key may not do this', outcome: httpError(403) },
  hang: { means: 'the stream begins, then nothing more comes', outcome: { kind: 'hang', text: greeting } },
  cut: { means: 'the connection breaks in mid-answer', outcome: { kind: 'cut', text: greeting } },
  error: { means: 'an error in mid-answer', outcome: httpError(503, { text: greeting }) },
  unfinished: {
    means: 'the stream ends without a finish reason',
    outcome: { kind: 'no_finish', text: greeting },
  },
  empty: { means: 'finished, but nothing was said', outcome: { kind: 'no_parts' } },
  thoughts: { means: 'all tokens went into thinking', outcome: { kind: 'thoughts_only' } },
  truncated: {
    means: 'the answer hits the token limit',
    outcome: { kind: 'finish', reason: 'MAX_TOKENS', text: greeting },
  },
  blocked: { means: 'the question is blocked', outcome: { kind: 'prompt_blocked', reason: 'SAFETY' } },
  safety: {
    means: 'the answer is blocked half way',
    outcome: { kind: 'finish', reason: 'SAFETY', text: greeting },
  },
};

/**
 * "/fail 503" (always), "/fail 503 once" (the next try works), "/show long", "/demo", anywhere in the last line:
 * an earlier line may be an old question that came along. `tries`: how often this very request came before.
 */
export function commandOutcome(text: string, tries: number): Outcome | undefined {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  const [, command, argument = '', once] =
    /(?:^|\s)\/(fail|show|demo)\b(?:\s+(\w+))?(?:\s+(once))?/i.exec(line) ?? [];
  if (!command) return undefined;
  if (command === 'fail') {
    const failure = failures[argument.toLowerCase()];
    if (failure && once && tries > 0) return say('This time it worked: the first try failed, as you wished.');
    return failure?.outcome ?? say(help());
  }
  if (command === 'show' && argument === 'slow') return { kind: 'text', text: slowText, delayMs: 300 };
  return say(showcase[argument.toLowerCase()] ?? help());
}

function help(): string {
  return [
    'I am the **simulated model** of the Harbour Café. Ask me about:',
    topics.map((topic) => `- ${topic.name}`).join('\n'),
    'To see what happens when a model fails, write one of these (add `once` to fail only the first try):',
    Object.entries(failures)
      .map(([name, { means }]) => `- \`/fail ${name}\` ${means}`)
      .join('\n'),
    'To see how answers look: `/show markdown`, `/show long`, `/show hostile`, `/show slow`.',
  ].join('\n\n');
}

function say(text: string): Outcome {
  return { kind: 'text', text };
}

function httpError(
  code: 403 | 429 | 500 | 503,
  more: { retryDelaySeconds?: number; perDay?: boolean; text?: string } = {},
): Outcome {
  return { kind: 'error', code, text: '', perDay: false, ...more };
}
