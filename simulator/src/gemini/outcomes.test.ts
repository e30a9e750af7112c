import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutcomeInput } from './outcome.ts';
import { type GeminiSimulator, startGeminiSimulator } from './server.ts';

let simulator: GeminiSimulator;
beforeAll(async () => {
  simulator = await startGeminiSimulator();
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

interface Chunk {
  candidates?: { content?: { parts?: object[] }; finishReason?: string }[];
  promptFeedback?: object;
  usageMetadata?: object;
  error?: object;
}

async function ask(method: string, more: object = {}) {
  const response = await fetch(`${simulator.url}/v1/models/gemini-3.8-flash:${method}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': simulator.apiKey },
    body: JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'Hello' }] }], ...more }),
  });
  return response;
}

const events = (text: string): Chunk[] =>
  text
    .split('\r\n\r\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.replace(/^data: /, '')));

describe('in a stream', () => {
  it.each<[string, OutcomeInput, finish: (string | undefined)[], parts: unknown[]]>([
    [
      'chunks as given',
      { kind: 'chunks', chunks: ['a b', 'c'] },
      [undefined, undefined, 'STOP'],
      ['a b', 'c', ''],
    ],
    ['an echo', { kind: 'echo' }, [undefined, undefined, undefined, 'STOP'], ['You ', 'said: ', 'Hello', '']],
    ['STOP without parts', { kind: 'no_parts' }, ['STOP'], []],
    ['thoughts only', { kind: 'thoughts_only' }, ['MAX_TOKENS'], []],
    [
      'an answer that safety ends',
      { kind: 'finish', reason: 'SAFETY', text: 'Well' },
      [undefined, 'SAFETY'],
      ['Well'],
    ],
    ['no finish reason', { kind: 'no_finish', text: 'Well' }, [undefined], ['Well']],
    ['no candidates', { kind: 'no_candidates' }, [], []],
    ['a blocked prompt', { kind: 'prompt_blocked', reason: 'OTHER' }, [], []],
  ])('%s', async (_, outcome, finish, parts) => {
    simulator.script(outcome);
    const response = await ask('streamGenerateContent?alt=sse');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const chunks = events(await response.text());
    const candidates = chunks.flatMap((chunk) => chunk.candidates ?? []);
    expect(candidates.map((candidate) => candidate.finishReason)).toEqual(finish);
    const said = candidates.flatMap((candidate) => candidate.content?.parts ?? []) as { text?: string }[];
    expect(said.map((part) => part.text)).toEqual(parts);
    expect(chunks.every((chunk) => chunk.usageMetadata)).toBe(true);
  });

  it('an error comes as an event after the text', async () => {
    simulator.script({ kind: 'error', code: 503, text: 'Well' });
    const response = await ask('streamGenerateContent?alt=sse');
    expect(response.status).toBe(200);
    expect(events(await response.text()).at(-1)).toMatchObject({
      error: { code: 503, status: 'UNAVAILABLE' },
    });
  });

  it('a cut comes after the text, and nothing after the cut', async () => {
    simulator.script({ kind: 'cut', text: 'One two' });
    const response = await ask('streamGenerateContent?alt=sse');
    let received = '';
    const reading = (async () => {
      for await (const bytes of response.body ?? []) received += new TextDecoder().decode(bytes);
    })();
    await expect(reading).rejects.toThrow('terminated');
    expect(received).toContain('"two"');
    expect(simulator.requests().at(-1)).toMatchObject({ status: 200, ended: 'cut' });
  });

  it('without alt=sse it is one JSON array', async () => {
    simulator.script({ kind: 'text', text: 'One two' }, { kind: 'no_candidates' });
    expect(await (await ask('streamGenerateContent')).json()).toHaveLength(3);
    expect(await (await ask('streamGenerateContent')).json()).toHaveLength(1);
  });
});

describe('in one piece', () => {
  it.each<[string, OutcomeInput, object]>([
    ['a blocked prompt', { kind: 'prompt_blocked' }, { promptFeedback: { blockReason: 'SAFETY' } }],
    ['STOP without parts', { kind: 'no_parts' }, { candidates: [{ finishReason: 'STOP', index: 0 }] }],
    [
      'thoughts before the text',
      { kind: 'text', text: 'Yes', thoughts: 'Hm' },
      { candidates: [{ content: { parts: [{ text: 'Hm', thought: true }, { text: 'Yes' }] } }] },
    ],
  ])('%s', async (_, outcome, expected) => {
    simulator.script(outcome);
    expect(await (await ask('generateContent')).json()).toMatchObject(expected);
  });

  it.each<[string, OutcomeInput, number, string, detail: string]>([
    [
      '429 with a delay',
      { kind: 'error', code: 429, retryDelaySeconds: 36 },
      429,
      'RESOURCE_EXHAUSTED',
      '"retryDelay":"36s"',
    ],
    ['429 of the day', { kind: 'error', code: 429, perDay: true }, 429, 'RESOURCE_EXHAUSTED', 'PerDay'],
    ['500', { kind: 'error', code: 500 }, 500, 'INTERNAL', 'internal error'],
    ['503', { kind: 'error', code: 503 }, 503, 'UNAVAILABLE', 'overloaded'],
    [
      'an error after text, too',
      { kind: 'error', code: 503, text: 'Well' },
      503,
      'UNAVAILABLE',
      'overloaded',
    ],
  ])('%s', async (_, outcome, code, status, detail) => {
    simulator.script(outcome);
    const response = await ask('generateContent');
    expect(response.status).toBe(code);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ error: { code, status } });
    expect(body).toContain(detail);
  });

  it('429 without a delay has no RetryInfo', async () => {
    simulator.script({ kind: 'error', code: 429 });
    expect(await (await ask('generateContent')).text()).not.toContain('RetryInfo');
  });

  it('a cut comes before any header', async () => {
    simulator.script({ kind: 'cut' });
    await expect(ask('generateContent')).rejects.toThrow('fetch failed');
    expect(simulator.requests().at(-1)).toMatchObject({ status: null, ended: 'cut' });
  });
});

describe('a function call', () => {
  const outcome: OutcomeInput = {
    kind: 'function_calls',
    calls: [{ name: 'save', args: { email: 'a@b.c' } }],
  };
  const tools = [{ functionDeclarations: [{ name: 'save' }] }];

  it('is signed, and comes through when it is sent back as it was', async () => {
    simulator.script(outcome);
    const answer = (await (await ask('generateContent', { tools })).json()) as Chunk;
    const content = answer.candidates?.[0]?.content;
    expect(content?.parts).toMatchObject([
      { functionCall: { name: 'save', args: { email: 'a@b.c' } }, thoughtSignature: expect.any(String) },
    ]);
    const contents = [
      { role: 'user', parts: [{ text: 'Hello' }] },
      content,
      { role: 'user', parts: [{ functionResponse: { name: 'save', response: {} } }] },
    ];
    const next = await ask('generateContent', { tools, contents });
    expect(await next.text()).toContain('Harbour Café');
  });

  it('of a function that was not declared is the script’s fault', async () => {
    simulator.script(outcome);
    const response = await ask('generateContent');
    expect([response.status, await response.text()]).toEqual([
      500,
      expect.stringContaining('does not declare'),
    ]);
  });
});

describe('faults, queue and rules', () => {
  it('a fault comes first, as often as it says, for its method only', async () => {
    simulator.fault({ kind: 'rate_limit', method: 'generateContent', times: 2, retryAfter: 3 });
    expect((await ask('countTokens')).status).toBe(200);
    expect((await ask('generateContent')).status).toBe(429);
    expect(await (await ask('generateContent')).text()).toContain('"retryDelay":"3s"');
    expect((await ask('generateContent')).status).toBe(200);
  });

  it('a rule stands behind the queue and looks at what was said', async () => {
    simulator.rule({ says: 'HELLO', times: 1, outcome: { kind: 'text', text: 'by rule' } });
    simulator.rule({ model: 'another', outcome: { kind: 'text', text: 'never' } });
    simulator.script({ kind: 'text', text: 'by script' });
    const bodies = [];
    for (let i = 0; i < 3; i++) bodies.push(await (await ask('generateContent')).text());
    expect(bodies[0]).toContain('by script');
    expect(bodies[1]).toContain('by rule');
    expect(bodies[2]).toContain('Harbour Café');
  });

  it('a refused request uses up no outcome', async () => {
    simulator.script({ kind: 'text', text: 'still here' });
    expect((await ask('generateContent', { contents: [] })).status).toBe(400);
    expect(await (await ask('generateContent')).text()).toContain('still here');
  });

  it.each(['cut', 'accept_then_cut'] as const)('%s breaks the connection', async (kind) => {
    simulator.fault({ kind });
    const broken = ask('streamGenerateContent?alt=sse').then((response) => response.text());
    await expect(broken).rejects.toThrow(kind === 'cut' ? 'fetch failed' : 'terminated');
  });
});
