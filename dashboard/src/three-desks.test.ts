import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './testing/browser.ts';
import { type RealServer, startRealServer } from './testing/real-server.ts';

/** A team at work: three browsers at once on the real server, while people write. */

const owner = { email: 'olivia@example.com', password: 'correct horse battery' };
const patience = { timeout: 30_000 };

let server: RealServer;
let browser: Browser;
let olivia: Page;
let noah: Page;
let gia: Page;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];
let sessionId: string;

/** A person of the team at their own computer. Being refused or cut off is part of this day. */
async function desk(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isExpected = /ERR_|status of (401|403|404|409)/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  return page;
}

/** What the page's own code would ask the server, by somebody who types addresses. */
const ask = (page: Page, method: string, path: string, body?: unknown) =>
  page.evaluate(
    async ([verb, url, json]) => {
      const response = await fetch(url, {
        method: verb,
        headers: { 'content-type': 'application/json' },
        body: json,
      });
      const text = await response.text();
      return { status: response.status, json: text ? JSON.parse(text) : null };
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );

/** Mara Okafor writes on the simulated Telegram. */
const maraSays = (text: string) =>
  ask(olivia, 'POST', '/api/admin/simulator/telegram/messages', { chatId: '1001', userId: '1001', text });

/** What stands in Mara's chat, as she sees it. */
async function maraSees(): Promise<string[]> {
  const { json } = await ask(olivia, 'GET', '/api/admin/simulator/telegram/state');
  return json.messages
    .filter((message: { chatId: string }) => message.chatId === '1001')
    .map((message: { text: string }) => message.text);
}

const paneOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });

async function invited(name: string, groupIds: number[]): Promise<Page> {
  const link = await ask(olivia, 'POST', '/api/admin/invites', {
    email: `${name.toLowerCase()}@example.com`,
    role: 'member',
    groupIds,
  });
  expect(link.status).toBe(201);
  const page = await desk();
  await page.goto(link.json.url);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill('another horse battery');
  await page.getByRole('button', { name: 'Join' }).click();
  return page;
}

beforeAll(async () => {
  server = await startRealServer({ ADMIN_EMAIL: owner.email, ADMIN_PASSWORD: owner.password });
  browser = await launchBrowser();
  olivia = await desk();
  await olivia.goto(server.url);
  await olivia.getByLabel('E-mail').fill(owner.email);
  await olivia.getByLabel('Password', { exact: true }).fill(owner.password);
  await olivia.keyboard.press('Enter');
  await olivia.getByText('Your inbox is ready').waitFor(patience);
}, 120_000);
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await server?.remove();
});

it('lets two of a team work on one conversation, and never both at once', async () => {
  const groups = await ask(olivia, 'GET', '/api/admin/groups');
  const agents = groups.json.find((group: { name: string }) => group.name === 'Agents');
  noah = await invited('Noah', [agents.id]);

  await maraSays('What are your opening hours?');
  const rowOf = (page: Page) =>
    page.getByRole('region', { name: 'Conversations', exact: true }).getByText('Mara Okafor');
  await rowOf(olivia).first().click(patience);
  await rowOf(noah).first().click(patience);
  sessionId = new URL(olivia.url()).pathname.split('/').at(-1) ?? '';
  await olivia.getByText('Monday to Thursday').first().waitFor(patience);
  await noah.getByText('Monday to Thursday').first().waitFor(patience);

  await noah.keyboard.press('t');
  await paneOf(noah).getByText('You are answering').waitFor(patience);
  await paneOf(olivia).getByText('Noah is answering').waitFor(patience);
  await expect.poll(maraSees, patience).toContain('You are talking to a person from our team now.');
  // Whoever comes second reads who has it, and nobody hears a second voice.
  await olivia.keyboard.press('t');
  await olivia.getByRole('alert').filter({ hasText: 'Noah has this session.' }).waitFor(patience);

  await noah.keyboard.press('r');
  await noah.keyboard.type('Noah here. We close at six today.');
  await noah.keyboard.press('Control+Enter');
  await expect.poll(maraSees, patience).toContain('Noah here. We close at six today.');
  await olivia.getByText('Noah here. We close at six today.').first().waitFor(patience);

  // While a person has it, the assistant is silent.
  await maraSays('And tomorrow?');
  await noah.getByRole('region', { name: 'Messages' }).getByText('And tomorrow?').waitFor(patience);
  await noah.keyboard.press('Escape');
  await noah.keyboard.press('t');
  await paneOf(noah).getByText('The assistant answers').waitFor(patience);
  await expect.poll(async () => (await maraSees()).at(-1), patience).not.toBe('And tomorrow?');
}, 180_000);

