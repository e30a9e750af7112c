import type { Database } from '../store/database.ts';
import type { Lane } from '../store/lanes.ts';
import { finishTurn, type HistoryMessage, type OpenMessage, recentHistory } from '../store/turns.ts';
import { FrontdeskError, mustHold } from './errors.ts';
import type {
  AnswerStream,
  Channel,
  ChatModel,
  Live,
  Log,
  ModelAnswer,
  ModelRequest,
  Target,
} from './ports.ts';
import { preview } from './preview.ts';

export interface TurnDeps {
  db: Database;
  live: Live;
  log: Log;
  model: ChatModel;
  /** What the model is told: the house rules, the newest history, the questions, each once. */
  buildRequest(input: {
    history: HistoryMessage[];
    pending: HistoryMessage[];
    kind: Lane['kind'];
  }): ModelRequest;
  /** A turn without an outcome by then becomes an apology, ms. */
  deadlineMs: number;
  historyLimit: number;
}

/** How a turn ended, for whoever waits for it. */
export type TurnResult =
  | { kind: 'answered'; answerId: number; content: string; at: Date }
  | { kind: 'failed'; error: FrontdeskError };

const apology =
  'Sorry, I could not find an answer just now. Your message is kept, and the team can see it. Please try again in a moment.';
const politeRefusal =
  'I am sorry, I cannot help with that. Is there something else about our service that I can do for you?';
const noUsage = { promptTokens: 0, outputTokens: 0, thoughtTokens: 0, cachedTokens: 0 };

/**
 * One turn: history → model, streaming to the channel → outcome, written under the fence together with what it answers.
 * It always ends in an outcome: an answer, or an apology where the channel can carry one.
 * `signal` is the lane's: when it aborts (shutdown, lease lost), nothing is written and the questions stay open.
 * The answer's row is `queued`; `stream`, when given back, shows it already and waits to be ended by `deliver`.
 */
export async function takeTurn(
  deps: TurnDeps,
  lane: Lane,
  channel: Channel,
  questions: OpenMessage[],
  target: Target,
  signal: AbortSignal,
): Promise<{ result: TurnResult; stream?: AnswerStream<unknown> }> {
  const startedAt = new Date();
  const { sessionId } = lane;
  deps.live.publish({ type: 'turn.started', sessionId });
  const typing = keepTyping(channel, target);
  const stream = channel.stream?.(target);
  const showText = throttle((text: string) => {
    deps.live.publish({ type: 'turn.text', sessionId, text: text.slice(-4000) });
  }, 250);
  let firstTextAt: Date | null = null;

  try {
    const outcome = await think();
    const content = outcome.content ?? (channel.send ? apology : null);
    const written = await finishTurn(deps.db, lane, {
      status: outcome.content !== null ? 'answered' : content === null ? 'failed' : 'apologised',
      questionIds: questions.map((question) => question.id),
      content,
      preview: preview(content ?? ''),
      answerState: channel.send ? 'queued' : 'sent',
      reason: outcome.error?.message ?? null,
      model: outcome.answer?.model ?? null,
      modelCalls: outcome.answer?.calls ?? 0,
      finish: outcome.answer ? (outcome.answer.detail ?? outcome.answer.finish) : null,
      usage: outcome.answer?.usage ?? noUsage,
      startedAt,
      firstTextAt,
      renumber: channel.burstMs === undefined,
    });
    const { answerId, at } = mustHold(written);
    for (const question of questions) {
      deps.live.publish({ type: 'message.updated', sessionId, messageId: question.id });
    }
    if (answerId === null || content === null) {
      return { result: { kind: 'failed', error: outcome.error ?? noAnswer() } };
    }
    deps.live.publish({ type: 'message.created', sessionId, messageId: answerId });
    return { result: { kind: 'answered', answerId, content, at }, stream };
  } catch (error) {
    await stream?.discard();
    throw error;
  } finally {
    typing.stop();
    showText.stop();
    deps.live.publish({ type: 'turn.ended', sessionId });
  }

  /** The model's word, or why there is none. Throws only when the lane itself is gone. */
  async function think(): Promise<{ content: string | null; answer?: ModelAnswer; error?: FrontdeskError }> {
    const deadline = AbortSignal.timeout(deps.deadlineMs);
    try {
      const history = await recentHistory(deps.db, lane, deps.historyLimit);
      const request = deps.buildRequest({ history, pending: questions, kind: lane.kind });
      const answer = await deps.model.answer(request, {
        signal: AbortSignal.any([signal, deadline]),
        onText(text) {
          firstTextAt ??= new Date();
          stream?.update(text);
          showText(text);
        },
      });
      if (answer.finish === 'empty') return { content: null, answer, error: noAnswer() };
      return { content: answer.finish === 'blocked' ? politeRefusal : answer.text, answer };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (deadline.aborted) return { content: null, error: tooLate() };
      if (error instanceof FrontdeskError && error.code === 'model_failed') return { content: null, error };
      deps.log.error({ err: error, sessionId }, 'a turn broke; the person gets an apology');
      return {
        content: null,
        error: new FrontdeskError('model_failed', 'Something went wrong.', { cause: error }),
      };
    }
  }
}

const noAnswer = () => new FrontdeskError('model_failed', 'The model gave an empty answer.');
const tooLate = () =>
  new FrontdeskError('model_failed', 'The model did not answer in time.', { failure: 'timed_out' });

/** "typing…" fades after about five seconds on every platform, so it is shown anew while the turn lasts. */
function keepTyping(channel: Channel, target: Target): { stop(): void } {
  if (!channel.typing) return { stop() {} };
  const show = () => void channel.typing?.(target);
  show();
  const timer = setInterval(show, 4000);
  return { stop: () => clearInterval(timer) };
}

/** Lets the newest call through, at most one per `ms`. */
function throttle<T>(run: (value: T) => void, ms: number): ((value: T) => void) & { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let latest: T;
  const call = (value: T) => {
    latest = value;
    timer ??= setTimeout(() => {
      timer = undefined;
      run(latest);
    }, ms);
  };
  return Object.assign(call, { stop: () => clearTimeout(timer) });
}
