import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@frontdesk/prisma/testing';
import { startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { type Desk, startDesk } from './desk.ts';
import { createLog } from './log.ts';

/** The whole house on real PostgreSQL, talking to the simulators through the real clients. */

let database: TestDatabase;
let dataDir: string;
let telegram: Awaited<ReturnType<typeof startTelegramSimulator>>;
let slack: Awaited<ReturnType<typeof startSlackSimulator>>;
let gemini: Awaited<ReturnType<typeof startGeminiSimulator>>;
const desks: Desk[] = [];

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-desk-'));
  [telegram, slack, gemini] = await Promise.all([
    startTelegramSimulator({ webhookSecondMs: 20 }),
    startSlackSimulator({ retryDelaysMs: [0, 100, 500] }),
    startGeminiSimulator(),
  ]);
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.stop();
  gemini.reset();
});
afterAll(async () => {
  await Promise.all([telegram.close(), slack.close(), gemini.close()]);
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const environment = () => ({
  PORT: '0',
  DATA_DIR: dataDir,
  DATABASE_URL: database.url,
  GEMINI_API_KEY: gemini.apiKey,
  GEMINI_BASE_URL: gemini.url,
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  BURST_WINDOW_MS: '30',
  LOG_LEVEL: 'silent',
});

async function open(env: Record<string, string | undefined> = {}): Promise<Desk> {
  const config = readConfig({ ...environment(), ...env });
  const desk = await startDesk(config, createLog(config.logLevel, config.secrets));
  desks.push(desk);
  return desk;
}

const ask = async (desk: Desk, body: unknown) => {
  const response = await fetch(`${desk.url}/api/chat/message/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};

const saidByBot = () =>
  [...telegram.state().messages, ...slack.state().messages]
    .filter(({ from, streaming }) => from.isBot && !streaming)
    .map(({ text }) => text);

describe('one conversation, end to end', () => {
  it('answers on Telegram, on Slack and over the chat API, and stores all of it', async () => {
    const desk = await open();
    gemini.rule({ says: 'tea', outcome: { kind: 'text', text: 'Tea is **two** euros.' } });
    const telegramChat = telegram.state().chats.find(({ kind }) => kind === 'private');
    const slackChannel = slack.state().chats.find(({ kind }) => kind === 'channel');
    telegram.say({ chatId: telegramChat!.id, userId: telegramChat!.memberIds[0]!, text: 'How much is tea?' });
    slack.say({
      chatId: slackChannel!.id,
      userId: slack.state().users[0]!.id,
      text: 'And tea here?',
      mention: true,
    });
    const web = await ask(desk, { session_id: 'your-session-id', message: 'tea?' });
    expect(web).toMatchObject({ status: 200, body: { bot_response: 'Tea is **two** euros.' } });
    await expect.poll(saidByBot, { timeout: 20_000 }).toHaveLength(2);
    for (const text of saidByBot()) expect(text.replaceAll('*', '')).toMatch(/^Tea is two euros\./);
    await expect
      .poll(() => database.db.message.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } }))
      .toEqual([
        { state: 'answered', _count: 3 },
        { state: 'sent', _count: 3 },
      ]);
    expect(telegram.violations()).toEqual([]);
  });

  it('takes Telegram’s and Slack’s webhooks instead of polling and sockets', async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    await open({
      PORT: String(port),
      PUBLIC_URL: url,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'hush-hush',
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: slack.signingSecret,
    });
    await slack.subscribe(`${url}/webhooks/slack`);
    const before = saidByBot().length;
    const telegramChat = telegram.state().chats.find(({ kind }) => kind === 'private');
    telegram.say({ chatId: telegramChat!.id, userId: telegramChat!.memberIds[0]!, text: 'Hello by webhook' });
    const dm = slack.state().chats.find(({ kind }) => kind === 'private');
    const person = dm!.memberIds.find((id) => id !== slack.state().bot.id);
    slack.say({ chatId: dm!.id, userId: person!, text: 'Hello by webhook' });
    await expect.poll(() => saidByBot().length, { timeout: 20_000 }).toBe(before + 2);
    await expect.poll(() => telegram.state().pendingUpdates + slack.state().pendingUpdates).toBe(0);
  });

  it('tells the team in Slack when somebody asks for a person', async () => {
    const slackChannel = slack.state().chats.find(({ kind }) => kind === 'channel')!;
    const desk = await open({ STAFF_SLACK_CHANNEL: slackChannel.id, PUBLIC_URL: 'https://desk.example.com' });
    const chat = telegram.state().chats.find(({ kind }) => kind === 'private')!;
    telegram.say({ chatId: chat.id, userId: chat.memberIds[0]!, text: '/human' });
    const notices = () =>
      slack.messages().filter(({ channel, threadTs }) => channel === slackChannel.id && threadTs === null);
    await expect
      .poll(() => notices().at(-1)?.text, { timeout: 20_000 })
      .toMatch(/: Asked for a person\. \[Open/);
    const { sessionId } = await database.db.chatSession.findFirstOrThrow({
      where: { flagReason: { not: null } },
    });
    expect(notices().at(-1)?.text).toContain(`(https://desk.example.com/inbox/${sessionId})`);
    await desk.stop();
  });

  it('is alive and ready', async () => {
    const desk = await open();
    expect((await fetch(`${desk.url}/healthz`)).status).toBe(200);
    await expect.poll(async () => (await fetch(`${desk.url}/readyz`)).status).toBe(200);
  });
});

describe('stopping', () => {
  it('lets a running turn finish', async () => {
    const desk = await open();
    gemini.script({ kind: 'chunks', chunks: ['Until ', 'six.'], delayMs: 300 });
    const answer = ask(desk, { session_id: 'slow', message: 'open?' });
    await expect.poll(() => gemini.requests().length).toBe(1);
    await desk.stop();
    expect(await answer).toMatchObject({ status: 200, body: { bot_response: 'Until six.' } });
  });

  it('answers after the next start what was asked while nobody was there', async () => {
    const chat = telegram.state().chats.find(({ kind }) => kind === 'private')!;
    const before = saidByBot().length;
    telegram.say({ chatId: chat.id, userId: chat.memberIds[0]!, text: 'Anybody there?' });
    await open();
    await expect.poll(() => saidByBot().length, { timeout: 20_000 }).toBe(before + 1);
  });
});

describe('what stops the start', () => {
  const opening = (env: Record<string, string | undefined>) => open(env).then(() => 'it started', String);

  it('a token that Telegram refuses', async () => {
    expect(await opening({ TELEGRAM_BOT_TOKEN: '1:wrong' })).toMatch(
      /Telegram refused TELEGRAM_BOT_TOKEN[^\n]*$/,
    );
  });

  it('a token that Slack refuses', async () => {
    expect(await opening({ SLACK_BOT_TOKEN: 'xoxb-wrong' })).toMatch(/Slack refused SLACK_BOT_TOKEN[^\n]*$/);
  });

  it('a database that cannot be reached', async () => {
    expect(await opening({ DATABASE_URL: 'postgresql://desk:geheim@127.0.0.1:9/desk' })).toMatch(
      /PostgreSQL at 127\.0\.0\.1:9 cannot be reached[^\n]*$/,
    );
  });

  it('a port in use', async () => {
    const first = await open();
    expect(await opening({ PORT: new URL(first.url).port })).toMatch(/Port \d+ is in use[^\n]*$/);
  });

  it('a data folder that cannot be written', async () => {
    expect(await opening({ DATA_DIR: '/dev/null/data', DATABASE_URL: '' })).toMatch(
      /\/dev\/null\/data[^\n]*DATA_DIR[^\n]*$/,
    );
  });
});

async function freePort(): Promise<number> {
  const probe = await startGeminiSimulator();
  await probe.close();
  return Number(new URL(probe.url).port);
}
