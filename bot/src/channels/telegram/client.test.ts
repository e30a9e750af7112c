import { inspect } from 'node:util';
import { HttpError } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { abortedBy, telegramApi } from './client.ts';
import { botUser, fakeBotApi, ok } from './testing/fake-bot-api.ts';
import { soon } from './testing/soon.ts';

const token = '700001:AAsecret-of-the-bot_0123456789';

describe('telegramApi', () => {
  let server: Awaited<ReturnType<typeof fakeBotApi>>;
  const api = () => telegramApi({ token, apiRoot: server.url, timeoutSeconds: 100 });

  beforeEach(async () => {
    server = await fakeBotApi((method) => {
      if (method === 'getMe') return ok(botUser);
      return method === 'getUpdates' ? 'hang' : 'cut';
    });
  });
  afterEach(() => server.close());

  it('speaks to the root it is given', async () => {
    expect(await api().getMe()).toEqual(botUser);
  });

  it('keeps the token out of the errors of a broken connection', async () => {
    const error = await failureOf(api().getWebhookInfo());
    expect(error).toBeInstanceOf(HttpError);
    expect(inspect(error, { depth: 9 })).not.toContain('secret-of-the-bot');
  });

  it('ends a call that is called off', async () => {
    const stopping = new AbortController();
    const ended = failureOf(api().getUpdates({}, abortedBy(stopping.signal)));
    await expect.poll(() => server.calls.length, soon).toBe(1);
    stopping.abort();
    expect(await ended).toBeInstanceOf(HttpError);
  });

  it('does not begin a call that is called off already', async () => {
    const failure = await failureOf(api().getUpdates({}, abortedBy(AbortSignal.abort())));
    expect(failure).toBeInstanceOf(HttpError);
    expect(server.calls).toEqual([]);
  });
});

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
