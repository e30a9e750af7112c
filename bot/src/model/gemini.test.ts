import { inspect } from 'node:util';
import type { OutcomeInput } from '@frontdesk/simulator/gemini/outcome';
import { type GeminiSimulator, startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrontdeskError } from '../core/errors.ts';
import type { ModelRequest } from '../core/ports.ts';
import { type GeminiOptions, geminiModel } from './gemini.ts';

let simulator: GeminiSimulator;
beforeAll(async () => {
  simulator = await startGeminiSimulator();
});
beforeEach(() => simulator.reset());
afterEach(() => void vi.unstubAllEnvs());
afterAll(() => simulator.close());

const main = 'gemini-3.8-flash';
const fallback = 'gemini-3.5-flash-lite';
const request: ModelRequest = { system: 'Be kind.', turns: [{ role: 'user', text: 'Hello' }] };

/** Our adapter on the real SDK; waits are noted, not waited. */
function desk(options: Partial<GeminiOptions> = {}) {
  const waits: number[] = [];
  const texts: string[] = [];
  const logged: object[] = [];
  const model = geminiModel({
    apiKey: simulator.apiKey,
    baseUrl: simulator.url,
    model: main,
    fallbackModel: fallback,
    random: () => 1,
    sleep: async (ms) => void waits.push(ms),
    log: { warn: (fields) => void logged.push(fields) },
    ...options,
  });
  const ask = (signal = new AbortController().signal) =>
    model.answer(request, { signal, onText: (text) => void texts.push(text) });
  return { ask, waits, texts, logged };
}

const asked = () => simulator.requests().map((recorded) => recorded.model);
const fine: OutcomeInput = { kind: 'text', text: 'Good day!' };
const times = (count: number, outcome: OutcomeInput) => Array.from({ length: count }, () => outcome);

it('answers, streaming the whole text so far', async () => {
  simulator.script({ kind: 'text', text: 'Good day to you!', thoughts: 'Be kind, they say.' });
  const { ask, texts } = desk();
  expect(await ask()).toEqual({
    text: 'Good day to you!',
    finish: 'complete',
    detail: 'STOP',
    model: main,
    calls: 1,
    usage: { promptTokens: 6, outputTokens: 5, thoughtTokens: 5, cachedTokens: 0 },
  });
  expect(texts).toEqual(['Good ', 'Good day ', 'Good day to ', 'Good day to you!']);
});

it('speaks v1, with the system instruction apart from the turns', async () => {
  await desk({ maxOutputTokens: 500 }).ask();
  expect(simulator.requests()).toMatchObject([
    {
      version: 'v1',
      method: 'streamGenerateContent',
      body: {
        systemInstruction: { parts: [{ text: 'Be kind.' }] },
        contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
        generationConfig: { maxOutputTokens: 500 },
      },
    },
  ]);
});

it('is not led astray by GOOGLE_* variables of the environment', async () => {
  vi.stubEnv('GOOGLE_GENAI_USE_VERTEXAI', 'true');
  vi.stubEnv('GOOGLE_API_KEY', 'another-key');
  vi.stubEnv('GOOGLE_GEMINI_BASE_URL', 'http://127.0.0.1:1');
  expect(await desk().ask()).toMatchObject({ finish: 'complete' });
});

