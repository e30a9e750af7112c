import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono, MiddlewareHandler, Schema } from 'hono';
import { requestId } from 'hono/request-id';
import type { Conversations } from '../core/conversations.ts';
import type { Log } from '../core/ports.ts';
import type { Rights } from '../core/rights.ts';
import { allowedHosts } from './allowed-hosts.ts';
import { limitBody } from './body-limits.ts';
import { chat } from './chat.ts';
import { dashboard } from './dashboard.ts';
import { health, type ReadyCheck } from './health.ts';
import type { HttpEnv } from './http-env.ts';
import { answerErrors, refuseInvalid } from './problem.ts';
import { refuse } from './refuse.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { pathOf } from './session-paths.ts';
import { type WebhookChannel, webhooks } from './webhooks.ts';

export interface AppDeps {
  conversations: Conversations;
  rights: Rights;
  /** All that run; those with a `webhook` listen below /webhooks. */
  channels: readonly WebhookChannel[];
  /** What /readyz asks, by name: database, work, channels. */
  ready: Record<string, ReadyCheck>;
  log: Log;
  /** The product's version, for the OpenAPI document. */
  version: string;
  publicUrl?: URL;
  /** ALLOWED_HOSTS; absent: the loopback names and `publicUrl`'s host. */
  allowedHosts?: readonly string[];
  /** CORS_ORIGINS, besides the chat API's well-known ones. */
  corsOrigins: readonly string[];
  strictSessionIds: boolean;
  /** CHAT_RATE_LIMIT: requests a minute per address. */
  chatRateLimit: number | 'off';
  /** The routers below /api/auth, /api/account and /api/admin. */
  auth?: Hono<HttpEnv, Schema, string>;
  account?: Hono<HttpEnv, Schema, string>;
  admin?: Hono<HttpEnv, Schema, string>;
  /** The built dashboard's folder, served at /. */
  dashboardDir?: string;
}

const [usual, withFiles] = [limitBody(1), limitBody(12)];
/** The Simulator page sends files. */
const adminLimit: MiddlewareHandler<HttpEnv> = (c, next) =>
  (c.req.path.startsWith('/api/admin/simulator/') ? withFiles : usual)(c, next);

/** Everything the server says over HTTP. It keeps nothing but the chat API's request counts. */
export function createApp(deps: AppDeps): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid, getPath: pathOf });
  app.onError(answerErrors(deps.log));
  app.notFound((c) => refuse(c, 404, 'There is nothing at this address.'));

  app.use(requestId());
  app.use('/api/*', requestLog(deps.log));
  app.use('/webhooks/*', requestLog(deps.log));
  app.use(securityHeaders(deps.publicUrl));
  app.use(allowedHosts(deps.allowedHosts, deps.publicUrl));
  app.use('/webhooks/*', limitBody(4));
  // The chat API limits its own bodies, inside its CORS: a browser must be able to read its 413.
  app.use('/api/auth/*', limitBody(1));
  app.use('/api/account/*', limitBody(1));
  app.use('/api/admin/*', adminLimit);

  app.route('/', health({ checks: deps.ready, log: deps.log }));
  app.route('/webhooks', webhooks(deps.channels));
  app.route('/api/chat', chat({ ...deps, rateLimit: deps.chatRateLimit }));
  if (deps.auth) app.route('/api/auth', deps.auth);
  if (deps.account) app.route('/api/account', deps.account);
  if (deps.admin) app.route('/api/admin', deps.admin);
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Frontdesk', version: deps.version } });
  if (deps.dashboardDir) app.route('/', dashboard(deps.dashboardDir));
  return app;
}
