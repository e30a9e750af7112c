import { GoogleGenAI } from '@google/genai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GeminiSimulator, startGeminiSimulator } from './server.ts';

let simulator: GeminiSimulator;
beforeAll(async () => {
  simulator = await startGeminiSimulator({ models: ['house-model'] });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

const client = (apiVersion: string, apiKey = simulator.apiKey) =>
  new GoogleGenAI({ apiKey, apiVersion, vertexai: false, httpOptions: { baseUrl: simulator.url } });
const model = 'gemini-3.8-flash';

describe.each(['v1', 'v1beta'])('the real client on %s', (version) => {
  it('gets an answer in one piece', async () => {
    simulator.script({ kind: 'text', text: 'Good morning to you.', thoughtTokens: 7 });
    const answer = await client(version).models.generateContent({ model, contents: 'Good morning' });
    expect(answer.text).toBe('Good morning to you.');
    expect(answer.candidates?.[0]?.finishReason).toBe('STOP');
    expect(answer.usageMetadata).toMatchObject({ candidatesTokenCount: 6, thoughtsTokenCount: 7 });
  });

  it('gets the same answer word by word', async () => {
    simulator.script({ kind: 'text', text: 'Good morning to you.' });
    const stream = await client(version).models.generateContentStream({ model, contents: 'Good morning' });
    const chunks = await collect(stream);
    expect(chunks.map((chunk) => chunk.text)).toEqual(['Good ', 'morning ', 'to ', 'you.', '']);
    expect(chunks.map((chunk) => chunk.candidates?.[0]?.finishReason)).toEqual([
      ...Array(4).fill(undefined),
      'STOP',
    ]);
  });

  it('counts tokens, and a longer prompt has more', async () => {
    const { models } = client(version);
    const short = await models.countTokens({ model, contents: 'Hello' });
    const long = await models.countTokens({ model, contents: 'Hello '.repeat(200) });
    expect(long.totalTokens).toBeGreaterThan(10 * (short.totalTokens ?? 0));
  });

  it('reads one model and refuses an unknown one', async () => {
    const { models } = client(version);
    expect(await models.get({ model: 'house-model' })).toMatchObject({ name: 'models/house-model' });
    await expect(models.get({ model: 'nobody' })).rejects.toMatchObject({ status: 404 });
  });
});

it('lists the models page by page; aliases are on v1beta only', async () => {
  const names = async (version: string) => {
    const pager = await client(version).models.list({ config: { pageSize: 3 } });
    return (await collect(pager)).map((entry) => entry.name);
  };
  expect(await names('v1')).toContain('models/gemini-3.8-flash');
  expect(await names('v1')).not.toContain('models/gemini-flash-latest');
  expect(await names('v1beta')).toContain('models/gemini-flash-latest');
});

it('counts the system instruction into the prompt', async () => {
  const { models } = client('v1');
  const plain = await models.generateContent({ model, contents: 'Hello' });
  const config = { systemInstruction: 'You are the desk. '.repeat(50) };
  const instructed = await models.generateContent({ model, contents: 'Hello', config });
  expect(instructed.usageMetadata?.promptTokenCount).toBeGreaterThan(
    (plain.usageMetadata?.promptTokenCount ?? 0) + 200,
  );
});

it('stops at maxOutputTokens and at a stop sequence', async () => {
  const { models } = client('v1');
  const text = 'One two three four five six seven eight.';
  simulator.script({ kind: 'text', text }, { kind: 'text', text });
  const short = await models.generateContent({ model, contents: 'Count', config: { maxOutputTokens: 4 } });
  expect(short).toMatchObject({ text: 'One two three ', candidates: [{ finishReason: 'MAX_TOKENS' }] });
  const stopped = await models.generateContent({
    model,
    contents: 'Count',
    config: { stopSequences: ['four'] },
  });
  expect(stopped).toMatchObject({ text: 'One two three ', candidates: [{ finishReason: 'STOP' }] });
});

it('refuses a wrong key the way Google does', async () => {
  const refused = client('v1', 'wrong').models.generateContent({ model, contents: 'Hello' });
  await expect(refused).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('API_KEY_INVALID'),
  });
  expect(JSON.stringify(simulator.requests())).not.toContain('wrong');
});

it('sees that a client hung up in mid-stream', async () => {
  simulator.script({ kind: 'hang', text: 'One moment' });
  const abort = new AbortController();
  const stream = await client('v1').models.generateContentStream({
    model,
    contents: 'Hello',
    config: { abortSignal: abort.signal },
  });
  await expect(
    (async () => {
      for await (const _ of stream) abort.abort();
    })(),
  ).rejects.toThrow('aborted');
  await expect.poll(() => simulator.requests().at(-1)?.ended).toBe('closed_by_client');
});

it('keeps the newest requests only, and closes with requests open', async () => {
  const small = await startGeminiSimulator({ keepRequests: 2 });
  const ask = (text: string) =>
    fetch(`${small.url}/v1/models/${model}:generateContent?key=${small.apiKey}`, {
      method: 'POST',
      body: JSON.stringify({ contents: [{ parts: [{ text }] }] }),
    });
  for (const text of ['one', 'two', 'three']) await ask(text);
  expect(small.requests().map((request) => request.id)).toEqual([2, 3]);

  small.script({ kind: 'hang' });
  const hanging = ask('four').catch((error: unknown) => error);
  await expect.poll(() => small.requests().at(-1)?.id).toBe(4);
  await small.close();
  expect(await hanging).toBeInstanceOf(TypeError);
});

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
