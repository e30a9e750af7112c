import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GeminiSimulator, startGeminiSimulator } from './server.ts';

let simulator: GeminiSimulator;
beforeAll(async () => {
  simulator = await startGeminiSimulator();
});
afterAll(() => simulator.close());

/** Sends a body as it is; gives the status and Google's error. */
async function send(body: unknown, path = 'models/gemini-3.8-flash:generateContent') {
  const response = await fetch(`${simulator.url}/v1/${path}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': simulator.apiKey, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error?: { code: number; message: string; status: string } };
  return { status: response.status, error };
}

const say = (text: string, role = 'user') => ({ role, parts: [{ text }] });
const call = (name: string, thoughtSignature?: string) => ({
  role: 'model',
  parts: [{ functionCall: { name, args: {} }, thoughtSignature }],
});
const respond = (...names: string[]) => ({
  role: 'user',
  parts: names.map((name) => ({ functionResponse: { name, response: { ok: true } } })),
});
const signed = Buffer.from('simulated thought:x').toString('base64');
const hello = { contents: [say('Hello')] };

describe('refuses with 400', () => {
  it.each<[why: string, body: unknown, words: string | RegExp]>([
    ['no contents', {}, 'contents is not specified'],
    ['empty contents', { contents: [] }, 'contents is not specified'],
    ['a content without parts', { contents: [{ role: 'user', parts: [] }] }, 'parts must not be empty'],
    ['a part without data', { contents: [{ role: 'user', parts: [{}] }] }, "required oneof field 'data'"],
    [
      'a part with two kinds of data',
      { contents: [{ parts: [{ text: 'a', inlineData: { mimeType: 'image/png', data: 'AAAA' } }] }] },
      'already set',
    ],
    ['an unknown role', { contents: [say('Hello', 'assistant')] }, 'valid role: user, model'],
    ['a first turn of the model', { contents: [say('Hi', 'model'), say('Hello')] }, 'start with a user role'],
    ['a last turn of the model', { contents: [say('Hello'), say('Hi', 'model')] }, 'ends with a user role'],
    ['a single turn of the model', { contents: [say('Hi', 'model')] }, 'single turn requests'],
    ['an unknown field', { ...hello, temprature: 1 }, 'Unknown name "temprature": Cannot find field.'],
    [
      'an unknown field deep inside',
      { contents: [{ role: 'user', parts: [{ txt: 'Hello' }] }] },
      `Unknown name "txt" at 'contents[0].parts[0]'`,
    ],
    ['a name of the object prototype', '{"contents":[],"constructor":1}', 'Unknown name "constructor"'],
    [
      'text that is a number',
      { contents: [{ parts: [{ text: 5 }] }] },
      "'contents[0].parts[0].text' (TYPE_STRING), 5",
    ],
    ['a string where a message belongs', { ...hello, systemInstruction: 'Be kind' }, "'system_instruction'"],
    ['a system instruction without parts', { ...hello, systemInstruction: {} }, 'system_instruction.parts'],
    [
      'a signature that is no base64',
      { contents: [{ parts: [{ text: 'a', thoughtSignature: '§' }] }] },
      'Base64',
    ],
    ['a temperature of 3', { ...hello, generationConfig: { temperature: 3 } }, 'range [0.0, 2.0]'],
    ['maxOutputTokens of 0', { ...hello, generationConfig: { maxOutputTokens: 0 } }, 'must be positive'],
    ['half a token', { ...hello, generationConfig: { maxOutputTokens: 1.5 } }, 'TYPE_INT32'],
    ['two candidates', { ...hello, generationConfig: { candidateCount: 2 } }, 'Multiple candidates'],
    ['an unknown harm category', { ...hello, safetySettings: [{ category: 'RUDENESS' }] }, 'HarmCategory'],
    [
      'a function name with a space',
      { ...hello, tools: [{ functionDeclarations: [{ name: 'a b' }] }] },
      'function name',
    ],
    [
      'a function declared twice',
      { ...hello, tools: [{ functionDeclarations: [{ name: 'a' }, { name: 'a' }] }] },
      'Duplicate function declaration',
    ],
    [
      'a call without its signature',
      { contents: [say('Hi'), call('save'), respond('save')] },
      'missing a thought_signature',
    ],
    [
      'a call with a strange signature',
      { contents: [say('Hi'), call('save', 'AAAA'), respond('save')] },
      'Corrupted thought signature',
    ],
    [
      'a call that nobody answered',
      { contents: [say('Hi'), call('save', signed), say('Well?')] },
      'number of function response',
    ],
    [
      'more responses than calls',
      { contents: [say('Hi'), call('save', signed), respond('save', 'save')] },
      'number of function response',
    ],
    [
      'a response to another function',
      { contents: [say('Hi'), call('save', signed), respond('load')] },
      'does not match any call',
    ],
    ['a response without a call', { contents: [respond('save')] }, 'immediately after a function call turn'],
    [
      'a call by the user',
      { contents: [{ ...call('save', signed), role: 'user' }, respond('save')] },
      'function call turn',
    ],
    ['a list as body', [], 'Invalid value'],
    ['broken JSON', '{"contents":', 'Invalid JSON payload'],
    [
      'five million letters',
      { contents: [say('a'.repeat(5_000_000))] },
      'exceeds the maximum number of tokens',
    ],
  ])('%s', async (_, body, words) => {
    const { status, error } = await send(body);
    expect(error?.message).toEqual(expect.stringMatching(words instanceof RegExp ? words : escape(words)));
    expect({ status, code: error?.code, name: error?.status }).toEqual({
      status: 400,
      code: 400,
      name: 'INVALID_ARGUMENT',
    });
  });
});

describe('takes', () => {
  it.each<[what: string, body: unknown]>([
    ['system_instruction in snake_case', { ...hello, system_instruction: { parts: { text: 'Be kind' } } }],
    ['systemInstruction in camelCase', { ...hello, systemInstruction: { parts: [{ text: 'Be kind' }] } }],
    ['generation_config in snake_case', { ...hello, generation_config: { max_output_tokens: 100 } }],
    ['contents without a role', { contents: [{ parts: [{ text: 'Hello' }] }] }],
    ['null for an absent field', { ...hello, tools: null }],
    ['two user turns in a row', { contents: [say('Hello'), say('Anyone?')] }],
    ['a signed call and its response', { contents: [say('Hi'), call('save', signed), respond('save')] }],
    [
      'an unsigned call of an earlier turn',
      { contents: [say('Hi'), call('save'), respond('save'), say('Thanks', 'model'), say('Next')] },
    ],
  ])('%s', async (_, body) => {
    expect(await send(body)).toEqual({ status: 200, error: undefined });
  });
});

it('asks for a key', async () => {
  const response = await fetch(`${simulator.url}/v1/models`);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { status: 'PERMISSION_DENIED' } });
});

it('refuses an unknown query parameter', async () => {
  const { status, error } = await send(hello, 'models/gemini-3.8-flash:generateContent?stream=true');
  expect([status, error?.message]).toEqual([400, expect.stringContaining('Cannot bind query parameter')]);
});

it('answers 404 for an unknown model, and for a model that cannot do it', async () => {
  for (const model of ['gemini-9', 'gemini-embedding-2']) {
    const { status, error } = await send(hello, `models/${model}:generateContent`);
    expect([status, error?.status]).toEqual([404, 'NOT_FOUND']);
    expect(error?.message).toContain(`models/${model} is not found for API version v1`);
  }
});

it('answers 404 in HTML for an unknown method or version', async () => {
  const headers = { 'x-goog-api-key': simulator.apiKey };
  for (const path of ['v1/models/gemini-3.8-flash:sing', 'v2/models/gemini-3.8-flash:generateContent']) {
    const response = await fetch(`${simulator.url}/${path}`, { method: 'POST', headers, body: '{}' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('html'),
    ]);
  }
});

function escape(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
