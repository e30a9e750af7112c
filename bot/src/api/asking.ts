import type { Context } from 'hono';
import { clientAddress } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';

/** Carries the socket's address to where sessions are made. A client's own header of this name is overwritten. */
export const addressHeader = 'x-frontdesk-address';

/** The headers of a request, as accounts.ts takes them. */
export function askingHeaders(c: Context<HttpEnv>): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.set(addressHeader, clientAddress(c));
  return headers;
}

/** Where a request comes from, for the audit log. */
export const origin = (c: Context<HttpEnv>) => ({ address: clientAddress(c), requestId: c.get('requestId') });
