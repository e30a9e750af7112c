import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createFaults } from '../faults.ts';
import type { ApiCall } from './api/web-api.ts';
import { eventCallback } from './delivery/event-envelope.ts';
import { httpTransport, verifyUrl } from './delivery/http-transport.ts';
import { createDeliveryQueue, type Transport } from './delivery/queue.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { httpApp } from './http-app.ts';
import { createInteractions } from './interactions.ts';
import { act, remove, say } from './people.ts';
import { createResponseUrls } from './response-urls.ts';
import type { SlackSimulator } from './simulator.ts';
import { simMessage, simState } from './state.ts';
import { createWorld } from './world.ts';

export interface SlackSimulatorOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Secrets are made up when not given. */
  botToken?: string;
  appToken?: string;
  signingSecret?: string;
  /** World time, ms: message ts, the life of streams, triggers and status lines. Default Date.now. */
  now?: () => number;
  /** What the app subscribed to. Default: all this simulator can send. */
  subscriptions?: string[];
  /** How long the app may take to acknowledge, ms. Default 3,000, as Slack. */
  ackTimeoutMs?: number;
  /** Waits before the retries of an event that failed, ms. Default 0, a minute, five minutes, as Slack. */
  retryDelaysMs?: number[];
}

/** All this simulator can send. */
const SUBSCRIPTIONS = ['app_mention', 'message.channels', 'message.im', 'agent_session_stopped'];

/** Starts a workspace of its own: a server that speaks Slack, with three people, #front-desk and a DM for each. */
export async function startSlackSimulator(options: SlackSimulatorOptions = {}): Promise<SlackSimulator> {
  const {
    port = 0,
    host = '127.0.0.1',
    now = Date.now,
    subscriptions = SUBSCRIPTIONS,
    ackTimeoutMs = 3000,
    retryDelaysMs = [0, 60_000, 300_000],
    botToken = `xoxb-simulator-${randomUUID()}`,
    appToken = `xapp-1-simulator-${randomUUID()}`,
    signingSecret = randomBytes(16).toString('hex'),
  } = options;
  const closing = new AbortController();
  let url = '';
  let transport: Transport | null = null;

  const world = createWorld({
    now,
    subscriptions,
    onEvent: (event) => queue.event(eventCallback(world, event)),
  });
  const queue = createDeliveryQueue({
    transport: () => transport,
    retryDelaysMs,
    onChange: () => world.changed(),
  });
  const sockets = createSocketMode({
    appId: world.app.id,
    origin: () => url.replace('http', 'ws'),
    ackTimeoutMs,
  });
  const responseUrls = createResponseUrls(world, () => `${url}/response`);
  const faults = createFaults();
  const calls: ApiCall[] = [];

  const simulator: SlackSimulator = {
    url,
    apiUrl: '',
    botToken,
    appToken,
    signingSecret,
    ...createInteractions(world, queue, responseUrls),
    async subscribe(eventsUrl) {
      const http = { url: eventsUrl, signingSecret, ackTimeoutMs, signal: closing.signal };
      await verifyUrl(http);
      transport = httpTransport(http);
    },
    say: (input) => simMessage(world, say(world, input)),
    act: (action) => act(world, action),
    remove: (message) => remove(world, message),
    emit: (event) => queue.event(eventCallback(world, event)),
    state: () => simState(world, queue.pending()),
    messages: () => world.messages,
    files: () => [...world.files.values()],
    calls: () => calls,
    views: () => [...world.views].map(([id, { userId, view }]) => ({ id, userId, view })),
    fault: faults.add,
    clearFaults: faults.clear,
    disturb: queue.fault,
    sockets,
    idle: queue.idle,
    async close() {
      closing.abort();
      queue.close();
      sockets.close();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
  const openSocket = () => {
    transport = sockets.transport;
    return sockets.open();
  };
  const uploadUrl = (fileId: string) => `${url}/upload/${fileId}`;
  const app = httpApp({
    simulator,
    world,
    responseUrls,
    uploadUrl,
    openSocket,
    botToken,
    appToken,
    faults,
    calls,
  });

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('upgrade', sockets.upgrade);
  server.listen(port, host);
  await once(server, 'listening');
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  world.filesOrigin = url;
  return Object.assign(simulator, { url, apiUrl: `${url}/api/` });
}
