import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type WebApiOptions, webApi } from './api/web-api.ts';
import { controlApi } from './control.ts';
import { agentMethods } from './methods/agents.ts';
import { authMethods, connectionMethods } from './methods/auth.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { reactionMethods } from './methods/reactions.ts';
import { streamMethods } from './methods/streams.ts';
import { userMethods } from './methods/users.ts';
import { viewMethods } from './methods/views.ts';
import { SlackRefusal } from './refusal.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { SlackSimulator } from './simulator.ts';

interface HttpAppOptions extends Omit<WebApiOptions, 'methods' | 'appMethods'> {
  simulator: SlackSimulator;
  responseUrls: ResponseUrls;
  /** Slack's apps.connections.open. */
  openSocket: () => string;
}

const METHODS = {
  ...authMethods,
  ...chatMethods,
  ...streamMethods,
  ...agentMethods,
  ...conversationMethods,
  ...userMethods,
  ...reactionMethods,
  ...viewMethods,
};

/** `/api/*` for the app, `/response/*` for its response_urls, `/_control/*` for people and tests. */
export function httpApp({ simulator, responseUrls, openSocket, ...api }: HttpAppOptions) {
  return new Hono<{ Bindings: HttpBindings }>()
    .route('/api', webApi({ ...api, methods: METHODS, appMethods: connectionMethods(openSocket) }))
    .route('/_control', controlApi(simulator, api.world.onChange))
    .post('/response/:id', async (c) => {
      try {
        responseUrls.use(c.req.param('id'), await c.req.json());
        return c.text('ok');
      } catch (error) {
        if (error instanceof SlackRefusal) return c.json({ ok: false, error: error.error }, 404);
        throw error;
      }
    });
}
