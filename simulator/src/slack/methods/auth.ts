import { required, text } from '../api/arguments.ts';
import { refuse } from '../refusal.ts';
import type { ApiMethods } from './method.ts';

export const authMethods: ApiMethods = {
  'api.test': (_world, args) => {
    const error = text(args, 'error');
    return error === '' ? { args } : refuse(error);
  },

  'auth.test': ({ team, app }) => ({
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: app.botUsername,
    team_id: team.id,
    user_id: app.botUserId,
    bot_id: app.botId,
    is_enterprise_install: false,
  }),

  'bots.info': ({ app }, args) => {
    if (required(args, 'bot').bot !== app.botId) refuse('bot_not_found');
    return {
      bot: {
        id: app.botId,
        deleted: false,
        name: app.name,
        updated: 1_700_000_000,
        app_id: app.id,
        user_id: app.botUserId,
        icons: {},
      },
    };
  },
};

/** The one method of the app-level token: a URL for Socket Mode. */
export const connectionMethods = (openSocket: () => string): ApiMethods => ({
  'apps.connections.open': () => ({ url: openSocket() }),
});
