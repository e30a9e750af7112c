import type { Database } from '../store/database.ts';
import { isEmpty, lockContact, writeDetails } from '../store/details.ts';
import { eraseContact } from '../store/erase.ts';
import type { Lane } from '../store/lanes.ts';
import { finishTurn, flagOf, type TurnOutcome } from '../store/turns.ts';
import { en } from './details/languages/en.ts';
import type { DetailsChanges } from './details/view.ts';
import { FrontdeskError, mustHold } from './errors.ts';
import { tellFlagged } from './flagged.ts';
import { patiently } from './patiently.ts';
import type { AnswerStream, Channel, Controls, Live, Target } from './ports.ts';
import { preview } from './preview.ts';
import { type Reply, type RespondDeps, respond } from './respond.ts';
import type { Asked, TurnSignals } from './think.ts';
import { displayTurn, type TurnDisplay } from './turn-display.ts';

export interface TurnDeps extends RespondDeps {
  live: Live;
}

/** How a turn ended, for whoever waits for it. `released`: the session was given back with it. `said`: an answer, what was there at Stop, or an apology. */
export type TurnResult = { released?: boolean } & (
  | {
      kind: 'said';
      answerId: number;
      content: string;
      controls: Controls | null;
      at: Date;
      stream?: AnswerStream<unknown>;
    }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: FrontdeskError }
);

const noUsage = { promptTokens: 0, outputTokens: 0, thoughtTokens: 0, cachedTokens: 0 };

/**
 * One turn: history → model, streaming to the channel → outcome, written under the fence together with what it answers.
 * It always ends in an outcome: an answer, or an apology where the channel can carry one. Throws when the lane is gone
 * or the turn is outdated; then nothing is written, the questions stay open and what was shown is taken back.
 * The answer's row is `queued`; `stream`, when given back, shows it already and waits to be ended by `deliver`.
 */
export async function takeTurn(
  deps: TurnDeps,
  lane: Lane,
  channel: Channel,
  asked: Asked,
  target: Target,
  signals: TurnSignals,
): Promise<TurnResult> {
  const startedAt = new Date();
  const display = displayTurn(deps.live, lane, channel, target);
  try {
    const reply = await respond(deps, lane, channel, asked, display, signals);
    const ending = { startedAt, display };
    const result = reply.erases
      ? await concludeErasing(deps, lane, channel, reply.erases, ending)
      : await conclude(deps, lane, channel, asked, reply, ending);
    if (result.kind !== 'said') await display.stream?.discard();
    return result;
  } catch (error) {
    await display.stream?.discard();
    throw error;
  } finally {
    display.end();
  }
}

/** Sets questions aside without asking the model: answering them has failed too often. */
export async function setAside(
  deps: TurnDeps,
  lane: Lane,
  channel: Channel,
  asked: Asked,
): Promise<TurnResult> {
  const error = new FrontdeskError(
    'model_failed',
    'Answering this failed again and again; it was set aside.',
  );
  const display: TurnDisplay = { show() {}, end() {}, latest: () => ({ text: '', firstTextAt: null }) };
  return conclude(deps, lane, channel, asked, { content: null, error }, { startedAt: new Date(), display });
}

/** Writes the outcome and tells everyone. */
async function conclude(
  { db, live, log }: TurnDeps,
  lane: Lane,
  channel: Channel,
  { questions, last }: Asked,
  { content, stopped = false, answer, error, below, controls, noAnswer, changes, flagReason }: Reply,
  { startedAt, display }: { startedAt: Date; display: TurnDisplay },
): Promise<TurnResult> {
  const { sessionId } = lane;
  const words = content ?? (channel.send && !stopped ? (noAnswer ?? en.says.noAnswer) : null);
  const said = words === null ? null : [words, below?.text].filter(Boolean).join('\n\n') || null;
  const given = (said !== null && (controls ?? below?.controls)) || null;
  const unanswered = said === null ? 'failed' : 'apologised';
  const outcome: TurnOutcome = {
    status: stopped ? 'stopped' : content === null ? unanswered : 'answered',
    questions,
    content: said,
    preview: preview(said ?? ''),
    controls: given,
    answerState: channel.send ? 'queued' : 'sent',
    reason: error?.message ?? null,
    flagReason: flagReason ?? null,
    model: answer?.model ?? null,
    modelCalls: answer?.calls ?? 0,
    finish: answer ? (answer.detail ?? answer.finish) : null,
    usage: answer?.usage ?? noUsage,
    startedAt,
    firstTextAt: display.latest().firstTextAt,
    renumber: channel.burstMs === undefined,
    release: last && (said === null || !channel.send),
  };
  // A question that nobody hears is not asked.
  const learned = changes && {
    ...changes,
    asked: said === null ? changes.asked.filter(({ state }) => state !== 'open') : changes.asked,
  };
  const written = await patiently(log, () => write(db, lane, outcome, learned));
  const ended = mustHold(written);
  if (ended === 'outdated') throw new FrontdeskError('outdated', 'The questions changed during the turn.');
  if (learned?.values.length) live.publish({ type: 'session.updated', sessionId });
  const { answerId, at, released } = ended;
  for (const { id: messageId } of questions) live.publish({ type: 'message.updated', sessionId, messageId });
  tellFlagged(live, sessionId, flagOf(outcome));
  if (answerId !== null && said !== null) {
    live.publish({ type: 'message.created', sessionId, messageId: answerId });
    return { kind: 'said', answerId, content: said, controls: given, at, stream: display.stream, released };
  }
  if (stopped || !error) return { kind: 'stopped', released };
  return { kind: 'failed', error, released };
}

/** The outcome and what was learned stand together or not at all. */
function write(db: Database, lane: Lane, outcome: TurnOutcome, changes: DetailsChanges | undefined) {
  if (!changes || isEmpty(changes)) return finishTurn(db, lane, outcome);
  return db.$transaction(async (tx) => {
    await lockContact(tx, changes.contactId);
    const ended = await finishTurn(tx, lane, outcome);
    if (ended !== null && ended !== 'outdated') await writeDetails(tx, lane, changes);
    return ended;
  });
}

/** The end of a turn that erases: its question is gone with everything else, and what is told stands alone. */
async function concludeErasing(
  { db, live, log }: TurnDeps,
  lane: Lane,
  channel: Channel,
  { contactId, receipt, content: told }: NonNullable<Reply['erases']>,
  { display }: { display: TurnDisplay },
): Promise<TurnResult> {
  const { sessionId } = lane;
  const state = channel.send ? 'queued' : 'sent';
  const erased = await patiently(log, () => eraseContact(db, lane, { contactId, receipt, told, state }));
  const { answerId, at, content } = mustHold(erased);
  live.publish({ type: 'session.updated', sessionId });
  live.publish({ type: 'message.created', sessionId, messageId: answerId });
  return { kind: 'said', answerId, content, controls: { clear: true }, at, stream: display.stream };
}
