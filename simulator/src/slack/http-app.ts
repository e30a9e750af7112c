import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { type WebApiOptions, webApi } from './api/web-api.ts';
import { controlApi } from './control.ts';
import { fileDownload, signIn } from './file-downloads.ts';
import { agentMethods } from './methods/agents.ts';
import { authMethods, connectionMethods } from './methods/auth.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods, readUpload, takeUpload } from './methods/files.ts';
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
  /** Where the bytes of a file go. */
  uploadUrl: (fileId: string) => string;
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

/** `/api/*` for the app, `/response/*` for its response_urls, `/upload/*` and `/files-pri/*` for files, `/_control/*` for people and tests. */
export function httpApp({ simulator, responseUrls, uploadUrl, openSocket, ...api }: HttpAppOptions) {
  const methods = { ...METHODS, ...fileMethods(uploadUrl) };
  return new Hono<{ Bindings: HttpBindings }>()
    .route('/api', webApi({ ...api, methods, appMethods: connectionMethods(openSocket) }))
    .route('/_control', controlApi(simulator, api.world.onChange))
    .get('/files-pri/*', fileDownload(api))
    .get('/signin', signIn)
    .post('/response/:id', async (c) =>
      obey(c, 404, async () => responseUrls.use(c.req.param('id'), await c.req.json())),
    )
    .post('/upload/:id', async (c) =>
      obey(c, 400, async () => {
        takeUpload(api.world, c.req.param('id'), await readUpload(c.req.raw));
      }),
    );
}

async function obey(c: Context, refusal: 400 | 404, work: () => Promise<void>): Promise<Response> {
  try {
    await work();
    return c.text('ok');
  } catch (error) {
    if (error instanceof SlackRefusal) return c.json({ ok: false, error: error.error }, refusal);
    throw error;
  }
}
