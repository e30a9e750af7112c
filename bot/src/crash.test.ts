import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer } from './testing/server-process.ts';

/** The built server as a process, with its embedded PostgreSQL, killed and stopped as the world does it. */

let dataDir: string;
let telegram: Awaited<ReturnType<typeof startTelegramSimulator>>;
let slack: Awaited<ReturnType<typeof startSlackSimulator>>;
let gemini: Awaited<ReturnType<typeof startGeminiSimulator>>;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-crash-'));
  [telegram, slack, gemini] = await Promise.all([
    startTelegramSimulator(),
    startSlackSimulator({ retryDelaysMs: Array.from({ length: 60 }, () => 200) }),
    startGeminiSimulator(),
  ]);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill('SIGKILL');
});
afterAll(async () => {
  await Promise.all([telegram.close(), slack.close(), gemini.close()]);
  await rm(dataDir, { recursive: true, force: true });
});

const environment = () => ({
  PORT: '0',
  DATA_DIR: dataDir,
  GEMINI_API_KEY: gemini.apiKey,
  GEMINI_BASE_URL: gemini.url,
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  BURST_WINDOW_MS: '0',
  CHAT_RATE_LIMIT: 'off',
  LOG_LEVEL: 'debug',
});

async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer({ ...environment(), ...env });
  servers.push(server);
  return server;
}

describe('kill -9 under load', () => {
  it('keeps every acknowledged message, in order, once', async () => {
    gemini.rule({ outcome: { kind: 'text', text: 'Noted.', delayMs: 20 } });
    const chat = telegram.state().chats.find(({ kind }) => kind === 'private')!;
    const acknowledged: { session: string; text: string }[] = [];
    let server = await start();
    const people = Array.from({ length: 6 }, (_, index) => `person-${index}`);
    let writing = true;

    const write = async (session: string) => {
      for (let index = 0; writing; index++) {
        const text = `${session} says ${index}`;
        const status = await post(server.url, session, text);
        if (status === 200) acknowledged.push({ session, text });
        else await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const everyone = people.map(write);
    const told: string[] = [];
    for (let round = 0; round < 3; round++) {
      for (let line = 0; line < 3; line++) {
        told.push(`round ${round} line ${line}`);
        telegram.say({ chatId: chat.id, userId: chat.memberIds[0]!, text: told.at(-1)! });
      }
      const enough = acknowledged.length + 15;
      await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(enough);
      await server.kill('SIGKILL');
      server = await start();
    }
    writing = false;
    await Promise.all(everyone);

    for (const session of people) {
      const messages = await read(server.url, session);
      const asked = messages.filter(({ is_bot }) => !is_bot).map(({ content }) => content);
      const confirmed = acknowledged.filter((one) => one.session === session).map(({ text }) => text);
      expect(asked.filter((text) => confirmed.includes(text))).toEqual(confirmed);
      expect(new Set(asked).size).toBe(asked.length);
    }
    // Telegram: every line was heard once, and the session ends with an answer.
    await expect.poll(() => telegram.state().pendingUpdates).toBe(0);
    const heard = gemini.requests().map(({ body }) => JSON.stringify(body));
    for (const line of told) expect(heard.some((body) => body.includes(line))).toBe(true);
    await expect.poll(() => telegram.state().messages.at(-1)?.from.isBot, { timeout: 20_000 }).toBe(true);
  }, 120_000);

  async function post(url: string, session: string, message: string): Promise<number> {
    try {
      const response = await fetch(`${url}/api/chat/message/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ session_id: session, message }),
      });
      await response.text();
      return response.status;
    } catch {
      return 0;
    }
  }

  async function read(url: string, session: string): Promise<{ content: string; is_bot: boolean }[]> {
    const response = await fetch(`${url}/api/chat/sessions/get_session/?session_id=${session}`);
    return ((await response.json()) as { messages: { content: string; is_bot: boolean }[] }).messages;
  }
});

describe('a process', () => {
  it('ends by itself on SIGTERM, and writes no secret meanwhile', async () => {
    const server = await start();
    telegram.fault({ method: 'sendMessage', kind: 'accept_then_cut' });
    slack.fault({ method: 'chat.postMessage', kind: 'server_error' });
    gemini.script({ kind: 'error', code: 503 });
    const chat = telegram.state().chats.find(({ kind }) => kind === 'private')!;
    telegram.say({ chatId: chat.id, userId: chat.memberIds[0]!, text: 'Hello' });
    await fetch(`${server.url}/api/chat/message/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ session_id: 's', message: 'Hello' }),
    });
    await expect.poll(() => server.output(), { timeout: 20_000 }).toContain('a message did not go out');
    expect(await server.kill('SIGTERM')).toBe(0);
    const secrets = [telegram.token, slack.botToken, slack.appToken, slack.signingSecret, gemini.apiKey];
    for (const secret of secrets) expect(server.output()).not.toContain(secret);
  });

  it('refuses a second one on the same folder, and goes on itself', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(/^exit 1: [^\n]+$/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it.each([
    ['half of Slack', { SLACK_APP_TOKEN: '' }, /^exit 1: SLACK_BOT_TOKEN is set, but neither [^\n]+$/],
    ['no key', { GEMINI_API_KEY: '' }, /^exit 1: GEMINI_API_KEY is missing[^\n]+$/],
    [
      'a wrong token',
      { TELEGRAM_BOT_TOKEN: '1:x', LOG_LEVEL: 'silent' },
      /^exit 1: Telegram refused TELEGRAM_BOT_TOKEN[^\n]+$/,
    ],
  ])('says in one sentence what is wrong: %s', async (_what, env, sentence) => {
    await expect(start(env)).rejects.toThrow(sentence);
  });
});
