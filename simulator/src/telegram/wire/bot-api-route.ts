import { once } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Fault, Faults } from '../../faults.ts';
import type { CallLog } from '../call-log.ts';
import { notFound, Refusal, tooManyRequests, unauthorized } from '../refusal.ts';
import { readRequest } from './read-request.ts';
import type { RunMethod } from './run-method.ts';

export type NodeContext = Context<{ Bindings: HttpBindings }>;

/**
 * /bot<token>/<method>, as HttpConnection::handle and ClientManager::send take it apart. The answer is always JSON
 * and its status the error code.
 */
export function botApiRoute(deps: { token: string; faults: Faults; log: CallLog; run: RunMethod }) {
  return async (c: NodeContext): Promise<Response> => {
    try {
      const { token, method } = splitPath(c.req.path);
      checkToken(token, deps.token);
      const fault = deps.faults.take(method);
      deps.log.add(method, fault);
      if (fault && fault.kind !== 'accept_then_cut' && fault.kind !== 'accept_then_hang') {
        return await meet(fault, c);
      }
      const { values, files } = await readRequest(c.req.raw);
      const result = await deps.run(method, values, files);
      return fault ? await meet(fault, c) : c.json({ ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(error);
    }
  };
}

export function refuse(refusal: Refusal): Response {
  const retryAfter = refusal.parameters?.retry_after;
  return Response.json(refusal.toBody(), {
    status: refusal.code,
    headers: retryAfter ? { 'retry-after': String(retryAfter) } : {},
  });
}

function splitPath(path: string): { token: string; method: string } {
  const [, token, method] = /^\/bot([^/]*)\/(.*)$/.exec(path) ?? [];
  if (token === undefined || method === undefined) throw notFound();
  return { token: token.replaceAll(/%3a/gi, ':'), method };
}

export function checkToken(given: string, token: string): void {
  if (given === token) return;
  const wellFormed = given.length <= 80 && /^[1-9]\d*:[\w-]{24,}$/.test(given);
  throw unauthorized(wellFormed ? undefined : 'invalid token specified');
}

/** Lets a fault happen to a call, before or after the call took effect. */
async function meet(fault: Fault, c: NodeContext): Promise<Response> {
  const { outgoing } = c.env;
  switch (fault.kind) {
    case 'rate_limit':
      throw tooManyRequests(fault.retryAfter);
    case 'server_error':
      throw new Refusal(502, 'Bad Gateway');
    case 'hang':
    case 'accept_then_hang':
      if (!outgoing.destroyed) await once(outgoing, 'close');
      return RESPONSE_ALREADY_SENT;
    case 'cut':
    case 'accept_then_cut':
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
  }
}
