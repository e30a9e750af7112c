import { deliveryDecision, speakRequest, spoken } from '@frontdesk/shared/takeover';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Takeover, TakeoverOutcome } from '../../core/takeover.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { body, refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';

const done = { description: 'Done' };
const notThere = refusal('No such session');
const inSession = z.object({ sessionId: z.string().max(255) });

const action = (path: 'take-over' | 'hand-back' | 'stop') =>
  createRoute({
    method: 'post',
    middleware: allow('sessions.reply'),
    path: `/sessions/{sessionId}/${path}`,
    request: { params: inSession },
    responses: { 204: done, 404: notThere, 409: refusal('Somebody else has it; the detail names them') },
  });

const speak = createRoute({
  method: 'post',
  middleware: allow('sessions.reply'),
  path: '/sessions/{sessionId}/messages',
  request: {
    params: inSession,
    headers: z.object({ 'idempotency-key': z.string().min(1).max(255).optional() }),
    body: body(speakRequest),
  },
  responses: {
    201: {
      content: { 'application/json': { schema: spoken } },
      description: 'Stored, and on its way if public',
    },
    404: notThere,
    409: refusal('Somebody else has it; the detail names them'),
  },
});

const decide = createRoute({
  method: 'post',
  middleware: allow('sessions.reply'),
  path: '/messages/{messageId}/delivery',
  request: { params: z.object({ messageId: z.coerce.number().int() }), body: body(deliveryDecision) },
  responses: { 204: done, 409: refusal('Its delivery is not in doubt') },
});

/** Taking over, replying, handing back; stopping an answer; deciding about deliveries in doubt. */
export function takeoverApi(takeover: Takeover) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(action('take-over'), async (c) => {
      refuseUnless(await takeover.take(c.req.valid('param').sessionId, signedIn(c).id));
      return c.body(null, 204);
    })
    .openapi(action('hand-back'), async (c) => {
      const given = await takeover.giveBack(c.req.valid('param').sessionId, signedIn(c).id);
      if (given.kind !== 'done') throw new HTTPException(409, { message: 'You do not have this session.' });
      return c.body(null, 204);
    })
    .openapi(action('stop'), (c) => {
      takeover.stop(c.req.valid('param').sessionId);
      return c.body(null, 204);
    })
    .openapi(speak, async (c) => {
      const { content, visibility } = c.req.valid('json');
      const said = await takeover.speak(c.req.valid('param').sessionId, {
        userId: signedIn(c).id,
        content,
        publish: visibility === 'public',
        idempotencyKey: c.req.valid('header')['idempotency-key'],
      });
      if (said.kind === 'said') return c.json({ messageId: said.messageId }, 201);
      throw refusalOf(said);
    })
    .openapi(decide, async (c) => {
      const decided = await takeover.decide(c.req.valid('param').messageId, c.req.valid('json').decision);
      if (decided) return c.body(null, 204);
      throw new HTTPException(409, { message: 'Its delivery is not in doubt (any more).' });
    });
}

function refuseUnless(outcome: TakeoverOutcome): void {
  if (outcome.kind !== 'done') throw refusalOf(outcome);
}

function refusalOf(outcome: Exclude<TakeoverOutcome, { kind: 'done' }>): HTTPException {
  if (outcome.kind === 'taken') return new HTTPException(409, { message: `${outcome.by} has this session.` });
  return new HTTPException(404, { message: 'There is no such session (any more).' });
}
