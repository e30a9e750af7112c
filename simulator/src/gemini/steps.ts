import { GoogleError, plainError, quotaExceeded } from './google-error.ts';
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';
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
      return yield* say(words(outcome.text), outcome.delayMs, scene);
    case 'chunks':
      return yield* say(outcome.chunks, outcome.delayMs, scene);
    case 'function_calls':
      return yield* call(outcome, scene);
    case 'prompt_blocked':
      return yield send(reply.promptBlocked(outcome.reason));
    case 'no_candidates':
      return yield send(reply.nothing());
    case 'no_parts':
      return yield send(reply.finish('STOP'));
    case 'thoughts_only':
      reply.think(scene.request.generationConfig?.maxOutputTokens ?? 512);
      return yield send(reply.finish('MAX_TOKENS'));
    case 'finish':
      yield* begin(outcome.text, scene);
      return yield send(reply.finish(outcome.reason));
    case 'no_finish':
      return yield* begin(outcome.text || ' ', scene);
    case 'cut':
      yield* begin(outcome.text, scene);
      return yield { do: 'cut' };
    case 'hang':
      yield* begin(outcome.text, scene);
      return yield { do: 'hang' };
    case 'cut_after_finish':
      yield* begin(outcome.text, scene);
      yield send(reply.finish('STOP', 'signed'));
      return yield { do: 'cut' };
    case 'error':
      yield* begin(outcome.text, scene);
      return yield { do: 'fail', error: errorOf(outcome, scene.model) };
  }
}

/** What a fault of the control API does to a model call; the two `accept_…` begin to answer first. */
export function outcomeOfFault(fault: { kind: FaultKind; retryAfter: number }): Outcome {
  switch (fault.kind) {
    case 'rate_limit':
      return { kind: 'error', code: 429, retryDelaySeconds: fault.retryAfter, perDay: false, text: '' };
    case 'server_error':
      return { kind: 'error', code: 500, perDay: false, text: '' };
    case 'hang':
      return { kind: 'hang', text: '' };
    case 'accept_then_hang':
      return { kind: 'hang', text: 'One moment' };
    case 'cut':
      return { kind: 'cut', text: '' };
    case 'accept_then_cut':
      return { kind: 'cut', text: 'One moment' };
  }
}

/** Text up to where the request's limits end it. */
function* say(pieces: string[], delayMs: number | undefined, scene: Scene): Generator<Step> {
  const { reply, request } = scene;
  const { maxOutputTokens = Number.POSITIVE_INFINITY, stopSequences = [] } = request.generationConfig ?? {};
  let said = '';
  for (const piece of pieces) {
    if (reply.spentTokens() >= maxOutputTokens) return yield send(reply.finish('MAX_TOKENS'));
    if (said) yield { do: 'pause', ms: delayMs ?? scene.chunkDelayMs };
    said += piece;
    const stop = stopSequences.find((sequence) => said.includes(sequence));
    if (stop !== undefined) return yield send(reply.finish('STOP', 'signed'));
    yield send(reply.text(piece));
  }
  yield send(reply.finish('STOP', 'signed'));
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
    return yield { do: 'fail', error: plainError(500, words) };
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
