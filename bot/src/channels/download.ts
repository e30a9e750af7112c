import { FrontdeskError } from '../core/errors.ts';
import type { ChannelFile } from '../core/ports.ts';

/** More than this nobody looks at in a browser tab; it would only keep connections busy. */
const maxBytes = 100 << 20;

/** Until the answer begins; how long the bytes then take is up to the reader. */
const answerTimeoutMs = 20_000;

export interface Ask {
  signal: AbortSignal;
  range?: string;
  headers?: Record<string, string>;
}

/**
 * Asks a platform's file server. Redirects are not followed: what is sent along is meant for this address only.
 * Throws what fetch throws; a TimeoutError when there is no answer in time.
 */
export async function askFor(url: string | URL, { signal, range, headers }: Ask): Promise<Response> {
  const late = new AbortController();
  const tooLate = () => late.abort(new DOMException('no answer in time', 'TimeoutError'));
  const timer = setTimeout(tooLate, answerTimeoutMs);
  try {
    const answer = await fetch(url, {
      // Compressed, its length would not be the file's.
      headers: { ...headers, 'accept-encoding': 'identity', ...(range ? { range } : {}) },
      redirect: 'manual',
      signal: AbortSignal.any([signal, late.signal]),
    });
    if (answer.status !== 416) return answer;
    await answer.body?.cancel();
  } finally {
    clearTimeout(timer);
  }
  // There is no such part; the whole is an answer, too.
  return askFor(url, { signal, headers });
}

/** A good answer (200 or 206) as ours. Throws FrontdeskError too_large. */
export async function toChannelFile(answer: Response): Promise<ChannelFile> {
  const { status, headers, body } = answer;
  const length = headers.has('content-encoding') ? null : headers.get('content-length');
  const contentRange = status === 206 ? headers.get('content-range') : null;
  const size = Number(contentRange?.split('/')[1] ?? length ?? 0);
  if (size > maxBytes) {
    await body?.cancel();
    throw tooLarge(size);
  }
  const type = headers.get('content-type');
  return {
    body: body ?? new ReadableStream({ start: (controller) => controller.close() }),
    ...(type && !type.startsWith('application/octet-stream') ? { mimeType: type } : {}),
    ...(length === null ? {} : { sizeBytes: Number(length) }),
    ...(contentRange === null ? {} : { contentRange }),
    takesRanges: status === 206 || headers.get('accept-ranges') === 'bytes',
  };
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / (1 << 20))} MB`;

const tooLarge = (bytes: number) =>
  new FrontdeskError(
    'too_large',
    `The file has ${megabytes(bytes)}, and at most ${megabytes(maxBytes)} are shown here. Open it on the platform itself.`,
  );
