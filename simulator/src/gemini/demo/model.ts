import { createHash } from 'node:crypto';
import type { Outcome } from '../outcome.ts';
import { lastSaid, roleOf } from '../request-rules.ts';
import type { Content, GenerateRequest } from '../wire.ts';
import { demoAnswer } from './answer.ts';
import { demoCalls } from './calls.ts';
import { commandOutcome } from './commands.ts';

const rememberedRequests = 500;

/**
 * The model of the trial: deterministic, honest about being simulated, and able to fail on request ("/demo" tells how).
 * It remembers which requests it has seen, so that "/fail … once" fails once.
 */
export function createDemoModel(): (request: GenerateRequest) => Outcome {
  const seen = new Map<string, number>();

  return (request) => {
    const contents = request.contents ?? [];
    const questions = contents
      .filter((content) => roleOf(content) === 'user')
      .map(textOf)
      .filter((text) => text !== '');
    const answer: Outcome = { kind: 'text', text: demoAnswer(questions), thoughtTokens: 24 };
    // The functions have run; what was asked besides is still to be answered.
    if (contents.at(-1)?.parts?.some((part) => part.functionResponse)) return answer;
    const command = commandOutcome(lastSaid(request), countTries(contents));
    if (command) return command;
    const calls = demoCalls(request, lastSaid(request));
    return calls.length > 0 ? { kind: 'function_calls', calls } : answer;
  };

  function countTries(contents: Content[]): number {
    const key = createHash('sha256').update(JSON.stringify(contents)).digest('base64');
    const tries = seen.get(key) ?? 0;
    seen.delete(key);
    seen.set(key, tries + 1);
    const oldest = seen.keys().next().value;
    if (seen.size > rememberedRequests && oldest !== undefined) seen.delete(oldest);
    return tries;
  }
}

const textOf = (content: Content) => (content.parts ?? []).map((part) => part.text ?? '').join('\n');
