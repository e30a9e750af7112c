import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Faults } from '../../faults.ts';
import type { ApiMethod, ApiMethods } from '../methods/method.ts';
import { notSimulated, refuse, SlackRefusal } from '../refusal.ts';
import type { Json, World } from '../world.ts';
import { type Args, readArguments, text } from './arguments.ts';
import { KNOWN_METHODS } from './known-methods.ts';

export interface WebApiOptions {
  world: World;
  methods: ApiMethods;
  /** Which of `methods` want the app-level token. */
  appMethods: ApiMethods;
  botToken: string;
  appToken: string;
  faults: Faults;
  /** Grows by every call, oldest first. */
  calls: ApiCall[];
}

/** What the app asked for, and Slack's word for why it was refused. */
export interface ApiCall {
  method: string;
  args: Args;
  error: string | null;
}

const REMEMBERED_CALLS = 1000;

/** What the token of a fully installed Frontdesk may do, as Slack says it with every answer. */
const SCOPES =
  'app_mentions:read,assistant:write,channels:history,channels:read,chat:write,commands,files:read,files:write,im:history,im:read,im:write,reactions:write,users:read,users:read.email';

type Env = { Bindings: HttpBindings };

/** `/api/<method>`: form or JSON in, `{ ok }` out. HTTP 200 whatever happens, but for faults. */
export function webApi(options: WebApiOptions): Hono<Env> {
  return new Hono<Env>().on(['GET', 'POST'], '/:method', async (c) => {
    const method = c.req.param('method');
    const fault = options.faults.take(method);
    switch (fault?.kind) {
      case 'rate_limit':
        return c.json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(fault.retryAfter) });
      case 'server_error':
        return c.text('upstream connect error', 503);
      case 'cut':
        return cut(c);
      case 'hang':
        return hang(c);
      case 'accept_then_cut':
        await answer(options, method, c.req.raw);
        return cut(c);
      case 'accept_then_hang':
        await answer(options, method, c.req.raw);
        return hang(c);
      default:
        return c.json(await answer(options, method, c.req.raw), 200, { 'x-oauth-scopes': SCOPES });
    }
  });
}

function cut(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Holds the line until the caller, or the simulator's end, drops it. */
function hang(c: Context<Env>): Promise<Response> {
  const { socket } = c.env.incoming;
  if (socket.destroyed) return Promise.resolve(RESPONSE_ALREADY_SENT);
  return new Promise((resolve) => {
    socket.once('close', () => resolve(RESPONSE_ALREADY_SENT));
  });
}

async function answer(options: WebApiOptions, method: string, request: Request): Promise<Json> {
  const call: ApiCall = { method, args: {}, error: null };
  options.calls.push(call);
  if (options.calls.length > REMEMBERED_CALLS) options.calls.shift();
  try {
    const { token, ...args } = await readArguments(request);
    call.args = args;
    const run = permitted(options, method, bearer(request) ?? text({ token }, 'token'));
    return { ok: true, ...run(options.world, args) };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    call.error = error.error;
    return refusalBody(error);
  }
}

export const bearer = (request: Request): string | undefined =>
  /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];

function refusalBody({ error, details }: SlackRefusal): Json {
  if (details.length === 0) return { ok: false, error };
  const messages = details.map((detail) => `[ERROR] ${detail}`);
  return { ok: false, error, errors: details, response_metadata: { messages } };
}

/** The method, once the token is found to be the right one for it. */
function permitted(options: WebApiOptions, name: string, token: string): ApiMethod {
  const { methods, appMethods, botToken, appToken } = options;
  const forApp = find(appMethods, name);
  const wanted = forApp ? appToken : botToken;
  const method = forApp ?? find(methods, name);
  if (method && name === 'api.test') return method;
  if (!method && !isKnown(name)) refuse('unknown_method', name);
  if (token === '') refuse('not_authed');
  if (token !== botToken && token !== appToken) refuse('invalid_auth');
  if (token !== wanted) refuse('not_allowed_token_type');
  return method ?? notSimulated(name);
}

/** Own methods only: `constructor` is none. */
const find = (methods: ApiMethods, name: string): ApiMethod | undefined =>
  Object.hasOwn(methods, name) ? methods[name] : undefined;

/** Of the admin.* family only the prefix is known: no bot token may call any of them. */
const isKnown = (name: string): boolean => KNOWN_METHODS.has(name) || name.startsWith('admin.');