describe('rule 21: an answer in every shape', () => {
  it.each<[what: string, outcomes: OutcomeInput[], finish: string, text: string, calls: string[]]>([
    ['a blocked prompt', [{ kind: 'prompt_blocked' }], 'blocked', '', [main]],
    ['SAFETY in mid-answer', [{ kind: 'finish', reason: 'SAFETY', text: 'Well' }], 'blocked', '', [main]],
    ['RECITATION', [{ kind: 'finish', reason: 'RECITATION', text: 'To be' }], 'blocked', '', [main]],
    [
      'MAX_TOKENS with text',
      [{ kind: 'finish', reason: 'MAX_TOKENS', text: 'Well' }],
      'truncated',
      'Well',
      [main],
    ],
    ['STOP without parts, then text', [{ kind: 'no_parts' }, fine], 'complete', 'Good day!', [main, main]],
    ['STOP without parts, twice', times(2, { kind: 'no_parts' }), 'empty', '', [main, main]],
    ['no candidates, then text', [{ kind: 'no_candidates' }, fine], 'complete', 'Good day!', [main, main]],
    ['no candidates, twice', times(2, { kind: 'no_candidates' }), 'empty', '', [main, main]],
    [
      'thoughts only, then text',
      [{ kind: 'thoughts_only' }, fine],
      'complete',
      'Good day!',
      [main, fallback],
    ],
    ['thoughts only, twice', times(2, { kind: 'thoughts_only' }), 'empty', '', [main, fallback]],
    [
      'no finish reason, then text',
      [{ kind: 'no_finish', text: 'We' }, fine],
      'complete',
      'Good day!',
      [main, main],
    ],
    [
      'no finish reason, twice',
      times(2, { kind: 'no_finish', text: 'Well' }),
      'truncated',
      'Well',
      [main, main],
    ],
    [
      'half an answer, then nothing at all',
      [{ kind: 'no_finish', text: 'Well' }, { kind: 'no_parts' }],
      'truncated',
      'Well',
      [main, main],
    ],
    [
      'half an answer, then failures only',
      [{ kind: 'no_finish', text: 'Well' }, ...times(4, { kind: 'error', code: 503 })],
      'truncated',
      'Well',
      [main, main, main, fallback, fallback],
    ],
    ['a cut after the finish reason', [{ kind: 'cut_after_finish', text: 'Bye' }], 'complete', 'Bye', [main]],
  ])('%s', async (_, outcomes, finish, text, calls) => {
    simulator.script(...outcomes);
    expect(await desk().ask()).toMatchObject({
      finish,
      text,
      calls: calls.length,
      model: expect.any(String),
    });
    expect(asked()).toEqual(calls);
  });
});

describe('a failure that passes', () => {
  it.each<[what: string, outcomes: OutcomeInput[], calls: string[], waits: number[]]>([
    ['429 with a short delay', [{ kind: 'error', code: 429, retryDelaySeconds: 2 }], [main, main], [2200]],
    ['429 without a delay', [{ kind: 'error', code: 429 }], [main, main], [500]],
    ['429 with a long delay', [{ kind: 'error', code: 429, retryDelaySeconds: 36 }], [main, fallback], []],
    [
      '429 of the day',
      [{ kind: 'error', code: 429, perDay: true, retryDelaySeconds: 1 }],
      [main, fallback],
      [],
    ],
    ['500', [{ kind: 'error', code: 500 }], [main, main], [500]],
    ['503, twice', times(2, { kind: 'error', code: 503 }), [main, main, main], [500, 1000]],
    ['503, thrice', times(3, { kind: 'error', code: 503 }), [main, main, main, fallback], [500, 1000]],
    ['504', [{ kind: 'error', code: 504 }], [main, main], [500]],
    ['503 inside the stream', [{ kind: 'error', code: 503, text: 'We' }], [main, main], [500]],
    ['a connection cut at once', [{ kind: 'cut' }], [main, main], [500]],
    ['a connection cut in mid-answer', [{ kind: 'cut', text: 'One moment' }], [main, main], [500]],
    ['404', [{ kind: 'error', code: 404 }], [main, fallback], []],
  ])('%s', async (_, outcomes, calls, waits) => {
    simulator.script(...outcomes, fine);
    const tried = desk();
    expect(await tried.ask()).toMatchObject({ text: 'Good day!', model: calls.at(-1), calls: calls.length });
    expect(asked()).toEqual(calls);
    expect(tried.waits).toEqual(waits);
    expect(tried.logged).toHaveLength(outcomes.length);
    expect(tried.texts.at(-1)).toBe('Good day!');
  });

  it('a model that is not there: the fallback answers', async () => {
    expect(await desk({ model: 'gemini-9' }).ask()).toMatchObject({ model: fallback, finish: 'complete' });
  });

  it('silence before the first word, and in mid-answer', async () => {
    for (const text of ['', 'One moment']) {
      simulator.reset();
      simulator.script({ kind: 'hang', text }, fine);
      const answer = await desk({ firstChunkTimeoutMs: 1500, idleTimeoutMs: 1500 }).ask();
      expect(answer).toMatchObject({ text: 'Good day!', model: fallback });
      await expect.poll(() => simulator.requests()[0]?.ended).toBe('closed_by_client');
    }
  });

  it('an answer that trickles on without end', async () => {
    simulator.script({ kind: 'chunks', chunks: Array<string>(1000).fill('and '), delayMs: 20 }, fine);
    expect(await desk({ callTimeoutMs: 1500 }).ask()).toMatchObject({ text: 'Good day!', model: fallback });
  });

  it('is paid for: usage counts every call that began to answer', async () => {
    simulator.script({ kind: 'cut', text: 'One moment' }, { kind: 'error', code: 503 }, fine);
    const { usage } = await desk().ask();
    expect(usage).toEqual({ promptTokens: 12, outputTokens: 6, thoughtTokens: 0, cachedTokens: 0 });
  });
});

