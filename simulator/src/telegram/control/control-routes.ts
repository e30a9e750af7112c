import { Hono } from 'hono';
import { prettifyError, ZodError } from 'zod';
import type { TelegramSimulator } from '../server.ts';
import { ControlError } from './control-error.ts';
import { stateEvents } from './state-events.ts';

export type Controls = Omit<TelegramSimulator, 'url' | 'token' | 'close'>;

const names = { 400: 'bad_request', 404: 'not_found', 409: 'conflict' };

/**
 * The control API below /_control, as @frontdesk/shared/simulator describes it; `deliveries`, `presses`, `calls` and
 * `violations` are Telegram's own. What cannot be is answered with 400, 404 or 409 and `{ error, message }`.
 */
export function controlRoutes(controls: Controls): Hono {
  const routes = new Hono();
  routes.onError((error, c) => {
    const refuse = (status: 400 | 404 | 409, message: string) =>
      c.json({ error: names[status], message }, status);
    if (error instanceof ControlError) return refuse(error.status, error.message);
    if (error instanceof ZodError) return refuse(400, prettifyError(error));
    if (error instanceof SyntaxError) return refuse(400, 'The body is not JSON.');
    throw error;
  });
  routes.get('/state', (c) => c.json(controls.state()));
  routes.get('/events', (c) => stateEvents(c, controls));
  routes.get('/calls', (c) => c.json(controls.calls()));
  routes.get('/violations', (c) => c.json(controls.violations()));
  routes.post('/messages', async (c) => c.json(controls.say(await c.req.json()), 201));
  routes.post('/actions', async (c) => {
    controls.act(await c.req.json());
    return c.body(null, 204);
  });
  routes.post('/presses', async (c) => {
    controls.press(await c.req.json());
    return c.body(null, 204);
  });
  routes.post('/faults', async (c) => {
    controls.fault(await c.req.json());
    return c.body(null, 201);
  });
  routes.delete('/faults', (c) => {
    controls.clearFaults();
    return c.body(null, 204);
  });
  routes.post('/deliveries', async (c) => {
    controls.deliveryFault(await c.req.json());
    return c.body(null, 201);
  });
  routes.delete('/deliveries', (c) => {
    controls.clearDeliveryFaults();
    return c.body(null, 204);
  });
  return routes;
}
