import { setTimeout as sleep } from 'node:timers/promises';
import { FrontdeskError } from '../errors.ts';
import type { ChatModel, ModelAnswer, ModelRequest } from '../ports.ts';
import type { Busyness } from './busyness.ts';
import type { Gate } from './gate.ts';
import type { Life } from './life.ts';

/** What the model does when it is asked. */
export const modelOutcomes = [
  'answers',
  'answers at length',
  'answers slowly',
  'thinks long, then answers',
  'cannot be stopped',
  'never answers',
  'fails',
  'says nothing',
  'may not answer',
  'breaks',
] as const;
export type ModelOutcome = (typeof modelOutcomes)[number];

/** A served round of a lane: Stop ends the turn that runs in it. */
export interface Round {
  stopped: boolean;
}

export interface Call {
  /** In the words of the answer, "A3" is what call 3 said. */
  number: number;
  process: string;
  /** The questions as the model was given them. */
  questions: string[];
  /** Everything the model was given. */
  request: string;
  outcome: ModelOutcome;
  signal: AbortSignal;
  round: Round;
  running: boolean;
}

const usage = { promptTokens: 1, outputTokens: 1, thoughtTokens: 0, cachedTokens: 0 };

/** A model that does what the test says, one outcome a call. Its words name the call. */
export function scriptedModel({ busy, gate }: { busy: Busyness; gate: Gate }) {
  const calls: Call[] = [];
  let script: ModelOutcome[] = [];

  async function speak(
    call: Call,
    life: Life,
    onText: (text: string) => void,
  ): Promise<Partial<ModelAnswer>> {
    const { number, outcome, signal } = call;
    const said = `A${number} is the answer.`;
    const wait = async (doing: Promise<unknown>) => {
      await busy.idle(() => Promise.race([doing, aborted(signal), life.gone]));
    };
    switch (outcome) {
      case 'answers at length':
        return { text: `${said} ${'*so* it *is*, '.repeat(10)}` };
      case 'answers slowly':
        onText(`A${number} is`);
        await wait(gate.pass());
        return { text: said };
      case 'thinks long, then answers':
        await wait(gate.pass());
        return { text: said };
      case 'cannot be stopped':
        onText(`A${number} is`);
        await busy.idle(() => Promise.race([gate.pass(), life.gone]));
        onText(`A${number} is the`);
        return { text: said };
      case 'never answers':
        await Promise.race([sleep(100), aborted(signal)]);
        return wait(gate.pass()).then(() => ({ text: said }));
      case 'fails':
        throw new FrontdeskError('model_failed', 'The model is overloaded.');
      case 'says nothing':
        return { text: '', finish: 'empty' };
      case 'may not answer':
        return { text: '', finish: 'blocked' };
      case 'breaks':
        throw new TypeError('a bug');
      default:
        return { text: said };
    }
  }

  return {
    calls,
    will: (outcomes: ModelOutcome[]) => void script.push(...outcomes),
    calm: () => {
      script = [];
    },
    neverAnswers: () => script[0] === 'never answers',
    /** The model as one process reaches it. */
    reachedBy(process: string, life: Life, roundOf: (request: ModelRequest) => Round): ChatModel {
      return {
        answer: (request, { signal, onText = () => {} }) =>
          busy.during(async () => {
            const call: Call = {
              number: calls.length + 1,
              process,
              questions: JSON.parse(request.system) as string[],
              request: JSON.stringify(request),
              outcome: script.shift() ?? 'answers',
              signal,
              round: roundOf(request),
              running: true,
            };
            calls.push(call);
            try {
              if (life.dead()) return await busy.idle(() => life.gone);
              signal.throwIfAborted();
              const answer = await speak(call, life, onText);
              return { text: '', finish: 'complete', model: 'fake', calls: 1, usage, ...answer };
            } finally {
              call.running = false;
            }
          }),
      };
    },
  };
}

export type ScriptedModel = ReturnType<typeof scriptedModel>;

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
