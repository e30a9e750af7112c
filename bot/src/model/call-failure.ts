import { ApiError } from '@google/genai';
import { z } from 'zod';

/** One request to Gemini that brought no usable answer. Stays inside this folder. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly kind: FailureKind;
  readonly retryAfterMs?: number;

  constructor(kind: FailureKind, message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * rate_limited  429; retryAfterMs where Google named a delay
 * quota         429 of the daily quota: no wait of seconds helps
 * overloaded    408, 500, 502, 503, 504, also inside the stream
 * network       not reached, connection lost, or an answer that is no Gemini answer
 * timed_out     silence for too long
 * no_model      404: this model is not there
 * refused       400, 401, 403 and the like: the same request will be refused again
 * unusable      an answer came, but it is empty or not finished
 * thoughts_only an answer came, but thinking took all its tokens
 */
export type FailureKind =
  | 'rate_limited'
  | 'quota'
  | 'overloaded'
  | 'network'
  | 'timed_out'
  | 'no_model'
  | 'refused'
  | 'unusable'
  | 'thoughts_only';

/** Reads what @google/genai throws. `apiKey` is taken out: Google repeats it when it has been suspended. */
export function callFailureOf(thrown: unknown, apiKey: string): CallFailure {
  const error = withoutKey(thrown, apiKey);
  if (error instanceof ApiError) return fromApi(error);
  if (isNetworkError(error)) {
    const cause = error.cause as NodeJS.ErrnoException | undefined;
    return new CallFailure('network', `Gemini's connection failed: ${cause?.code ?? error.message}`, {
      cause: error,
    });
  }
  return new CallFailure('refused', `The request failed: ${error.message}`, { cause: error });
}

function fromApi(error: ApiError): CallFailure {
  const body = readBody(error.message);
  const message = `Gemini answered ${error.status}: ${body.message.slice(0, 300)}`;
  const kind = kindOf(error.status, body.quotaIds);
  return new CallFailure(kind, message, { retryAfterMs: body.retryAfterMs, cause: error });
}

function kindOf(status: number, quotaIds: string[]): FailureKind {
  if (status === 429) return quotaIds.some((id) => id.includes('PerDay')) ? 'quota' : 'rate_limited';
  if (status === 404) return 'no_model';
  if (status === 408 || status >= 500) return 'overloaded';
  return 'refused';
}

const errorBody = z.object({
  error: z.object({
    message: z.string().default(''),
    details: z
      .array(
        z.looseObject({
          retryDelay: z.string().optional(),
          violations: z.array(z.looseObject({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .default([]),
  }),
});

/**
 * Google's error JSON is the SDK's error message, after "got status: …" when it came inside a stream. The SDK itself
 * ignores google.rpc.RetryInfo (`retryDelay: "36s"`).
 */
function readBody(message: string): { message: string; retryAfterMs?: number; quotaIds: string[] } {
  const parsed = errorBody.safeParse(jsonOrNull(message.slice(Math.max(message.indexOf('{'), 0))));
  if (!parsed.success) return { message, quotaIds: [] };
  const { details, message: words } = parsed.data.error;
  const seconds = Number.parseFloat(details.find((detail) => detail.retryDelay)?.retryDelay ?? '');
  return {
    message: words,
    retryAfterMs: Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1000)) : undefined,
    quotaIds: details.flatMap((detail) => detail.violations ?? []).map(({ quotaId }) => quotaId ?? ''),
  };
}

/** fetch throws TypeError for broken connections; the SDK throws these two and SyntaxError for a stream cut in mid-JSON. */
function isNetworkError(error: Error): boolean {
  return (
    (error instanceof TypeError && ['fetch failed', 'terminated', 'network error'].includes(error.message)) ||
    error instanceof SyntaxError ||
    error.message.startsWith('Incomplete JSON segment') ||
    error.message.startsWith('exception parsing stream chunk')
  );
}

function withoutKey(thrown: unknown, apiKey: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (apiKey && error.message.includes(apiKey)) {
    error.message = error.message.replaceAll(apiKey, '[key]');
    error.stack = error.stack?.replaceAll(apiKey, '[key]');
  }
  return error;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
