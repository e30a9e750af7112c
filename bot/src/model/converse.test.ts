import { type GeminiSimulator, startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ModelTool } from '../core/ports.ts';
import { geminiModel } from './gemini.ts';

let simulator: GeminiSimulator;
beforeAll(async () => {
  simulator = await startGeminiSimulator();
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

function asking() {
  const given: Record<string, unknown>[] = [];
  const tool: ModelTool = {
    name: 'save_details',
    description: 'Notes details.',
    parameters: { type: 'object', properties: { email: { type: 'string' } } },
    run(args) {
      given.push(args);
      return { saved: Object.keys(args) };
    },
  };
  const model = geminiModel({
    apiKey: simulator.apiKey,
    baseUrl: simulator.url,
    model: 'gemini-3.8-flash',
    sleep: async () => {},
  });
  const texts: string[] = [];
  const request = { system: '', turns: [{ role: 'user' as const, text: 'I am at a@b.io' }], tools: [tool] };
  const ask = () =>
    model.answer(request, { signal: new AbortController().signal, onText: (text) => void texts.push(text) });
  return { ask, given, texts };
}

const call = {
  kind: 'function_calls' as const,
  calls: [{ name: 'save_details', args: { email: 'a@b.io' } }],
};

it('runs what the model calls, tells it the result, and gives its thoughts back as they were', async () => {
  simulator.script({ ...call, text: 'Thank you.' }, { kind: 'text', text: 'How can I help?' });
  const { ask, given, texts } = asking();
  expect(await ask()).toMatchObject({ text: 'Thank you.\n\nHow can I help?', finish: 'complete', calls: 2 });
  expect(given).toEqual([{ email: 'a@b.io' }]);
  expect(texts.at(-1)).toBe('Thank you.\n\nHow can I help?');
  // The simulator refuses calls without their thought signature, and responses that match no call.
  expect(simulator.requests().at(-1)?.body).toMatchObject({
    tools: [{ functionDeclarations: [{ name: 'save_details', parametersJsonSchema: { type: 'object' } }] }],
    contents: [
      { role: 'user' },
      { role: 'model' },
      { role: 'user', parts: [{ functionResponse: { response: { saved: ['email'] } } }] },
    ],
  });
});

it('lets no model call functions for ever', async () => {
  simulator.script(...Array.from({ length: 20 }, () => call));
  const { ask, given } = asking();
  // Four rounds, and four more for an answer that was empty.
  expect(await ask()).toMatchObject({ finish: 'empty', calls: 8 });
  expect(given).toHaveLength(6);
});

it('begins anew when the connection breaks between the rounds', async () => {
  simulator.script(call, { kind: 'cut', text: 'How ca' }, call, { kind: 'text', text: 'How can I help?' });
  const { ask } = asking();
  expect(await ask()).toMatchObject({ text: 'How can I help?', finish: 'complete', calls: 4 });
});
