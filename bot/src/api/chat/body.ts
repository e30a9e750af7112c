import type { HonoRequest } from 'hono';
import { parseMultipart, parseUrlEncoded } from './form.ts';
import { parseJson } from './json.ts';
import { refusal } from './refusal.ts';

/** What a request carries: JSON or a form. No body at all is an empty object. Throws a refusal (400, 415). */
export async function readBody(request: HonoRequest): Promise<unknown> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return {};
  const contentType = request.header('content-type') ?? '';
  switch (contentType.split(';')[0]?.trim().toLowerCase()) {
    case 'application/json':
      return attempt('JSON parse error', () => parseJson(decode(bytes)));
    case 'application/x-www-form-urlencoded':
      return attempt('Form parse error', () => parseUrlEncoded(bytes));
    case 'multipart/form-data':
      return attempt('Multipart form parse error', () => parseMultipart(bytes, contentType));
    default:
      throw refusal(415, { detail: `Unsupported media type "${contentType}" in request.` });
  }
}

/** A byte order mark stays in the text, and JSON refuses it as the original did. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

async function attempt(what: string, parse: () => unknown): Promise<unknown> {
  try {
    return await parse();
  } catch (error) {
    // The parsers' own words name a position; the decoder's say nothing a client could use.
    const reason = error instanceof SyntaxError ? error.message : 'The body is not well-formed UTF-8.';
    throw refusal(400, { detail: `${what} - ${reason}` });
  }
}
