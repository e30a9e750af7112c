import type { MiddlewareHandler } from 'hono';
import type { Log } from '../core/ports.ts';
import type { HttpEnv } from './http-env.ts';

/** One line for each API call and webhook. The path only: queries carry session ids. */
export function requestLog(log: Log): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    log.info(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        durationMs: Math.round(performance.now() - startedAt),
      },
      'request',
    );
  };
}
