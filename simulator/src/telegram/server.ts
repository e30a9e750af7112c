import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimFault, SimMessage, SimSay, SimState, SimTelegramAction } from '@frontdesk/shared/simulator';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createFaults } from '../faults.ts';
import { createCallLog, type LoggedCall } from './call-log.ts';
import { firstId, seedWorld, simulatedToken } from './cast.ts';
import { type Clock, systemClock } from './clock.ts';
import { act } from './control/act.ts';
import { type Controls, controlRoutes } from './control/control-routes.ts';
import { press, type SimPress } from './control/press.ts';
import { say } from './control/say.ts';
import { until } from './control/until.ts';
import { viewMessage, viewState } from './control/view-state.ts';
import { createDeliveryFaults, type DeliveryFault } from './delivery/delivery-faults.ts';
import { createLongPoll } from './delivery/long-poll.ts';
import { createUpdateQueue } from './delivery/update-queue.ts';
import { createWebhook } from './delivery/webhook.ts';
import { Refusal } from './refusal.ts';
import type { Simulation } from './simulation.ts';
import { botApiRoute, refuse } from './wire/bot-api-route.ts';
import { fileRoute } from './wire/file-route.ts';
import { createRunMethod, type Violation } from './wire/run-method.ts';

interface TelegramSimulatorOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Default 127.0.0.1; there is nothing here to keep strangers out. */
  host?: string;
  /** The bot's token, default simulatedToken. Its number is the bot's id. */
  token?: string;
  clock?: Clock;
  /** How long a second between two attempts at a webhook takes, ms; default 1000. */
  webhookSecondMs?: number;
}

/** A Telegram of our own. What a person cannot do throws ControlError; a malformed argument throws ZodError. */
export interface TelegramSimulator {
  /** The Bot API's root, without a slash at the end, as TELEGRAM_API_ROOT has it. */
  url: string;
  token: string;
  say(message: SimSay): SimMessage;
  act(action: SimTelegramAction): void;
  /** Presses an inline button; returns the id of the callback query. */
  press(press: SimPress): string;
  state(): SimState;
  onChange(listener: () => void): () => void;
  /** Resolves with the first state that `isSo` is true of; looks again after every change and every call. */
  until(isSo: (state: SimState) => boolean): Promise<SimState>;
  /** Faults of the bot's calls. */
  fault(fault: SimFault): void;
  clearFaults(): void;
  /** Faults of the updates to the bot. */
  deliveryFault(fault: DeliveryFault): void;
  clearDeliveryFaults(): void;
  /** What the bot called; the last thousand calls, oldest first. */
  calls(): LoggedCall[];
  /** Mistakes in the bot's calls that the real server would let pass in silence. */
  violations(): Violation[];
  close(): Promise<void>;
}

export async function startTelegramSimulator(
  options: TelegramSimulatorOptions = {},
): Promise<TelegramSimulator> {
  const { port = 0, host = '127.0.0.1', token = simulatedToken, clock = systemClock } = options;
  const world = seedWorld(clock, token);
  const faults = createFaults();
  const deliveryFaults = createDeliveryFaults();
  const updates = createUpdateQueue({
    clock,
    firstId: firstId(clock),
    faults: deliveryFaults,
    onChange: world.changed,
  });
  const log = createCallLog(clock, world.changed);
  const violations: Violation[] = [];
  const webhook = createWebhook({
    clock,
    queue: updates,
    secondMs: options.webhookSecondMs ?? 1000,
    // As on the real service nobody learns how it went.
    onReply: (method, values) => void run(method, values).catch(() => {}),
  });
  const simulation: Simulation = { world, updates, poll: createLongPoll(clock, updates), webhook };
  const run = createRunMethod(simulation, violations);

  const controls: Controls = {
    say: (message) => viewMessage(say(simulation, message)),
    act: (action) => act(simulation, action),
    press: (button) => press(simulation, button),
    state: () => viewState(world, updates.waiting().length),
    onChange: world.onChange,
    until: (isSo) => until(controls, isSo),
    fault: faults.add,
    clearFaults: faults.clear,
    deliveryFault: deliveryFaults.add,
    clearDeliveryFaults: () => updates.append(deliveryFaults.clear()),
    calls: log.all,
    violations: () => [...violations],
  };
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.onError((error) => refuse(new Refusal(500, 'Internal Server Error', error.message)));
  app.route('/_control', controlRoutes(controls));
  app.get('/file/*', fileRoute({ token, world }));
  app.on(['GET', 'POST'], '*', botApiRoute({ token, faults, log, run }));

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    ...controls,
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    token,
    async close() {
      webhook.set(null);
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
