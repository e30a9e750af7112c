import { inspect } from 'node:util';
import { HttpError } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../core/errors.ts';
import { telegramApi } from './client.ts';
import { telegramError } from './errors.ts';
import { sendPart } from './send.ts';
import { fakeBotApi, type Reply, refusal } from './testing/fake-bot-api.ts';

const token = '700001:AAsecret-of-the-bot_0123456789';
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** How sending fails when Telegram answers so. */
async function failure(reply: Reply): Promise<FrontdeskError> {
  const server = await fakeBotApi(() => reply);
  closers.push(server.close);
  return await failureAt(server.url);
}

async function failureAt(apiRoot: string): Promise<FrontdeskError> {
  const api = telegramApi({ token, apiRoot, timeoutSeconds: 1 });
  const error = await sendPart(
    api,
    { conversationKey: '5550001' },
    { text: 'private words', entities: [] },
  ).then(
    () => 'nothing was thrown',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FrontdeskError);
  const told = inspect(error, { depth: 9, showHidden: true });
  expect(told).not.toContain(token.split(':')[1]);
  expect(told).not.toContain('private words');
  return error as FrontdeskError;
}

describe('a call to Telegram that fails', () => {
  it.each<[string, Reply, string]>([
    ['500 Internal Server Error', refusal(500, 'Internal Server Error'), 'not_sent'],
    ['502 in JSON', refusal(502, 'Bad Gateway'), 'not_sent'],
    ["a proxy's 502 page", { status: 502, body: '<html>Bad Gateway</html>' }, 'uncertain'],
    ["a proxy's empty 504", { status: 504, body: '' }, 'uncertain'],
    ['JSON that is not of Telegram', { status: 503, body: { message: 'no backend' } }, 'uncertain'],
    ['a broken connection', 'cut', 'uncertain'],
    ['no answer in time', 'hang', 'uncertain'],
    ['400 chat not found', refusal(400, 'Bad Request: chat not found'), 'refused'],
    ['400 message is too long', refusal(400, 'Bad Request: message is too long'), 'refused'],
    ['403 not enough rights', refusal(403, 'Forbidden: not enough rights to send text messages'), 'refused'],
    ['403 blocked', refusal(403, 'Forbidden: bot was blocked by the user'), 'blocked'],
    ['403 deactivated', refusal(403, 'Forbidden: user is deactivated'), 'blocked'],
    ['403 kicked', refusal(403, 'Forbidden: bot was kicked from the supergroup chat'), 'blocked'],
    ['401', refusal(401, 'Unauthorized'), 'refused'],
  ])('is told by its outcome: %s', async (_, reply, code) => {
    expect((await failure(reply)).code).toBe(code);
  });

  it('carries how long to wait', async () => {
    const error = await failure(refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 }));
    expect(error).toMatchObject({ code: 'not_sent', retryAfterMs: 7_000 });
  });

  it('says what to do about a token', async () => {
    expect((await failure(refusal(401, 'Unauthorized'))).message).toMatch(/TELEGRAM_BOT_TOKEN.*@BotFather/);
  });

  it('says what to do about a topic', async () => {
    const { message } = await failure(refusal(400, 'Bad Request: message thread not found'));
    expect(message).toBe('The topic is gone or closed. Telegram: message thread not found (400).');
  });

  it('repeats no token that a server puts into its words', async () => {
    expect((await failure(refusal(400, `Bad Request: wrong path /bot${token}/x`))).message).not.toContain(
      'secret',
    );
  });

  it('is not sent where nobody listens', async () => {
    const server = await fakeBotApi(() => 'cut');
    await server.close();
    expect((await failureAt(server.url)).code).toBe('not_sent');
  });

  it('keeps the address to itself when it is none', async () => {
    expect((await failureAt('http://not a host')).message).not.toContain('http');
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'is not sent without a connection: %s',
    (code) => {
      const cause = Object.assign(new Error('no'), { code });
      const error = new HttpError('no', new TypeError('fetch failed', { cause }));
      expect(telegramError(error).code).toBe('not_sent');
    },
  );
});
