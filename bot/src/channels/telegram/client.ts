import { Api } from 'grammy';

export interface ClientOptions {
  token: string;
  /** Without a slash at the end; default https://api.telegram.org. */
  apiRoot?: string;
  timeoutSeconds: number;
}

/** Telegram would fetch any address a model was talked into writing. */
export const noPreview = { link_preview_options: { is_disabled: true } };

/**
 * grammY's client over Node's own fetch. Its default, node-fetch, puts the address, and with it the token, into the
 * message of every network error.
 */
export function telegramApi({ token, apiRoot, timeoutSeconds }: ClientOptions): Api {
  return new Api(token, { apiRoot, timeoutSeconds, fetch: nativeFetch as never });
}

/** grammY's types name a library's abort signals; it takes Node's own as well. */
export const abortedBy = (signal: AbortSignal): never => signal as never;

/** What grammY hands on is that library's, which the fetch of newer Node versions does not take. */
async function nativeFetch(url: string, { method, headers, body, signal }: RequestInit): Promise<Response> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  // A file is uploaded as a stream, and `duplex` is what fetch wants to hear then.
  return await fetch(url, {
    method,
    headers,
    body,
    signal: controller.signal,
    duplex: 'half',
  } as RequestInit);
}
