import type { Lane } from '../store/lanes.ts';
import type { HistoryMessage, OpenMessage } from '../store/turns.ts';
import type { DetailsView } from './details/view.ts';
import { FrontdeskError } from './errors.ts';
import type { ChatModel, Log, ModelAnswer, ModelRequest, ModelTool } from './ports.ts';
import type { TurnDisplay } from './turn-display.ts';

export interface ThinkDeps {
  log: Log;
  model: ChatModel;
  /** What the model is told: the house rules, the newest history, the questions, each once. */
  buildRequest(input: {
    history: HistoryMessage[];
    pending: HistoryMessage[];
    kind: Lane['kind'];
    brief?: string;
    tools?: ModelTool[];
  }): ModelRequest;
  /** A turn without an outcome by then becomes an apology, ms. */
  deadlineMs: number;
}

/** `content` is null when there is nothing to say: no answer (`error` tells why), or stopped before the first word. */
export interface Thought {
  content: string | null;
  stopped?: boolean;
  answer?: ModelAnswer;
  error?: FrontdeskError;
}

/** What a turn answers, and what was said before. */
export interface Asked {
  questions: OpenMessage[];
  history: HistoryMessage[];
  /** What is known of the person in a private conversation. */
  details: DetailsView | null;
  /** Nothing else is open: the session may be given back with the last write. */
  last: boolean;
}

/** The lane's own end, and what reaches the turn past the lane. */
export interface TurnSignals {
  /** Shutdown or lease lost: nothing may be written. */
  lane: AbortSignal;
  stopped: AbortSignal;
  /** The questions or who may answer them changed. */
  changed: AbortSignal;
}

/** Asks the model. Always an outcome, within the deadline; throws only when the lane is gone or the turn is outdated. */
export async function think(
  deps: ThinkDeps,
  lane: Lane,
  { questions, history }: Asked,
  display: TurnDisplay,
  signals: TurnSignals,
  { cannotHelp, ...extra }: { cannotHelp: string; brief?: string; tools?: ModelTool[] },
): Promise<Thought> {
  // Not AbortSignal.timeout: it would hold on to everything the turn knew until the deadline, long after the answer.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), deps.deadlineMs);
  try {
    const request = deps.buildRequest({ history, pending: questions, kind: lane.kind, ...extra });
    const answer = await deps.model.answer(request, {
      signal: AbortSignal.any([signals.lane, signals.stopped, signals.changed, deadline.signal]),
      onText: display.show,
    });
    if (answer.finish === 'empty') return { content: null, answer, error: noAnswer() };
    return { content: answer.finish === 'blocked' ? cannotHelp : answer.text, answer };
  } catch (error) {
    if (signals.lane.aborted) throw signals.lane.reason;
    if (signals.changed.aborted) throw signals.changed.reason;
    if (signals.stopped.aborted) return { content: display.latest().text || null, stopped: true };
    if (deadline.signal.aborted) return { content: null, error: tooLate() };
    if (error instanceof FrontdeskError && error.code === 'model_failed') return { content: null, error };
    deps.log.error({ err: error, sessionId: lane.sessionId }, 'a turn broke; the person gets an apology');
    return {
      content: null,
      error: new FrontdeskError('model_failed', 'Something went wrong.', { cause: error }),
    };
  } finally {
    clearTimeout(timer);
  }
}

const noAnswer = () => new FrontdeskError('model_failed', 'The model gave an empty answer.');
const tooLate = () =>
  new FrontdeskError('model_failed', 'The model did not answer in time.', { failure: 'timed_out' });
