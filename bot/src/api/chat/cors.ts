import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { HttpEnv } from '../http-env.ts';

/** Where the front ends of the service we replace are developed. */
const knownOrigins = [
  'http://localhost:5173',
  'http://localhost:3000',
  'http://localhost:8000',
  'http://127.0.0.1:5173',
  'http://127.0.0.1:3000',
];

/** Lets browsers on these origins call the chat API, cookies included. `more` are CORS_ORIGINS, exact origins. */
export function chatCors(more: readonly string[]): MiddlewareHandler<HttpEnv> {
  const origins = new Set([...knownOrigins, ...more]);
  const known = cors({
    origin: [...origins],
    credentials: true,
    allowMethods: ['GET', 'OPTIONS', 'POST'],
    allowHeaders: ['accept', 'authorization', 'content-type', 'idempotency-key', 'x-requested-with'],
    exposeHeaders: ['Content-Disposition', 'Retry-After', 'X-Request-Id'],
    maxAge: 86_400,
  });
  return async (c, next) => {
    if (origins.has(c.req.header('origin') ?? '')) {
      const preflight = await known(c, next);
      // Hono answers 204; the clients know 200.
      return preflight && new Response(null, { status: 200, headers: preflight.headers });
    }
    await next();
    c.header('Vary', 'Origin', { append: true });
  };
}