describe('rule 21: a failure that stays', () => {
  it.each<[what: string, outcomes: OutcomeInput[], failure: string, calls: number, retryAfterMs?: number]>([
    ['400', [{ kind: 'error', code: 400 }], 'unavailable', 1],
    ['403', [{ kind: 'error', code: 403 }], 'unavailable', 1],
    ['404 of both models', times(2, { kind: 'error', code: 404 }), 'unavailable', 2],
    ['503', times(5, { kind: 'error', code: 503 }), 'unavailable', 5],
    ['cut streams', times(5, { kind: 'cut', text: 'One' }), 'unavailable', 5],
    ['429 of the day, everywhere', times(2, { kind: 'error', code: 429, perDay: true }), 'rate_limited', 2],
    [
      '429 with a long delay, everywhere',
      times(2, { kind: 'error', code: 429, retryDelaySeconds: 36 }),
      'rate_limited',
      2,
      36_000,
    ],
    [
      '429 with a long delay, and a fallback that is overloaded',
      [{ kind: 'error', code: 429, retryDelaySeconds: 36 }, ...times(2, { kind: 'error', code: 503 })],
      'rate_limited',
      3,
      36_000,
    ],
    [
      '429 with a long delay, and a fallback that is not there',
      [
        { kind: 'error', code: 429, retryDelaySeconds: 36 },
        { kind: 'error', code: 404 },
      ],
      'rate_limited',
      2,
      36_000,
    ],
  ])('%s', async (_, outcomes, failure, calls, retryAfterMs) => {
    simulator.script(...outcomes);
    const error = await desk()
      .ask()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FrontdeskError);
    expect(error).toMatchObject({ code: 'model_failed', failure, retryAfterMs, cause: expect.any(Error) });
    expect(simulator.requests()).toHaveLength(calls);
  });

  it('silence is a time-out', async () => {
    simulator.rule({ outcome: { kind: 'hang' } });
    const timeouts = { firstChunkTimeoutMs: 60, idleTimeoutMs: 60 };
    await expect(desk(timeouts).ask()).rejects.toMatchObject({ code: 'model_failed', failure: 'timed_out' });
    expect(asked()).toEqual([main, fallback]);
  });

  it('nobody at home is unavailable', async () => {
    const closed = await startGeminiSimulator();
    await closed.close();
    const { ask, logged } = desk({ baseUrl: closed.url });
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' });
    expect(logged[0]).toMatchObject({ reason: expect.stringContaining('ECONNREFUSED') });
  });

  it('a wrong key: one call, advice for the admin, and words without a secret for the user', async () => {
    const { ask, logged } = desk({ apiKey: 'AIza-wrong' });
    const error = (await ask().catch((thrown: unknown) => thrown)) as FrontdeskError;
    expect(error.message).toBe('The assistant cannot answer right now. Please try again in a few minutes.');
    expect(logged).toMatchObject([{ kind: 'refused', advice: expect.stringContaining('GEMINI_API_KEY') }]);
    expect(inspect([logged, error], { depth: 9 })).not.toContain('AIza-wrong');
    expect(simulator.requests()).toHaveLength(0);
  });

  it('a suspended key, which Google repeats: it stays out of log and error', async () => {
    const message = `Permission denied: Consumer 'api_key:${simulator.apiKey}' has been suspended.`;
    simulator.script({ kind: 'error', code: 403, message });
    const { ask, logged } = desk();
    const everything = inspect([await ask().catch((thrown: unknown) => thrown), logged], { depth: 9 });
    expect(everything).toContain("api_key:[key]' has been suspended");
    expect(everything).not.toContain(simulator.apiKey);
  });

  it.each([
    [
      [{ kind: 'error', code: 429, retryDelaySeconds: 36 }],
      'The assistant has too much to do right now. Please try again in 36 seconds.',
    ],
    [
      [{ kind: 'error', code: 429, perDay: true }],
      'The assistant has too much to do right now. Please try again later.',
    ],
  ] satisfies [OutcomeInput[], string][])('says when to come back: %#', async (outcomes, words) => {
    simulator.script(...outcomes);
    await expect(desk({ fallbackModel: undefined }).ask()).rejects.toThrow(words);
  });

  it('a fallback that is the main model is none', async () => {
    simulator.script(...times(4, { kind: 'error', code: 503 }));
    await expect(desk({ fallbackModel: main }).ask()).rejects.toMatchObject({ code: 'model_failed' });
    expect(asked()).toEqual([main, main, main]);
  });
});

