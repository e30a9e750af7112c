import { randomUUID } from 'node:crypto';
import type { Json, SlackEvent, World } from '../world.ts';

/** An event as the Events API wraps it; the same body goes over HTTP and inside a Socket Mode envelope. */
export function eventCallback(world: World, event: SlackEvent): Json {
  return {
    token: 'deprecated-verification-token',
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}
