import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceCommands } from './announce-commands.ts';
import { telegramApi } from './client.ts';
import { commandMenus } from './commands.ts';
import { recordedLog } from './testing/recorded-log.ts';

const running = () => new AbortController().signal;

describe('announceCommands', () => {
  let simulator: TelegramSimulator;
  const api = () => telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 });
  const sets = () => simulator.calls().filter(({ method }) => method === 'setMyCommands').length;

  beforeEach(async () => {
    simulator = await startTelegramSimulator();
  });
  afterEach(() => simulator.close());

  it('tells each language its menu', async () => {
    await announceCommands(api(), recordedLog().log, running());
    const names = ['start', 'help', 'human', 'mydata', 'correct', 'export', 'forget'];
    expect((await api().getMyCommands()).map(({ command }) => command)).toEqual(names);
    expect(await api().getMyCommands({ language_code: 'de' })).toContainEqual({
      command: 'human',
      description: 'Nach einem Menschen fragen',
    });
    expect(sets()).toBe(commandMenus.length);
    expect(simulator.violations()).toEqual([]);
  });

  it('changes only what differs', async () => {
    await announceCommands(api(), recordedLog().log, running());
    await api().setMyCommands([{ command: 'old', description: 'Old' }], { language_code: 'fr' });
    const before = sets();
    await announceCommands(api(), recordedLog().log, running());
    expect(sets() - before).toBe(1);
  });

  it('mentions a failure, and leaves it at that', async () => {
    simulator.fault({ method: 'setMyCommands', kind: 'rate_limit', retryAfter: 60 });
    const { log, lines } = recordedLog();
    await announceCommands(api(), log, running());
    expect(lines).toEqual([expect.stringMatching(/^debug .*Telegram asks to wait 60 s/s)]);
  });
});

describe('commandMenus', () => {
  it('say something for each command, and in no two languages the same', () => {
    const texts = commandMenus.map(({ commands }) => commands.map(({ description }) => description));
    expect(texts.map(({ length }) => length)).toEqual(texts.map(() => 7));
    expect(texts.flat().every((text) => text.length > 0 && text.length <= 256)).toBe(true);
    expect(new Set(texts.map((one) => one.join())).size).toBe(texts.length);
  });
});