describe('an abort', () => {
  const reason = new Error('The person pressed Stop.');

  it('before the call makes none', async () => {
    await expect(desk().ask(AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(simulator.requests()).toEqual([]);
  });

  it.each([
    ['before the first word', ''],
    ['in mid-answer', 'One moment'],
  ])('%s closes the request and throws the reason', async (_, text) => {
    simulator.script({ kind: 'hang', text });
    const stop = new AbortController();
    const { ask, texts, logged } = desk();
    const answer = ask(stop.signal);
    await expect.poll(() => simulator.requests().length === 1 && texts.join('').includes(text)).toBe(true);
    stop.abort(reason);
    await expect(answer).rejects.toBe(reason);
    await expect.poll(() => simulator.requests()[0]?.ended).toBe('closed_by_client');
    expect(simulator.requests()).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  it('while waiting for the next try ends the wait', async () => {
    simulator.script(...times(2, { kind: 'error', code: 503 }));
    const stop = new AbortController();
    const { ask } = desk({
      sleep: undefined,
      random: () => 1,
      retry: { firstDelayMs: 600_000, lastDelayMs: 600_000 },
    });
    const answer = ask(stop.signal);
    await expect.poll(() => simulator.requests()[0]?.ended).toBe('answered');
    stop.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(simulator.requests()).toHaveLength(1);
  });

  it('is not needed to close the request when the reader of the text breaks', async () => {
    simulator.script({ kind: 'hang', text: 'One moment' });
    const model = geminiModel({ apiKey: simulator.apiKey, baseUrl: simulator.url, model: main });
    const { signal } = new AbortController();
    const onText = () => {
      throw new Error('The reader broke.');
    };
    await expect(model.answer(request, { signal, onText })).rejects.toMatchObject({ code: 'model_failed' });
    await expect.poll(() => simulator.requests()[0]?.ended).toBe('closed_by_client');
    expect(simulator.requests()).toHaveLength(1);
  });

  it('leaves no listener behind on a signal that lives on', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners += 1;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners -= 1;
      removeEventListener.apply(signal, args);
    };
    await desk().ask(signal);
    expect(listeners).toBe(0);
  });
});
