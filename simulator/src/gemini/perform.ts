import type { ServerResponse } from 'node:http';
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { GoogleError } from './google-error.ts';
import { mergeChunks } from './reply.ts';
import type { Step } from './steps.ts';
import type { ResponseChunk } from './wire.ts';

/** How the answer travels: `alt=sse`, the JSON array of a stream without it, or one piece. */
export type Framing = 'sse' | 'array' | 'once';

export interface Ending {
  /** null: no header was sent. */
  status: number | null;
  ended: 'answered' | 'cut' | 'closed_by_client';
}

/**
 * Plays the steps as an HTTP response and tells `onEnd`, once, how it ended. Stops when the client hangs up.
 * Throws GoogleError where a step fails before anything was sent.
 */
export async function perform(
  steps: Iterable<Step>,
  framing: Framing,
  outgoing: ServerResponse,
  onEnd: (ending: Ending) => void,
): Promise<Response> {
  const acting = play(steps, outgoing);
  const first = await acting.next();
  if (framing !== 'once' && !first.done) {
    const type = framing === 'sse' ? 'text/event-stream' : 'application/json; charset=UTF-8';
    // Said aloud, this header keeps node-server from reading ahead before it writes.
    const headers = { 'content-type': type, 'transfer-encoding': 'chunked' };
    return new Response(ReadableStream.from(frames(first, acting, framing, onEnd)), { headers });
  }

  const chunks: ResponseChunk[] = [];
  let turn = first;
  for (; !turn.done; turn = await acting.next()) chunks.push(turn.value);
  const status = turn.value === 'answered' ? 200 : null;
  onEnd({ status, ended: turn.value });
  return status ? Response.json(mergeChunks(chunks) ?? {}) : new Response(null);
}

/** The chunks as their time comes; a cut destroys the socket under the server's hands. */
async function* play(
  steps: Iterable<Step>,
  outgoing: ServerResponse,
): AsyncGenerator<ResponseChunk, Ending['ended']> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  for (const step of steps) {
    if (step.do === 'send') yield step.chunk;
    if (step.do === 'pause') await delay(step.ms, undefined, { signal: gone.signal }).catch(() => {});
    if (step.do === 'hang') await until(gone.signal);
    if (step.do === 'fail') throw step.error;
    if (gone.signal.aborted) return 'closed_by_client';
    if (step.do === 'cut') {
      // Node corks what was written in this turn of the loop; let it out first.
      await nextTurn();
      outgoing.destroy();
      return 'cut';
    }
  }
  return 'answered';
}

/** Google separates events with CR LF CR LF. An error in mid-stream travels as an event of its own. */
async function* frames(
  first: IteratorYieldResult<ResponseChunk>,
  acting: AsyncGenerator<ResponseChunk, Ending['ended']>,
  framing: 'sse' | 'array',
  onEnd: (ending: Ending) => void,
): AsyncGenerator<Uint8Array> {
  const sse = framing === 'sse';
  let separator = '[';
  const frame = (json: object) => {
    const text = sse ? `data: ${JSON.stringify(json)}\r\n\r\n` : `${separator}${JSON.stringify(json)}`;
    separator = ',\r\n';
    return Buffer.from(text);
  };
  // What holds when the reader goes away in the middle.
  let ended: Ending['ended'] = 'closed_by_client';
  try {
    let turn: IteratorResult<ResponseChunk, Ending['ended']> = first;
    for (; !turn.done; turn = await acting.next()) yield frame(turn.value);
    ended = turn.value;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    yield frame(error.toJSON());
    ended = 'answered';
  } finally {
    onEnd({ status: 200, ended });
  }
  if (!sse && ended === 'answered') yield Buffer.from(']');
}

function until(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
