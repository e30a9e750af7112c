import { OpenAPIHono } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Conversations } from '../core/conversations.ts';
import type { Log } from '../core/ports.ts';
import type { Rights } from '../core/rights.ts';
import { limitBody } from './body-limits.ts';
import { chatCors } from './chat/cors.ts';
import { sendMessage } from './chat/message.ts';
import { describeChat } from './chat/openapi.ts';
import { chatRateLimits } from './chat/rate-limits.ts';
import { exportData, forgetData, getMyData } from './chat/rights.ts';
import { createSession, getSession, updateUserDetails } from './chat/sessions.ts';
import { clientAddress } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';
import { logFailure } from './problem.ts';

export interface ChatDeps {
  conversations: Conversations;
  rights: Rights;
  log: Log;
  /** Origins allowed besides the well-known ones (CORS_ORIGINS). */
  corsOrigins: readonly string[];
  /** STRICT_SESSION_IDS */
  strictSessionIds: boolean;
  /** Requests a minute per address (CHAT_RATE_LIMIT). */
  rateLimit: number | 'off';
}

/**
 * The chat API: four endpoints that existing clients already speak, whose promises are listed, sentence by sentence, in
 * chat/testing/chat-contract.ts; and three for what a person may do about their data.
 */
export function chat({
  conversations,
  rights,
  log,
  corsOrigins,
  strictSessionIds,
  rateLimit,
}: ChatDeps): OpenAPIHono<HttpEnv> {
  const { perAddress, perSession } = chatRateLimits(rateLimit);
  const app = new OpenAPIHono<HttpEnv>();

  app.onError((error, c) => {
    if (error instanceof HTTPException && error.res) return error.res;
    logFailure(log, c, error);
    return c.json(
      { error: `Something broke on our side (request ${c.get('requestId')}). Please try again.` },
      500,
    );
  });
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(chatCors(corsOrigins));
  app.use(async (c, next) => {
    await perAddress(clientAddress(c));
    await next();
  });
  app.use(limitBody(1));

  endpoint(app, 'POST', '/message/', sendMessage({ conversations, strictSessionIds, perSession }));
  endpoint(app, 'POST', '/sessions/create_session/', createSession(conversations));
  endpoint(app, 'GET', '/sessions/get_session/', getSession(conversations));
  endpoint(app, 'POST', '/sessions/update_user_details/', updateUserDetails(conversations));
  endpoint(app, 'GET', '/sessions/my_data/', getMyData(rights));
  endpoint(app, 'GET', '/sessions/export/', exportData(rights));
  endpoint(app, 'POST', '/sessions/forget/', forgetData(rights));
  app.all('*', (c) => c.json({ detail: 'Not found.' }, 404));

  describeChat(app);
  return app;
}

/** One method, with and without the trailing slash; every other method learns which one it is. */
function endpoint(
  app: OpenAPIHono<HttpEnv>,
  method: 'GET' | 'POST',
  path: string,
  handler: Handler<HttpEnv>,
): void {
  const paths = [path, path.slice(0, -1)];
  const allow = { Allow: method === 'GET' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS' };
  app.on(method, paths, handler);
  app.on('OPTIONS', paths, (c) => c.body(null, 200, allow));
  for (const each of paths) {
    app.all(each, (c) => c.json({ detail: `Method "${c.req.method}" not allowed.` }, 405, allow));
  }
}
