import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.ts';
import { refuse } from './refuse.ts';

const MiB = 1024 * 1024;
/** Up to here a body that is too large is read and thrown away: most clients read no answer before they have sent all. */
const patienceBytes = 64 * MiB;

/** Answers 413 before anything is parsed, by Content-Length or by counting a chunked body. */
export function limitBody(maxMiB: number): MiddlewareHandler<HttpEnv> {
  const maxBytes = maxMiB * MiB;
  return async (c, next) => {
    const { body } = c.req.raw;
    const declared = c.req.header('transfer-encoding') ? undefined : c.req.header('content-length');
    // Node sees to it that a body is no longer than declared.
    if (!body || (declared !== undefined && Number(declared) <= maxBytes)) return next();

    const tooMuch = Number(declared ?? 0) > patienceBytes;
    const { kept, size } = tooMuch ? { kept: [], size: Infinity } : await take(body, maxBytes);
    if (size > maxBytes) {
      if (size > patienceBytes) c.header('Connection', 'close');
      return refuse(c, 413, `The request body is too large. The limit is ${maxMiB} MB.`);
    }
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: Buffer.concat(kept) });
    return next();
  };
}

/** The first `maxBytes`, and how much came in all. The reader is not cancelled: that would cut the connection. */
async function take(body: ReadableStream<Uint8Array>, maxBytes: number) {
  const reader = body.getReader();
  const kept: Uint8Array[] = [];
  let size = 0;
  while (size <= patienceBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= maxBytes) kept.push(value);
  }
  return { kept, size };
}
