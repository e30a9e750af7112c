import { Hono } from 'hono';
import type { Channel } from '../core/ports.ts';
import type { HttpEnv } from './http-env.ts';
import { problem } from './problem.ts';

export type WebhookChannel = Pick<Channel, 'name' | 'webhook'>;

/** POST /webhooks/<channel>: handed to the channel as it came; the channel verifies, records and answers. */
export function webhooks(channels: readonly WebhookChannel[]): Hono<HttpEnv> {
  return new Hono<HttpEnv>().post('/:channel', (c) => {
    const channel = channels.find(({ name }) => name === c.req.param('channel'));
    return channel?.webhook?.(c.req.raw) ?? problem(c, 404, 'No channel listens here.');
  });
}
