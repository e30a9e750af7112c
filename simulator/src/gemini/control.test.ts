import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GeminiSimulator, startGeminiSimulator } from './server.ts';

let simulator: GeminiSimulator;
beforeAll(async () => {
  simulator = await startGeminiSimulator();
});
afterAll(() => simulator.close());

const control = (method: string, path: string, body?: unknown, type = 'application/json') =>
  fetch(`${simulator.url}/_control/${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': type }, body: JSON.stringify(body) }),
  });

async function ask(): Promise<string> {
  const response = await fetch(`${simulator.url}/v1/models/gemini-3.8-flash:generateContent`, {
    method: 'POST',
    headers: { 'x-goog-api-key': simulator.apiKey },
    body: JSON.stringify({ contents: [{ parts: [{ text: 'When do you open?' }] }] }),
  });
  return `${response.status} ${await response.text()}`;
}

it('scripts, rules and faults work from another process, and can be cleared', async () => {
  const outcome = { kind: 'text', text: 'From afar' };
  expect((await control('POST', 'script', { outcomes: [outcome] })).status).toBe(201);
  expect(await ask()).toContain('From afar');

  expect((await control('POST', 'rules', { outcome })).status).toBe(201);
  expect(await ask()).toContain('From afar');
  expect((await control('DELETE', 'rules')).status).toBe(204);

  expect((await control('POST', 'faults', { kind: 'server_error', times: 5 })).status).toBe(201);
  expect(await ask()).toMatch(/^500 /);
  expect((await control('DELETE', 'faults')).status).toBe(204);
  expect(await ask()).toContain('Monday to Thursday');
});

it('reads back what was asked', async () => {
  await control('DELETE', 'requests');
  await ask();
  expect(await (await control('GET', 'requests')).json()).toMatchObject({
    requests: [
      { version: 'v1', method: 'generateContent', model: 'gemini-3.8-flash', status: 200, ended: 'answered' },
    ],
  });
});

it.each([
  ['an unknown outcome', 'script', { outcomes: [{ kind: 'sing' }] }, 400],
  ['an empty script', 'script', { outcomes: [] }, 400],
  ['a rule without an outcome', 'rules', { says: 'x' }, 400],
  ['an unknown fault', 'faults', { kind: 'flood' }, 400],
])('refuses %s', async (_, path, body, status) => {
  expect((await control('POST', path, body)).status).toBe(status);
});

it('refuses what a web page could post without asking', async () => {
  const response = await control('POST', 'script', { outcomes: [{ kind: 'no_parts' }] }, 'text/plain');
  expect(response.status).toBe(415);
});
