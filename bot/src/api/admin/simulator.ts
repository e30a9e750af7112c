import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { stream } from 'hono/streaming';
import type { StatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from '../http-env.ts';

export type SimulatorUrls = Record<'telegram' | 'slack', string>;

const controls = new Set(['state', 'events', 'messages', 'actions', 'faults']);

/** Passes the Simulator page's requests on to the simulators' control API (shared/src/simulator.ts). */
export function simulatorApi(urls: SimulatorUrls | undefined) {
  return new OpenAPIHono<HttpEnv>().all('/:platform/:control', async (c) => {
    const { platform, control } = c.req.param();
    if (!urls)
      throw new HTTPException(404, {
        message: 'No simulator runs: this server talks to the real platforms.',
      });
    if ((platform !== 'telegram' && platform !== 'slack') || !controls.has(control)) {
      throw new HTTPException(404, { message: 'The simulator has no such page.' });
    }
    const left = new AbortController();
    const answer = await fetch(`${urls[platform]}/_control/${control}`, {
      method: c.req.method,
      headers: { 'content-type': c.req.header('content-type') ?? 'application/json' },
      body: c.req.method === 'POST' ? await c.req.text() : undefined,
      signal: left.signal,
    });
    c.status(answer.status as StatusCode);
    const type = answer.headers.get('content-type');
    if (type) c.header('content-type', type);
    const { body } = answer;
    if (!body) return c.body(null);
    return stream(c, async (out) => {
      out.onAbort(() => left.abort());
      // A reader who leaves is no error.
      await out.pipe(body).catch(() => {});
    });
  });
}
