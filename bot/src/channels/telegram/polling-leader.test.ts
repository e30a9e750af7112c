import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramChannel } from './index.ts';
import type { Lead } from './polling-leader.ts';
import { election } from './testing/election.ts';
import { botUser, fakeBotApi, ok, refusal } from './testing/fake-bot-api.ts';
import { hasty } from './testing/manual-wait.ts';
import { memoryCursor } from './testing/memory-cursor.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { soon } from './testing/soon.ts';

const clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of clean.splice(0).reverse()) await one();
});

/** A process that has started its channel, and the texts that it got. */
async function startProcess(
  { url, token = '700001:secret' }: { url: string; token?: string },
  lead: Lead,
  positions: Map<string, string> = new Map(),
) {
  const { log, lines } = recordedLog();
  const { cursor } = memoryCursor(positions);
  const options = { token, apiRoot: url, mode: 'polling', cursor, lead, log, wait: hasty } as const;
  const channel = telegramChannel(options);
  const texts: string[] = [];
  await channel.start((inbound) => {
    if (inbound.type === undefined) texts.push(inbound.content);
    return Promise.resolve();
  });
  clean.push(() => channel.stop());
  return { texts, lines, health: () => channel.health(), stop: () => channel.stop() };
}

type Process = Awaited<ReturnType<typeof startProcess>>;
const isReady = (ending: string, { health }: Process) =>
  health().state === 'ready' && (health().detail ?? '').endsWith(ending);
const polls = (process: Process) => isReady(', polling', process);
const isIdle = (process: Process) => isReady(', another process polls', process);

describe('processes that share a bot', () => {
  let simulator: TelegramSimulator;
  let positions: Map<string, string>;
  const say = (text: string) => simulator.say({ chatId: '1001', userId: '1001', text });
  const nothingWaits = () => simulator.until(({ pendingUpdates }) => pendingUpdates === 0);

  beforeEach(async () => {
    simulator = await startTelegramSimulator();
    clean.push(() => simulator.close());
    positions = new Map();
  });

  it('poll one at a time, and all are well', async () => {
    const { lead } = election();
    const first = await startProcess(simulator, lead, positions);
    await expect.poll(() => polls(first), soon).toBe(true);
    const second = await startProcess(simulator, lead, positions);
    say('one');
    await nothingWaits();
    expect([first.texts, second.texts]).toEqual([['one'], []]);
    expect([polls(first), isIdle(second)]).toEqual([true, true]);
    expect([...first.lines, ...second.lines].join()).not.toMatch(/409/);
  });

  it('go on one for the other from the stored position', async () => {
    const { lead } = election();
    const first = await startProcess(simulator, lead, positions);
    const second = await startProcess(simulator, lead, positions);
    say('one');
    await nothingWaits();
    await first.stop();
    say('two');
    await nothingWaits();
    expect([first.texts, second.texts]).toEqual([['one'], ['two']]);
    await expect.poll(() => polls(second), soon).toBe(true);
  });

  it('stop polling when they lead no longer, and take over again', async () => {
    const { lead, depose } = election();
    const first = await startProcess(simulator, lead, positions);
    await expect.poll(() => polls(first), soon).toBe(true);
    const second = await startProcess(simulator, lead, positions);
    depose();
    await expect.poll(() => polls(second), soon).toBe(true);
    expect(isIdle(first)).toBe(true);
    depose();
    await expect.poll(() => polls(first), soon).toBe(true);
    say('one');
    await nothingWaits();
    expect([first.texts, second.texts]).toEqual([['one'], []]);
  });

  it('lose nothing while two believe to lead', async () => {
    const everyone: Lead = (_account, work, stopping) => work(stopping);
    const processes = [
      await startProcess(simulator, everyone, positions),
      await startProcess(simulator, everyone, positions),
    ];
    const said = Array.from({ length: 20 }, (_, index) => `text ${index}`);
    for (const text of said) {
      say(text);
      await new Promise(setImmediate);
    }
    await nothingWaits();
    const heard = new Set(processes.flatMap(({ texts }) => texts));
    expect([...heard].toSorted()).toEqual(said.toSorted());
  });
});

describe('a leader whose token is refused', () => {
  it('leaves the lead to others, and asks no more', async () => {
    const server = await fakeBotApi((method) =>
      method === 'getMe' ? ok(botUser) : refusal(401, 'Unauthorized'),
    );
    clean.push(server.close);
    const { lead } = election();
    const processes = [await startProcess(server, lead), await startProcess(server, lead)];
    for (const { health } of processes) {
      await expect
        .poll(health, soon)
        .toMatchObject({ state: 'failing', detail: expect.stringContaining('TELEGRAM_BOT_TOKEN') });
    }
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toHaveLength(2);
  });
});
