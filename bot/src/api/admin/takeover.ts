import { deliveryDecision, speakRequest, spoken } from '@frontdesk/shared/takeover';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Takeover, TakeoverOutcome } from '../../core/takeover.ts';
import { type NewAuditEntry, recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { isThinking } from '../../store/lanes.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { auditBy } from './audit-by.ts';
import { body, refusal } from './responses.ts';
import { sessionTarget } from './session-target.ts';
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

const deliveryDeeds = {
  resend: 'message.resent',
  mark_delivered: 'message.marked_delivered',
} as const;

/** Taking over, replying, handing back; stopping an answer; deciding about deliveries in doubt. */
export function takeoverApi({ takeover, db }: { takeover: Takeover; db: Database }) {
  const record = async (
    c: Context<HttpEnv>,
    sessionId: string,
    action: NewAuditEntry['action'],
    changes?: NewAuditEntry['changes'],
  ) => recordAudit(db, auditBy(c, { action, target: await sessionTarget(db, sessionId), changes }));

  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(action('take-over'), async (c) => {
      const { sessionId } = c.req.valid('param');
      const taken = await takeover.take(sessionId, signedIn(c).id);
      if (taken.kind !== 'done') throw refusalOf(taken);
      if (!taken.already) await record(c, sessionId, 'session.taken_over');
      return c.body(null, 204);
    })
    .openapi(action('hand-back'), async (c) => {
      const { sessionId } = c.req.valid('param');
      const given = await takeover.giveBack(sessionId, signedIn(c).id);
      if (given.kind !== 'done') throw new HTTPException(409, { message: 'You do not have this session.' });
      await record(c, sessionId, 'session.handed_back');
      return c.body(null, 204);
    })
    .openapi(action('stop'), async (c) => {
      const { sessionId } = c.req.valid('param');
      const wasAnswering = await isThinking(db, sessionId);
      takeover.stop(sessionId);
      if (wasAnswering) await record(c, sessionId, 'session.stopped');
      return c.body(null, 204);
    })
    .openapi(speak, async (c) => {
      const { content, visibility } = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      const publish = visibility === 'public';
      const said = await takeover.speak(sessionId, {
        userId: signedIn(c).id,
        content,
        publish,
        idempotencyKey: c.req.valid('header')['idempotency-key'],
      });
      if (said.kind !== 'said') throw refusalOf(said);
      if (said.tookOver) await record(c, sessionId, 'session.taken_over');
      // What was said stands in the transcript, and is erased with it.
      if (!said.repeated) await record(c, sessionId, publish ? 'session.replied' : 'session.noted');
      return c.json({ messageId: said.messageId }, 201);
    })
    .openapi(decide, async (c) => {
      const { messageId } = c.req.valid('param');
      const { decision } = c.req.valid('json');
      const decided = await takeover.decide(messageId, decision);
      if (!decided) throw new HTTPException(409, { message: 'Its delivery is not in doubt (any more).' });
      await record(c, decided.sessionId, deliveryDeeds[decision]);
      return c.body(null, 204);
    });
}

function refusalOf(outcome: Exclude<TakeoverOutcome, { kind: 'done' }>): HTTPException {
  if (outcome.kind === 'taken') return new HTTPException(409, { message: `${outcome.by} has this session.` });
  return new HTTPException(404, { message: 'There is no such session (any more).' });
}
