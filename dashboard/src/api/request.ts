import { problem } from '@frontdesk/shared/problem';
import type { z } from 'zod';

/** What went wrong with a request, in words for a person. `status` 0: no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly title: string;
  /** Finds the request in the server's log. */
  readonly requestId: string | null;
  /** What to write instead, by field. */
  readonly fields: Record<string, string>;

  constructor(
    status: number,
    title: string,
    detail: string,
    more: { requestId?: string | null; fields?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause });
    this.status = status;
    this.title = title;
    this.requestId = more.requestId ?? null;
    this.fields = more.fields ?? {};
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** The same key twice is the same deed. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** It goes out even when the page is left meanwhile. */
  keepalive?: boolean;
}

/** JSON from our own server, parsed by `schema`. Throws ApiError, or the signal's reason. */
export async function request<Schema extends z.ZodType>(
  schema: Schema,
  url: string,
  options: RequestOptions = {},
): Promise<z.infer<Schema>> {
  const response = await send(url, options);
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    response.status,
    'Unexpected answer',
    'The server answered in a form this page does not know. Reload the page: it may be older than the server.',
    { requestId: response.headers.get('x-request-id'), cause: parsed.error },
  );
}

/** A request whose answer has no body. */
export async function command(url: string, options: RequestOptions): Promise<void> {
  await send(url, options);
}

async function send(
  url: string,
  { method = 'GET', body, idempotencyKey, signal, keepalive }: RequestOptions,
): Promise<Response> {
  const sent = method === 'GET' ? undefined : JSON.stringify(body ?? {});
  const response = await fetch(url, {
    method,
    signal,
    keepalive,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: sent,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError(
      0,
      'No connection',
      'The server cannot be reached. Check that it runs, then try again.',
      {
        cause,
      },
    );
  });
  if (response.ok) return response;
  throw await readProblem(response);
}

async function readProblem(response: Response): Promise<ApiError> {
  const parsed = problem.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) {
    const detail = `The server answered ${response.status} without saying why. Its log knows more.`;
    return new ApiError(response.status, 'Something went wrong', detail, {
      requestId: response.headers.get('x-request-id'),
    });
  }
  const { title, detail, requestId, errors = [] } = parsed.data;
  const fields = Object.fromEntries(errors.map((error) => [error.path, error.message]));
  return new ApiError(response.status, title, detail, { requestId, fields });
}