it('keeps what is written, and loses and doubles nothing, when the server restarts under it', async () => {
  await noah.keyboard.press('n');
  await noah.keyboard.type('Half a thought');
  await server.restart();
  await olivia.getByText('Live', { exact: true }).waitFor(patience);
  await noah.getByText('Live', { exact: true }).waitFor(patience);
  await maraSays('Are dogs welcome?');
  for (const page of [olivia, noah]) {
    const messages = page.getByRole('region', { name: 'Messages' });
    await messages.getByText('Are dogs welcome?').waitFor(patience);
    await expect.poll(() => messages.getByText('Are dogs welcome?').count(), patience).toBe(1);
  }
  const { json } = await ask(olivia, 'GET', `/api/admin/sessions/${sessionId}/messages?limit=200`);
  const said = json.messages.map((message: { author: string; content: string }) => message.content);
  expect(said.filter((content: string) => content === 'Are dogs welcome?')).toHaveLength(1);
  expect(await noah.getByLabel('Note, only the team sees it').inputValue()).toBe('Half a thought');
}, 180_000);

it('shows nothing to whoever may see nothing, whatever address they type', async () => {
  gia = await invited('Gia', []);
  await gia.getByText('You have no access yet').waitFor(patience);
  for (const path of [`/inbox/${sessionId}`, '/messages', '/team', '/audit', '/settings', '/simulator']) {
    await gia.goto(server.url + path);
    await gia.getByText('You have no access yet').waitFor(patience);
    expect(await gia.getByText('Mara Okafor').count()).toBe(0);
  }
  for (const path of [
    '/api/admin/sessions',
    `/api/admin/sessions/${sessionId}`,
    `/api/admin/sessions/${sessionId}/messages`,
    `/api/admin/sessions/${sessionId}/details`,
    `/api/admin/sessions/${sessionId}/dossier`,
    '/api/admin/messages?q=dogs',
    '/api/admin/export/sessions?format=csv',
    '/api/admin/users',
    '/api/admin/audit',
    '/api/admin/events',
    '/api/admin/simulator/telegram/state',
  ]) {
    expect([path, (await ask(gia, 'GET', path)).status]).toEqual([path, 403]);
  }
  expect((await ask(gia, 'POST', `/api/admin/sessions/${sessionId}/take-over`)).status).toBe(403);

  // Access that is given arrives by itself.
  const groups = await ask(olivia, 'GET', '/api/admin/groups');
  const observers = groups.json.find((group: { name: string }) => group.name === 'Observers');
  const { json: users } = await ask(olivia, 'GET', '/api/admin/users');
  const { id } = users.find((user: { name: string }) => user.name === 'Gia');
  expect((await ask(olivia, 'PATCH', `/api/admin/users/${id}`, { groupIds: [observers.id] })).status).toBe(
    200,
  );
  await gia.goto(`${server.url}/inbox/${sessionId}`);
  await gia.getByText('Are dogs welcome?').first().waitFor(patience);
  expect(await gia.getByRole('button', { name: 'Take over' }).count()).toBe(0);
  expect(complaints).toEqual([]);
}, 180_000);
