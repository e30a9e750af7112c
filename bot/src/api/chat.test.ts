import { describe, expect, test } from 'vitest';
import type { AskOutcome } from '../core/conversations.ts';
import { quiet } from '../testing/fakes.ts';
import { appForTests } from './chat/testing/app-for-tests.ts';
import { chatClient, paths } from './chat/testing/chat-client.ts';
import { memoryConversations } from './chat/testing/memory-conversations.ts';

type Failure = Extract<AskOutcome, { kind: 'failed' }>;

const client = (deps: Parameters<typeof appForTests>[0], address?: string) => {
  const app = appForTests(deps);
  const env = address ? { incoming: { socket: { remoteAddress: address } } } : {};
  return chatClient(async (request) => app.request(request, {}, env));
};
const hello = { session_id: 'a', message: 'Hello!' };

describe('when the model fails', () => {
  const failing = (failure: Omit<Failure, 'kind' | 'reason'>) =>
    client({
      conversations: memoryConversations(async () => ({
        kind: 'failed',
        reason: 'The model is not available right now.',
        ...failure,
      })),
    });

  test.each([
    ['unavailable', 502],
    ['rate_limited', 503],
    ['timed_out', 504],
  ] as const)('%s is %i, in the words the clients know', async (cause, status) => {
    const reply = await failing({ cause }).say(hello);
    expect([reply.status, reply.json]).toEqual([
      status,
      { error: 'Failed to get response from Gemini: The model is not available right now.' },
    ]);
    expect(reply.headers.get('retry-after')).toBeNull();
  });

  test('Retry-After says when to come back, in whole seconds', async () => {
    const reply = await failing({ cause: 'rate_limited', retryAfterMs: 1200 }).say(hello);
    expect(reply.headers.get('retry-after')).toBe('2');
  });

  test('browsers on other origins can read it', async () => {
    const reply = await failing({ cause: 'unavailable' }).say(hello, { Origin: 'http://localhost:5173' });
    expect(reply.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

describe('when the house itself fails', () => {
  test('it says so in the {error} shape, and the reason goes to the log only', async () => {
    const logged: object[] = [];
    const broken = {
      ...memoryConversations(),
      open: () => Promise.reject(new Error('postgres://u:secret@db')),
    };
    const chat = client({
      conversations: broken,
      log: { ...quiet, error: (fields) => logged.push(fields) },
    });
    const reply = await chat.create({}, { 'X-Request-Id': 'req-1' });
    expect(reply.status).toBe(500);
    expect(Object.keys(reply.json)).toEqual(['error']);
    expect(reply.text).toContain('req-1');
    expect(reply.text).not.toContain('secret');
    expect(logged).toMatchObject([{ requestId: 'req-1', path: '/api/chat/sessions/create_session/' }]);
  });
});

describe('with strict session ids', () => {
  const chat = client({ strictSessionIds: true });

  test('a message to an unknown session is 404', async () => {
    const reply = await chat.say(hello);
    expect([reply.status, reply.json]).toEqual([404, { error: 'Session not found' }]);
    expect((await chat.read('a')).status).toBe(404);
  });

  test('a message to a session from create_session is answered', async () => {
    const { json } = await chat.create();
    expect((await chat.say({ ...hello, session_id: json.session_id })).status).toBe(200);
  });
});

describe('what the core is asked', () => {
  test('a message brings its details, its key and whether the session may be new', async () => {
    const asked: unknown[] = [];
    const conversations = memoryConversations();
    const chat = client({
      conversations: {
        ...conversations,
        ask: (question) => {
          asked.push(question);
          return conversations.ask(question);
        },
      },
    });
    await chat.say(
      { ...hello, user_details: { name: 'John', phone: null, shoe_size: 43 } },
      { 'Idempotency-Key': 'k1' },
    );
    await chat.say({ ...hello, user_details: {} });
    expect(asked).toEqual([
      {
        sessionId: 'a',
        content: 'Hello!',
        details: { name: 'John', phone: null },
        idempotencyKey: 'k1',
        createMissing: true,
      },
      { sessionId: 'a', content: 'Hello!', createMissing: true },
    ]);
  });
});

describe('origins', () => {
  test('CORS_ORIGINS are allowed besides the well-known ones', async () => {
    const chat = client({ corsOrigins: ['https://shop.example'] });
    for (const origin of ['https://shop.example', 'http://localhost:5173']) {
      const reply = await chat.create({}, { Origin: origin });
      expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
    }
  });
});

describe('the rate limit', () => {
  test('an address that has used up its minute is told when to come back', async () => {
    const chat = client({ chatRateLimit: 3 }, '203.0.113.1');
    for (let i = 0; i < 3; i++) expect((await chat.create()).status).toBe(201);
    const reply = await chat.send('GET', paths.read);
    const seconds = Number(reply.headers.get('retry-after'));
    expect(reply.status).toBe(429);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(reply.json.detail).toMatch(
      new RegExp(`^Request was throttled. Expected available in ${seconds} seconds?\\.$`),
    );
  });

  test('each address has a share of its own; one IPv6 network is one address', async () => {
    const app = appForTests({ chatRateLimit: 1 });
    const status = async (remoteAddress: string) => {
      const chat = chatClient(async (r) => app.request(r, {}, { incoming: { socket: { remoteAddress } } }));
      return (await chat.create()).status;
    };
    expect(await status('203.0.113.1')).toBe(201);
    expect(await status('::ffff:203.0.113.1')).toBe(429);
    expect(await status('203.0.113.2')).toBe(201);
    expect(await status('2001:db8::1')).toBe(201);
    expect(await status('2001:db8:0:0:ffff::1')).toBe(429);
    expect(await status('2001:db8:0:1::1')).toBe(201);
    expect(await status('fe80::1%eth0')).toBe(201);
  });

  test('a preflight is not counted', async () => {
    const chat = client({ chatRateLimit: 1 }, '203.0.113.1');
    const headers = { Origin: 'http://localhost:3000', 'Access-Control-Request-Method': 'POST' };
    await chat.send('OPTIONS', paths.message, { headers });
    expect((await chat.say(hello)).status).toBe(200);
  });

  test('a session takes 120 messages a minute, whatever address they come from', async () => {
    const app = appForTests({ chatRateLimit: 200 });
    const say = (sessionId: string, i: number) => {
      const env = { incoming: { socket: { remoteAddress: `203.0.113.${i % 2}` } } };
      return chatClient(async (r) => app.request(r, {}, env)).say({ ...hello, session_id: sessionId });
    };
    for (let i = 0; i < 120; i++) expect((await say('a', i)).status).toBe(200);
    const reply = await say('a', 120);
    expect([reply.status, reply.headers.has('retry-after')]).toEqual([429, true]);
    expect((await say('b', 121)).status).toBe(200);
  });

  test('off means off', async () => {
    const chat = client({ chatRateLimit: 'off' }, '203.0.113.1');
    for (let i = 0; i < 130; i++) expect((await chat.say(hello)).status).toBe(200);
  });
});
