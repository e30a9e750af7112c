import { page, required, text } from '../api/arguments.ts';
import type { SlackUser } from '../cast.ts';
import { refuse } from '../refusal.ts';
import type { Json, World } from '../world.ts';
import type { ApiMethods } from './method.ts';

export const userMethods: ApiMethods = {
  'users.info': (world, args) => ({ user: findUser(world, required(args, 'user').user) }),

  'users.list': (world, args) => {
    const everybody = [world.app.botUserId, ...world.users.keys()].map((id) => findUser(world, id));
    const { items, next } = page(args, everybody, 1000);
    return {
      members: items,
      cache_ts: Math.floor(world.now() / 1000),
      response_metadata: { next_cursor: next },
    };
  },

  /** A bot token has no profile of its own to fall back on, so the user must be named. */
  'users.profile.get': (world, args) => {
    const id = text(args, 'user') || refuse('user_not_specified');
    return { profile: findUser(world, id).profile };
  },
};

function findUser(world: World, id: string): Json {
  if (id === world.app.botUserId) return botUser(world);
  const user = world.users.get(id) ?? refuse('user_not_found');
  return {
    ...account(world, user.id, user.username, user.realName),
    tz: user.timezone,
    profile: profile(world, user),
    is_bot: false,
  };
}

function account(world: World, id: string, username: string, realName: string): Json {
  return {
    id,
    team_id: world.team.id,
    name: username,
    real_name: realName,
    deleted: false,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_app_user: false,
    updated: 1_700_000_000,
  };
}

/** `email` needs the scope users:read.email, which the simulated app has. */
function profile(world: World, user: SlackUser): Json {
  const [first, ...rest] = user.realName.split(' ');
  return {
    title: user.title,
    phone: user.phone,
    real_name: user.realName,
    real_name_normalized: user.realName,
    display_name: user.username,
    display_name_normalized: user.username,
    first_name: first,
    last_name: rest.join(' '),
    email: user.email,
    team: world.team.id,
  };
}

function botUser(world: World): Json {
  const { app, team } = world;
  return {
    ...account(world, app.botUserId, app.botUsername, app.name),
    is_bot: true,
    profile: {
      real_name: app.name,
      display_name: app.botUsername,
      bot_id: app.botId,
      api_app_id: app.id,
      team: team.id,
    },
  };
}
