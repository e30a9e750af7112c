import { GoogleError, plainError, quotaExceeded } from './google-error.ts';
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';
import { lastSaid } from './request-rules.ts';
import type { FaultKind } from './script.ts';
import type { GenerateRequest, ResponseChunk } from './wire.ts';

/** One thing that happens on the wire. `fail` before anything was sent is an HTTP error, later an error in the stream. */
export type Step =
  | { do: 'send'; chunk: ResponseChunk }
  | { do: 'pause'; ms: number }
  | { do: 'fail'; error: GoogleError }
  | { do: 'cut' }
  | { do: 'hang' };

export interface Scene {
  model: string;
  request: GenerateRequest;
  reply: Reply;
  /** Between words, where the outcome names no delay. */
  chunkDelayMs: number;
}

/** What an outcome looks like on the wire, step by step. */
export function* stepsOf(outcome: Outcome, scene: Scene): Generator<Step> {
  const { reply } = scene;
  switch (outcome.kind) {
    case 'text':
      if (outcome.thoughts) yield send(reply.thought(outcome.thoughts));
      reply.think(outcome.thoughtTokens ?? 0);
      yield* say(words(outcome.text), outcome.delayMs, scene);
      break;
    case 'echo':
      yield* say(words(`${outcome.before}${lastSaid(scene.request)}`), outcome.delayMs, scene);
      break;
    case 'chunks':
      yield* say(outcome.chunks, outcome.delayMs, scene);
      break;
    case 'function_calls':
      yield* call(outcome, scene);
      break;
    case 'prompt_blocked':
      yield send(reply.promptBlocked(outcome.reason));
      break;
    case 'no_candidates':
      yield send(reply.nothing());
      break;
    case 'no_parts':
      yield send(reply.finish('STOP'));
      break;
    case 'thoughts_only':
      reply.think(scene.request.generationConfig?.maxOutputTokens ?? 512);
      yield send(reply.finish('MAX_TOKENS'));
      break;
    case 'finish':
      yield* begin(outcome.text, scene);
      yield send(reply.finish(outcome.reason));
      break;
    case 'no_finish':
      yield* begin(outcome.text || ' ', scene);
      break;
    case 'cut':
      yield* begin(outcome.text, scene);
      yield { do: 'cut' };
      break;
    case 'hang':
      yield* begin(outcome.text, scene);
      yield { do: 'hang' };
      break;
    case 'cut_after_finish':
      yield* begin(outcome.text, scene);
      yield send(reply.finish('STOP', 'signed'));
      yield { do: 'cut' };
      break;
    case 'error':
      yield* begin(outcome.text, scene);
      yield { do: 'fail', error: errorOf(outcome, scene.model) };
      break;
  }
}

/** What a fault of the control API does to a model call; the two `accept_…` begin to answer first. */
export function outcomeOfFault(fault: { kind: FaultKind; retryAfter: number }): Outcome {
  const error = { kind: 'error', text: '', perDay: false } as const;
  const outcomes: Record<FaultKind, Outcome> = {
    rate_limit: { ...error, code: 429, retryDelaySeconds: fault.retryAfter },
    server_error: { ...error, code: 500 },
    hang: { kind: 'hang', text: '' },
    accept_then_hang: { kind: 'hang', text: 'One moment' },
    cut: { kind: 'cut', text: '' },
    accept_then_cut: { kind: 'cut', text: 'One moment' },
  };
  return outcomes[fault.kind];
}

/** Text up to where the request's limits end it. */
function* say(pieces: string[], delayMs: number | undefined, scene: Scene): Generator<Step> {
  const { reply, request } = scene;
  const { maxOutputTokens = Number.POSITIVE_INFINITY, stopSequences = [] } = request.generationConfig ?? {};
  let said = '';
  let truncated = false;
  for (const piece of pieces) {
    truncated = reply.spentTokens() >= maxOutputTokens;
    if (truncated || stopSequences.some((sequence) => `${said}${piece}`.includes(sequence))) break;
    if (said) yield { do: 'pause', ms: delayMs ?? scene.chunkDelayMs };
    said += piece;
    yield send(reply.text(piece));
  }
  yield send(truncated ? reply.finish('MAX_TOKENS') : reply.finish('STOP', 'signed'));
}

function* begin(text: string, scene: Scene): Generator<Step> {
  for (const word of words(text)) yield send(scene.reply.text(word));
}

function* call(outcome: Extract<Outcome, { kind: 'function_calls' }>, scene: Scene): Generator<Step> {
  const declared = (scene.request.tools ?? []).flatMap((tool) => tool.functionDeclarations ?? []);
  const unknown = outcome.calls.find(
    ({ name }) => !declared.some((declaration) => declaration.name === name),
  );
  if (unknown) {
    const words = `The simulator's script calls ${unknown.name}, which the request does not declare.`;
    yield { do: 'fail', error: plainError(500, words) };
    return;
  }
  if (outcome.text) yield send(scene.reply.text(outcome.text));
  yield send(scene.reply.calls(outcome.calls));
  yield send(scene.reply.finish('STOP'));
}

function errorOf(outcome: Extract<Outcome, { kind: 'error' }>, model: string): GoogleError {
  return outcome.code === 429 ? quotaExceeded(model, outcome) : plainError(outcome.code, outcome.message);
}

const send = (chunk: ResponseChunk): Step => ({ do: 'send', chunk });
/** Word by word, each with the space that follows it. */
const words = (text: string) => (text ? text.split(/(?<=\s)(?=\S)/) : []);
