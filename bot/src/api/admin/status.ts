import { type SystemStatus, systemStatus } from '@frontdesk/shared/account';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Channel, ChannelName } from '../../core/ports.ts';
import type { HttpEnv } from '../http-env.ts';

export interface StatusDeps {
  version: string;
  modelName: string;
  simulators?: object;
  channels: ReadonlyMap<ChannelName, Pick<Channel, 'health'>>;
}

const names: ChannelName[] = ['telegram', 'slack', 'web'];

/** What runs and how it is: the frame of the dashboard shows it. */
export function statusApi({ version, modelName, simulators, channels }: StatusDeps) {
  const route = createRoute({
    method: 'get',
    path: '/',
    responses: {
      200: { content: { 'application/json': { schema: systemStatus } }, description: 'What runs' },
    },
  });
  const stateOf = (name: ChannelName): SystemStatus['channels'][number] => {
    const health = channels.get(name)?.health();
    return { name, state: health?.state ?? 'off', detail: health?.detail ?? null };
  };
  return new OpenAPIHono<HttpEnv>().openapi(route, (c) =>
    c.json(
      { version, simulated: simulators !== undefined, model: modelName, channels: names.map(stateOf) },
      200,
    ),
  );
}
