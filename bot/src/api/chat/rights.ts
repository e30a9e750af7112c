import { z } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import type { Rights } from '../../core/rights.ts';
import type { HttpEnv } from '../http-env.ts';
import { refusal } from './refusal.ts';
import { dictionary, readRequest } from './requests.ts';
import { presentMyData } from './rights-replies.ts';
import { sessionIdOf, sessionNotFound } from './session-id.ts';
import { textField, textOrNumberField } from './text-field.ts';

export const forgetRequest = z
  .object(
    {
      session_id: textOrNumberField({ max: 255, blank: false }),
      confirm: textField({ max: 255, blank: false }).optional(),
    },
    dictionary,
  )
  .meta({ id: 'ChatForget' });

/** GET /sessions/my_data/?session_id= */
export function getMyData(rights: Rights): Handler<HttpEnv> {
  return async (c) => {
    const sessionId = sessionIdOf(c.req);
    const known = await rights.myData(sessionId);
    if (!known) throw sessionNotFound();
    return c.json(presentMyData(sessionId, known));
  };
}

/** GET /sessions/export/?session_id= */
export function exportData(rights: Rights): Handler<HttpEnv> {
  return async (c) => {
    const everything = await rights.export(sessionIdOf(c.req));
    if (!everything) throw sessionNotFound();
    return c.json(everything, 200, { 'Content-Disposition': 'attachment; filename="my-data.json"' });
  };
}

/** POST /sessions/forget/: asks back at first; with what it answered then, erases. */
export function forgetData(rights: Rights): Handler<HttpEnv> {
  return async (c) => {
    const { session_id: sessionId, confirm } = await readRequest(c.req, forgetRequest);
    if (confirm === undefined) {
      const asked = await rights.askToForget(sessionId);
      if (!asked) throw sessionNotFound();
      return c.json({ confirm: asked.confirm, messages: asked.messages, details: asked.details }, 202);
    }
    const done = await rights.forget(sessionId, confirm);
    if (!done) throw sessionNotFound();
    if (done === 'unconfirmed') {
      throw refusal(400, {
        confirm: ['This confirmation is wrong or too old. Send the request without it to get a new one.'],
      });
    }
    return c.json({ receipt: done.receipt, messages: done.messages, details: done.details });
  };
}
