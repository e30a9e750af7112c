import type { Lane } from '../store/lanes.ts';
import type { AnswerStream, Channel, Live, Target } from './ports.ts';

/** What people see while a turn runs: "typing…", the growing answer on the channel and in the dashboards. */
export interface TurnDisplay {
  /** The whole text so far. */
  show(text: string): void;
  /** What was shown last, and when the first of it. */
  latest(): { text: string; firstTextAt: Date | null };
  /** The answer on the reader's screen, to be ended by `deliver`. */
  stream?: AnswerStream<unknown>;
  /** The turn is over. */
  end(): void;
}

export function displayTurn(live: Live, lane: Lane, channel: Channel, target: Target): TurnDisplay {
  const { sessionId } = lane;
  const stream = channel.stream?.(target);
  const typing = keepTyping(channel, target);
  let text = '';
  let firstTextAt: Date | null = null;
  const tellDashboards = throttle(() => {
    live.publish({ type: 'turn.text', sessionId, text: text.slice(-4000) });
  }, 250);
  live.publish({ type: 'turn.started', sessionId });

  return {
    stream,
    show(whole) {
      text = whole;
      firstTextAt ??= new Date();
      stream?.update(whole);
      tellDashboards();
    },
    latest: () => ({ text, firstTextAt }),
    end() {
      typing.stop();
      tellDashboards.stop();
      live.publish({ type: 'turn.ended', sessionId });
    },
  };
}

/** "typing…" fades after about five seconds on every platform, so it is shown anew while the turn lasts. */
function keepTyping(channel: Channel, target: Target): { stop(): void } {
  if (!channel.typing) return { stop() {} };
  const show = () => void channel.typing?.(target);
  show();
  const timer = setInterval(show, 4000);
  return { stop: () => clearInterval(timer) };
}

/** Runs at most once in `ms`, and at the end of it. */
function throttle(run: () => void, ms: number): (() => void) & { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const call = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, ms);
  };
  return Object.assign(call, { stop: () => clearTimeout(timer) });
}
