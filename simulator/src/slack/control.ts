import {
  type SimMessage,
  type SimSlackAction,
  type SimState,
  simAction,
  simFault,
  simSay,
  simSlackAction,
} from '@frontdesk/shared/simulator';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { SlackRefusal } from './refusal.ts';
import type { SlackSimulator } from './simulator.ts';

const disturbance = z.object({
  duplicateNext: z.int().positive().optional(),
  swapNext: z.boolean().optional(),
});
const deletion = z.object({ chatId: z.string(), messageId: z.string() });
const press = z.object({
  userId: z.string(),
  chatId: z.string(),
  messageId: z.string(),
  actionId: z.string(),
  value: z.string().optional(),
});
const command = z.object({
  userId: z.string(),
  chatId: z.string(),
  command: z.string().startsWith('/'),
  text: z.string().default(''),
});
const submission = z.object({
  userId: z.string(),
  viewId: z.string(),
  values: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
});

/** At most one state in this time goes to a watcher, the latest, ms. */
const PACE_MS = 100;

/**
 * The control API of @frontdesk/shared/simulator, and what only Slack has: `/messages` and `/calls` to read,
 * `/deletions`, `/presses`, `/commands`, `/submissions`, `/subscriptions`, `/disturbances` to post. 400 `{ error, message }` for what cannot be.
 */
export function controlApi(simulator: SlackSimulator, onChange: (listener: () => void) => () => void): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    const known =
      error instanceof SlackRefusal || error instanceof z.ZodError || error instanceof SyntaxError;
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return c.json({ error: known ? 'bad_request' : 'internal_error', message }, known ? 400 : 500);
  });
  const body = async <T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> =>
    schema.parse(await c.req.json());

  return app
    .get('/state', (c) => c.json(simulator.state() satisfies SimState))
    .get('/events', (c) => streamSSE(c, (stream) => watch(stream, simulator, onChange)))
    .post('/messages', async (c) => c.json(simulator.say(await body(c, simSay)) satisfies SimMessage, 201))
    .post('/actions', async (c) => {
      const action = await body(c, z.union([simSlackAction, simAction]));
      if (!isSlacks(action)) simulator.act(action);
      else if (!(await interact(simulator, action)))
        return c.json({ error: 'not_acknowledged', message: 'The app did not answer in time.' }, 504);
      return c.body(null, 204);
    })
    .post('/deletions', async (c) => {
      simulator.remove(await body(c, deletion));
      return c.body(null, 204);
    })
    .post('/faults', async (c) => {
      simulator.fault(await body(c, simFault));
      return c.body(null, 201);
    })
    .delete('/faults', (c) => {
      simulator.clearFaults();
      return c.body(null, 204);
    })
    .get('/messages', (c) =>
      c.json(
        simulator.messages().map(({ ts, channel, threadTs, user, text, blocks, pings }) => {
          return { ts, channel, threadTs, user, text, blocks, pings: [...pings] };
        }),
      ),
    )
    .get('/calls', (c) => c.json(simulator.calls()))
    .post('/subscriptions', async (c) => {
      await simulator.subscribe((await body(c, z.object({ url: z.url() }))).url);
      return c.body(null, 204);
    })
    .post('/disturbances', async (c) => {
      simulator.disturb(await body(c, disturbance));
      return c.body(null, 201);
    })
    .post('/presses', async (c) => c.json(await simulator.press(await body(c, press))))
    .post('/commands', async (c) => c.json(await simulator.command(await body(c, command))))
    .post('/submissions', async (c) => c.json(await simulator.submit(await body(c, submission))));
}

const isSlacks = (action: { type: string }): action is SimSlackAction =>
  simSlackAction.options.some((option) => option.shape.type.value === action.type);

/** Whether the app acknowledged it. */
async function interact(simulator: SlackSimulator, action: SimSlackAction): Promise<boolean> {
  switch (action.type) {
    case 'press':
      return (await simulator.press({ ...action, actionId: action.buttonId })).ok;
    case 'submit':
      return (await simulator.fillIn({ ...action, texts: action.values })).ok;
    case 'close':
      simulator.closeView(action);
      return true;
    case 'command': {
      const [command = '', ...words] = action.text.split(/\s+/);
      return (await simulator.command({ ...action, command, text: words.join(' ') })).ok;
    }
  }
}

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0];

/** Sends the state now and after every change until the watcher leaves. */
async function watch(
  stream: Stream,
  simulator: SlackSimulator,
  onChange: (listener: () => void) => () => void,
): Promise<void> {
  let stale = true;
  let wake = () => {};
  const stopListening = onChange(() => {
    stale = true;
    wake();
  });
  stream.onAbort(() => {
    stopListening();
    wake();
  });
  while (!stream.aborted) {
    if (stale) {
      stale = false;
      await stream.writeSSE({ event: 'state', data: JSON.stringify(simulator.state()) });
      await stream.sleep(PACE_MS);
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
