import { simFault } from '@frontdesk/shared/simulator';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { CallDeps } from './operations.ts';
import { outcome, rule } from './outcome.ts';

/**
 * What tests in other processes use. POST adds, DELETE clears.
 *
 * POST|DELETE /_control/script    { outcomes: Outcome[] }   one-shot, in order
 * POST|DELETE /_control/rules     Rule
 * POST|DELETE /_control/faults    SimFault                  `method` as in the record; faults come before script and rules
 * GET|DELETE  /_control/requests  → { requests: RecordedRequest[] }, oldest first
 */
export function controlApi({ script, log }: Pick<CallDeps, 'script' | 'log'>): Hono {
  const app = new Hono();

  app.post('/script', (c) =>
    accept(c, z.object({ outcomes: z.array(outcome).min(1) }), (body) => script.queue(body.outcomes)),
  );
  app.post('/rules', (c) => accept(c, rule, script.addRule));
  app.post('/faults', (c) => accept(c, simFault, script.addFault));
  app.get('/requests', (c) => c.json({ requests: log.all() }));

  app.delete('/script', (c) => done(c, () => script.clear('queue')));
  app.delete('/rules', (c) => done(c, () => script.clear('rules')));
  app.delete('/faults', (c) => done(c, () => script.clear('faults')));
  app.delete('/requests', (c) => done(c, log.clear));
  return app;
}

/** 201, or 400 with what does not fit. JSON only: so no web page can post here without the browser asking first. */
async function accept<T>(c: Context, schema: z.ZodType<T>, take: (body: T) => void): Promise<Response> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    return c.json({ error: 'Send application/json.' }, 415);
  }
  const parsed = schema.safeParse(await c.req.json().catch(() => undefined));
  if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
  take(parsed.data);
  return c.json({}, 201);
}

function done(c: Context, clear: () => void): Response {
  clear();
  return c.body(null, 204);
}
