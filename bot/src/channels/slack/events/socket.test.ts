import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { patience } from '../testing/patience.ts';
import { recordedLog } from '../testing/recorded-log.ts';
import { refusal, scriptedSlack } from '../testing/scripted-slack.ts';
import { anna } from '../testing/simulated-slack.ts';
import { sdkLogger } from '../web-client.ts';
import { socketReceiver } from './socket.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function connected(
  at: { appToken: string; apiUrl: string },
  hear: (text: string) => Promise<void> = async () => {},
) {
  const { log, lines } = recordedLog();
  const receiver = socketReceiver({ ...at, hear: noEvent, timeoutMs: 5000, log, backoffMs: () => 1 });
  const app = new App({
    receiver,
    authorize: async () => ({
      botToken: 'xoxb-1',
      botId: 'B0SIMBOT1',
      botUserId: 'U0SIMBOT1',
      teamId: 'T0SIMTEAM',
    }),
    convoStore: false,
    logger: sdkLogger(log),
  });
  app.event('message', ({ event }) => hear('text' in event ? (event.text ?? '') : ''));
  app.error(async (error) => {
    throw error;
  });
  closing.push(() => receiver.stop());
  return { receiver, lines };
}

async function simulated(options: Parameters<typeof startSlackSimulator>[0] = {}) {
  const simulator = await startSlackSimulator(options);
  closing.push(() => simulator.close());
  return simulator;
}

const noEvent = async () => {};

/** Takes part in nothing but the opening of a socket, and then never says another word. */
async function silentSocket(): Promise<{ apiUrl: string; upgraded: Promise<void> }> {
  const sockets: Socket[] = [];
  let opened = () => {};
  const upgraded = new Promise<void>((resolve) => (opened = resolve));
  const server: Server = createServer((_request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/` }));
  });
  server.on('upgrade', (_request, socket: Socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    opened();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, upgraded };
}

describe('Socket Mode', () => {
  it.each(['refresh', 'drop'] as const)(
    'comes back at once after Slack’s %s, and hears what is said then',
    async (way) => {
      const simulator = await simulated();
      const heard: string[] = [];
      const { receiver } = connected(simulator, async (text) => void heard.push(text));
      const openings = () =>
        simulator.calls().filter(({ method }) => method === 'apps.connections.open').length;
      await receiver.start();
      expect(receiver.health()).toEqual({ state: 'ready' });
      for (const text of ['one', 'two', 'three']) {
        const opened = openings();
        simulator.sockets[way]();
        await expect.poll(openings, patience).toBe(opened + 1);
        await expect.poll(() => receiver.health().state, patience).toBe('ready');
        simulator.say({ ...anna, text });
        await expect.poll(() => heard.at(-1), patience).toBe(text);
      }
      await simulator.idle();
    },
  );

  it('hears again what it could not acknowledge because the connection broke', async () => {
    const simulator = await simulated({ retryDelaysMs: [0, 50, 100, 200, 400, 800, 1600] });
    const heard: string[] = [];
    let commit = () => {};
    const { receiver } = connected(simulator, async (text) => {
      heard.push(text);
      if (heard.length === 1) await new Promise<void>((resolve) => (commit = resolve));
    });
    await receiver.start();
    simulator.say({ ...anna, text: 'Hello' });
    await expect.poll(() => heard, patience).toEqual(['Hello']);
    simulator.sockets.drop();
    commit();
    await expect.poll(() => heard, patience).toEqual(['Hello', 'Hello']);
    await simulator.idle();
  });

  it('keeps trying while Slack is away', async () => {
    const first = await startSlackSimulator();
    const { port } = new URL(first.url);
    const { receiver } = connected(first);
    await receiver.start();
    await first.close();
    await expect
      .poll(() => receiver.health(), patience)
      .toMatchObject({
        state: 'failing',
        detail: expect.stringContaining('ECONNREFUSED'),
      });
    await simulated({ port: Number(port), appToken: first.appToken });
    await expect.poll(() => receiver.health(), patience).toEqual({ state: 'ready' });
  });

  it('starts without Slack and connects when it is there', async () => {
    const gone = await startSlackSimulator();
    await gone.close();
    const { receiver } = connected(gone);
    await receiver.start();
    expect(receiver.health().state).toBe('failing');
    await simulated({ port: Number(new URL(gone.url).port), appToken: gone.appToken });
    await expect.poll(() => receiver.health().state, patience).toBe('ready');
  });

  it('says which token Slack refused', async () => {
    const simulator = await simulated();
    const { receiver } = connected({ apiUrl: simulator.apiUrl, appToken: simulator.botToken });
    await expect(receiver.start()).rejects.toMatchObject({
      code: 'bad_config',
      message: expect.stringContaining('SLACK_APP_TOKEN (not_allowed_token_type)'),
    });
  });

  it('waits longer and longer before it tries again', async () => {
    const slack = await scriptedSlack(() => refusal('internal_error'));
    closing.push(slack.close);
    const waited: number[] = [];
    const receiver = socketReceiver({
      appToken: 'xapp-1',
      hear: noEvent,
      apiUrl: slack.apiUrl,
      timeoutMs: 5000,
      log: slack.log,
      backoffMs(failures) {
        waited.push(failures);
        return 1;
      },
    });
    closing.push(() => receiver.stop());
    await receiver.start();
    await expect.poll(() => waited.slice(0, 4), patience).toEqual([1, 2, 3, 4]);
  });

  it('stops while the other side says nothing', async () => {
    const { apiUrl, upgraded } = await silentSocket();
    const { receiver } = connected({ apiUrl, appToken: 'xapp-1' });
    void receiver.start();
    await upgraded;
    await receiver.stop();
    expect(receiver.health().state).not.toBe('ready');
  });

  it('opens no connection after it was stopped', async () => {
    const simulator = await simulated();
    const { receiver } = connected(simulator);
    const starting = receiver.start();
    await receiver.stop();
    await starting;
    await expect.poll(() => simulator.sockets.connections(), patience).toBe(0);
  });
});
