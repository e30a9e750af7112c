import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { recordedLog } from './testing/recorded-log.ts';
import { webhookHandler } from './webhook.ts';

const secret = 'a-secret-of-the-webhook';

function setUp(accept: (update: Update) => Promise<void> = () => Promise.resolve()) {
  const accepted: Update[] = [];
  const { log, lines } = recordedLog();
  const handle = webhookHandler({
    secret,
    log,
    accept: (update) => {
      accepted.push(update);
      return accept(update);
    },
  });
  const post = async (body: string, given: string | null = secret) => {
    const headers = new Headers(given === null ? [] : [['x-telegram-bot-api-secret-token', given]]);
    const request = new Request('https://desk.example.com/webhooks/telegram', {
      method: 'POST',
      headers,
      body,
    });
    return (await handle(request)).status;
  };
  return { post, accepted, lines };
}

describe('webhookHandler', () => {
  it.each([null, '', 'a-secret-of-the-webhooK', `${secret} `.repeat(2)])(
    'turns away the secret %j',
    async (given) => {
      const { post, accepted } = setUp();
      expect(await post('{"update_id":1}', given)).toBe(401);
      expect(accepted).toEqual([]);
    },
  );

  it.each(['', '{', '[]', 'null', '7', '{}', '{"update_id":"1"}'])('turns away %j', async (body) => {
    const { post, accepted } = setUp();
    expect(await post(body)).toBe(400);
    expect(accepted).toEqual([]);
  });

  it('answers 200 only after the update is committed', async () => {
    let commit = () => {};
    const { post } = setUp(() => new Promise((resolve) => (commit = resolve)));
    let status: number | undefined;
    const posted = post('{"update_id":1,"message":{}}').then((given) => (status = given));
    await new Promise(setImmediate);
    expect(status).toBeUndefined();
    commit();
    expect(await posted).toBe(200);
  });

  it('answers 503 while the update cannot be committed, and says so', async () => {
    const { post, lines } = setUp(() => Promise.reject(new Error('the database is away')));
    expect(await post('{"update_id":41}')).toBe(503);
    expect(lines.join()).toMatch(/updateId: 41/);
  });
});
