import { expect, test } from 'vitest';
import { type ChatClient, freshId, paths, type Reply } from '../chat-client.ts';

const origins = [
  'http://localhost:5173',
  'http://localhost:3000',
  'http://localhost:8000',
  'http://127.0.0.1:5173',
  'http://127.0.0.1:3000',
];
const origin = origins[0] ?? '';
/** One of each kind. */
const answers: [what: string, ask: (chat: ChatClient, headers: Record<string, string>) => Promise<Reply>][] =
  [
    ['a new session (201)', (chat, headers) => chat.create({}, headers)],
    ['an answer (200)', (chat, headers) => chat.say({ session_id: freshId(), message: 'Hi' }, headers)],
    ['a refused field (400)', (chat, headers) => chat.say({}, headers)],
    ['a parse error (400)', (chat, headers) => chat.raw(paths.message, '{', 'application/json', headers)],
    [
      'an unknown session (404)',
      (chat, headers) => chat.send('GET', `${paths.read}?session_id=no`, { headers }),
    ],
    ['an unknown route (404)', (chat, headers) => chat.send('GET', '/sessions/', { headers })],
    ['a wrong method (405)', (chat, headers) => chat.send('GET', paths.message, { headers })],
    ['too much (413)', (chat, headers) => chat.say({ message: 'a'.repeat(1_100_000) }, headers)],
    ['a wrong media type (415)', (chat, headers) => chat.raw(paths.message, 'Hi', 'text/plain', headers)],
  ];

export function everyAnswer(chat: ChatClient): void {
  test.each(answers)(
    '%s is JSON even for a browser, is never stored nor sniffed, and can be read across origins',
    async (_, ask) => {
      const { headers, text } = await ask(chat, { Accept: 'text/html', Origin: origin });
      expect(headers.get('content-type')).toBe('application/json');
      expect(() => JSON.parse(text)).not.toThrow();
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-credentials')).toBe('true');
      expect(headers.get('vary')).toMatch(/\bOrigin\b/);
    },
  );

  test.each(origins)('a browser on %s may call', async (known) => {
    const { status, headers, text } = await chat.send('OPTIONS', paths.message, {
      headers: {
        Origin: known,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect([status, text]).toEqual([200, '']);
    expect(headers.get('access-control-allow-origin')).toBe(known);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('content-type');
    expect(headers.get('access-control-max-age')).toBe('86400');
    expect(headers.get('vary')).toMatch(/\bOrigin\b/);
  });

  test('a browser elsewhere may not', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    for (const reply of [
      await chat.send('OPTIONS', paths.message, { headers }),
      await chat.create({}, headers),
    ]) {
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
      expect(reply.headers.get('vary')).toMatch(/\bOrigin\b/);
    }
  });
}
