import { FrontdeskError } from '../errors.ts';
import type { AnswerStream, Channel, Target } from '../ports.ts';
import type { Busyness } from './busyness.ts';
import type { Gate } from './gate.ts';
import type { Life, Path } from './life.ts';

/** One platform message: a piece of the text of a row. */
export interface Part {
  content: string;
  text: string;
  index: number;
}

/** What the platform does with a message that reaches it. */
export const platformOutcomes = [
  'takes it',
  'takes it slowly',
  'takes it and times out',
  'loses it and times out',
  'takes it and breaks',
  'refuses it',
  'refuses formatting',
  'is blocked',
  'asks to wait',
  'is busy',
] as const;
export type PlatformOutcome = (typeof platformOutcomes)[number];

/** One message that reached the platform, in the order of arrival. */
export interface Attempt {
  process: string;
  part: Part;
  target: Target;
  outcome: PlatformOutcome;
  /** What the row's state was when it arrived; null: there is no such row. */
  stateOnArrival: string | null;
  /** Counted by arrivals and ends. */
  beganAt: number;
  endedAt: number;
  /** The user can see it. */
  taken: boolean;
  /** Its sender cannot know whether it was taken. */
  doubtful: boolean;
}

export interface PlatformDeps {
  busy: Busyness;
  gate: Gate;
  /** The state of the row whose words these are. */
  stateOf(content: string, askedId: string | undefined): Promise<string | null>;
}

const partLength = 60;

/** A platform that remembers what reached it, and does what the test says, one outcome a message. */
export function scriptedPlatform({ busy, gate, stateOf }: PlatformDeps) {
  const attempts: Attempt[] = [];
  const shown: string[] = [];
  const streams: { process: string; ended: boolean; life: Life }[] = [];
  let script: PlatformOutcome[] = [];
  let clock = 0;

  async function take(process: string, life: Life, target: Target, part: Part) {
    const outcome = script.shift() ?? 'takes it';
    const attempt: Attempt = {
      process,
      part,
      target,
      outcome,
      stateOnArrival: null,
      beganAt: ++clock,
      endedAt: Number.POSITIVE_INFINITY,
      taken: false,
      doubtful: true,
    };
    attempts.push(attempt);
    attempt.stateOnArrival = await stateOf(part.content, target.inReplyTo?.externalId);
    if (outcome === 'takes it slowly') await busy.idle(() => Promise.race([gate.pass(), life.gone]));
    // A request of a dead process does not arrive late: its connection is gone.
    if (life.dead()) return busy.idle(() => life.gone);
    attempt.endedAt = ++clock;
    const formatted = part.text.includes('*');
    attempt.taken = outcome.startsWith('takes it') || (outcome === 'refuses formatting' && !formatted);
    attempt.doubtful = ['takes it and times out', 'loses it and times out', 'takes it and breaks'].includes(
      outcome,
    );
    answer(outcome, formatted);
    return { externalId: `out-${attempt.beganAt}` };
  }

  return {
    attempts,
    /** Everything that was shown while it grew. */
    shown,
    streams,
    will: (outcomes: PlatformOutcome[]) => void script.push(...outcomes),
    calm: () => {
      script = [];
    },
    /** The platform as one process reaches it. */
    channel(process: string, life: Life, path: Path, streaming: boolean): Partial<Channel<Part>> {
      const send = (target: Target, part: Part) => path.call(() => take(process, life, target, part));
      return {
        render: (content, { plain = false } = {}) => {
          const text = plain ? content.replaceAll('*', '') : content;
          const pieces = text.match(new RegExp(`.{1,${partLength}}`, 'gs')) ?? [' '];
          return pieces.map((piece, index) => ({ content, text: piece, index }));
        },
        send,
        stream: streaming ? (target) => stream(target) : undefined,
      };

      function stream(target: Target): AnswerStream<Part> {
        const one = { process, ended: false, life };
        streams.push(one);
        return {
          update: (text) => void (life.dead() || shown.push(text)),
          finish(part) {
            one.ended = true;
            return send(target, part);
          },
          async discard() {
            one.ended = true;
          },
        };
      }
    },
  };
}

export type ScriptedPlatform = ReturnType<typeof scriptedPlatform>;

function answer(outcome: PlatformOutcome, formatted: boolean): void {
  switch (outcome) {
    case 'takes it and times out':
    case 'loses it and times out':
      throw new FrontdeskError('uncertain', 'No answer from the platform.');
    case 'takes it and breaks':
      throw new TypeError('Cannot read what the platform said.');
    case 'refuses it':
      throw new FrontdeskError('refused', 'The platform does not take this.');
    case 'refuses formatting':
      if (formatted) throw new FrontdeskError('refused', 'The platform cannot read this.');
      return;
    case 'is blocked':
      throw new FrontdeskError('blocked', 'The person blocked the bot.');
    case 'asks to wait':
      throw new FrontdeskError('not_sent', 'Slow down.', { retryAfterMs: 0 });
    case 'is busy':
      throw new FrontdeskError('not_sent', 'Nobody answers.');
    default:
  }
}
