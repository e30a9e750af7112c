import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
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
    const answer = await fetch(`${urls[platform]}/_control/${control}`, {
      method: c.req.method,
      headers: { 'content-type': c.req.header('content-type') ?? 'application/json' },
      body: c.req.method === 'POST' ? await c.req.text() : undefined,
      signal: c.req.raw.signal,
    });
    const type = answer.headers.get('content-type');
    return new Response(answer.body, {
      status: answer.status,
      headers: type ? { 'content-type': type } : {},
    });
  });
}
