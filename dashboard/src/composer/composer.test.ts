import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskOf } from '../testing/fake-takeover.ts';
import type { FakeWorld } from '../testing/fake-world.ts';
import { signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

/** Maya's conversation, open. */
async function maya() {
  const visited = await visit();
  const { page, open, world } = visited;
  signIn(world);
  const contact = { name: 'Maya Okafor', username: 'maya', email: null, phone: null };
  const { summary, messages } = world.addSession({ sessionId: 'maya', contact });
  world.addSession({ sessionId: 'other', contact: { ...contact, name: 'Jonas Weber' } });
  world.put('maya', { content: 'My tap is dripping.', authorName: 'Maya Okafor' });
  world.put('other', { content: 'Hello?', authorName: 'Jonas Weber' });
  await open('/inbox/maya');
  await page.getByText('Live', { exact: true }).waitFor();
  const transcript = page.getByRole('region', { name: 'Messages' });
  return {
    ...visited,
    summary,
    messages,
    transcript,
    reply: page.getByRole('textbox', { name: 'Reply on Telegram to Maya Okafor' }),
    note: page.getByRole('textbox', { name: 'Note, only the team sees it' }),
    bubble: (text: string) => transcript.getByRole('article').filter({ hasText: text }),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
  };
}

const isSpeaking = (request: Request) =>
  request.method() === 'POST' && request.url().endsWith('/sessions/maya/messages');

const said = ({ sessions }: FakeWorld) =>
  (sessions.get('maya')?.messages ?? [])
    .filter(({ author }) => author === 'person')
    .map(({ content, internal }) => `${internal ? 'note' : 'reply'}: ${content}`);

/** Presses Ctrl and Enter. */
const send = (page: Page) => page.keyboard.press('Control+Enter');

test('R replies and N notes; each button says which, and each draft stays with its mode', async () => {
  const { page, world, reply, note, button } = await maya();
  await page.keyboard.press('r');
  await expect.poll(() => reply.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Tom comes');
  await button('Take over and send to Maya Okafor').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  expect(await note.inputValue()).toBe('');
  expect(await button(/^Take over and send/).count()).toBe(0);
  await page.keyboard.type('Ask Tom first');
  await button('Add note').waitFor();
  await button('Reply').click();
  expect(await reply.inputValue()).toBe('Tom comes');
  await button('Note').click();
  await send(page);
  await expect.poll(() => said(world)).toEqual(['note: Ask Tom first']);
  await button('Reply').click();
  expect(await reply.inputValue()).toBe('Tom comes');
  await send(page);
  await expect.poll(() => said(world)).toEqual(['note: Ask Tom first', 'reply: Tom comes']);
  expect(await reply.inputValue()).toBe('');
});

test('Enter makes a new line, and the field grows with the text', async () => {
  const { page, world, reply } = await maya();
  const height = async () => (await reply.boundingBox())?.height ?? 0;
  const before = await height();
  await page.keyboard.press('r');
  for (const line of ['One', 'two', 'three', 'four']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  expect(await reply.inputValue()).toBe('One\ntwo\nthree\nfour\n');
  expect(await height()).toBeGreaterThan(before + 40);
  expect(said(world)).toEqual([]);
});

test('a reply stands in the transcript at once, and is a message once it is stored', async () => {
  const { page, reply, bubble, button, summary } = await maya();
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/sessions/maya/messages', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await page.keyboard.press('r');
  await page.keyboard.type('Tom comes at three.');
  await send(page);
  await bubble('Tom comes at three.').getByText('Sending…').waitFor();
  expect(await reply.inputValue()).toBe('');
  release();
  await bubble('Tom comes at three.').getByText('Waiting to be sent').waitFor();
  expect(await bubble('Tom comes at three.').count()).toBe(1);
  await page
    .getByRole('region', { name: 'Conversation', exact: true })
    .getByText('You are answering')
    .waitFor();
  await button('Send to Maya Okafor').waitFor();
  expect(summary.owner?.name).toBe('Olivia Hart');
});

test('several at once arrive in the order in which they were said', async () => {
  const { page, world } = await maya();
  let first = true;
  await page.route('**/sessions/maya/messages', async (route) => {
    if (route.request().method() === 'POST' && first) {
      first = false;
      await page.getByText('Three').last().waitFor();
    }
    await route.continue();
  });
  await page.keyboard.press('r');
  for (const text of ['One', 'Two', 'Three']) {
    await page.keyboard.type(text);
    await send(page);
  }
  await expect.poll(() => said(world)).toEqual(['reply: One', 'reply: Two', 'reply: Three']);
});

test('an answer that is lost on its way: Retry says it once', async () => {
  const { page, world, bubble, allow, transcript } = await maya();
  allow(/status of 500/);
  deskOf(world).loseAnswers = 1;
  await page.keyboard.press('r');
  await page.keyboard.type('Only once');
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => isSpeaking(request) && keys.push(request.headers()['idempotency-key']));
  await send(page);
  await bubble('Only once').getByText('Not sent: The answer was lost on its way.').waitFor();
  await transcript.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => bubble('Only once').count()).toBe(1);
  expect(said(world)).toEqual(['reply: Only once']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a reload in the midst of sending: it is sent by itself, and once', async () => {
  const { page, world, bubble } = await maya();
  // The server stores it, but the page is gone before it hears so.
  let release = () => undefined as void;
  deskOf(world).holdAnswers = new Promise((resolve) => (release = resolve));
  await page.keyboard.press('r');
  await page.keyboard.type('Before the reload');
  await send(page);
  await expect.poll(() => said(world)).toEqual(['reply: Before the reload']);
  const again = page.waitForRequest(isSpeaking);
  await page.reload();
  release();
  await again;
  await bubble('Before the reload').getByText('Waiting to be sent').waitFor();
  await expect.poll(() => bubble('Before the reload').count()).toBe(1);
  expect(said(world)).toEqual(['reply: Before the reload']);
});

test('offline it waits, and goes out by itself when there is a connection', async () => {
  const { page, world, bubble, allow } = await maya();
  allow(/ERR_/);
  await page.context().setOffline(true);
  await page.keyboard.press('r');
  await page.keyboard.type('From the train');
  await send(page);
  await bubble('From the train')
    .getByText(/^Waiting for a connection/)
    .waitFor();
  expect(said(world)).toEqual([]);
  await page.context().setOffline(false);
  await expect.poll(() => said(world), { timeout: 15_000 }).toEqual(['reply: From the train']);
  await expect.poll(() => bubble('From the train').count()).toBe(1);
});

test('Discard takes back what could not be sent', async () => {
  const { page, world, bubble, transcript, allow } = await maya();
  allow(/status of 500/);
  deskOf(world).loseAnswers = 0;
  await page.route('**/sessions/maya/messages', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500, body: '' }) : route.fallback(),
  );
  await page.keyboard.press('r');
  await page.keyboard.type('Never mind');
  await send(page);
  await transcript.getByRole('button', { name: 'Discard' }).click();
  await bubble('Never mind').waitFor({ state: 'hidden' });
  await page.reload();
  await transcript.getByText('My tap is dripping.').waitFor();
  expect(await bubble('Never mind').count()).toBe(0);
  expect(said(world)).toEqual([]);
});

test('drafts stay with their conversation, over a reload, and are gone with whoever signs out', async () => {
  const { page, open, reply, button } = await maya();
  await page.keyboard.press('r');
  await page.keyboard.type('Half a sen');
  await page.getByRole('link', { name: /Jonas Weber/ }).click();
  const other = page.getByRole('textbox', { name: 'Reply on Telegram to Jonas Weber' });
  await other.waitFor();
  expect(await other.inputValue()).toBe('');
  await page.goBack();
  await expect.poll(() => reply.inputValue()).toBe('Half a sen');
  await page.reload();
  await expect.poll(() => reply.inputValue()).toBe('Half a sen');
  await button('Account of Olivia Hart').click();
  await button('Sign out').click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('frontdesk'))),
  ).toEqual([]);
  await open('/sign-in');
});

test('a sign-in that has ended loses nothing, and somebody else does not see it', async () => {
  const { page, open, world, reply, allow, bubble, note } = await maya();
  allow(/status of 401/);
  await page.keyboard.press('n');
  await page.keyboard.type('For the team');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.type('Signed out meanwhile');
  world.signedIn = false;
  await send(page);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  world.signedIn = true;
  const { owner } = world;
  world.owner = owner && { ...owner, id: 'somebody-else', name: 'Noah Berg' };
  await open('/inbox/maya');
  await reply.waitFor();
  expect(await reply.inputValue()).toBe('');
  expect(await bubble('Signed out meanwhile').count()).toBe(0);
  world.owner = owner;
  await open('/inbox/maya');
  await bubble('Signed out meanwhile')
    .getByText(/^Not sent: You were signed out/)
    .waitFor();
  // The only draft is a note, so the composer opens with it.
  await expect.poll(() => note.inputValue()).toBe('For the team');
});

test('a conversation that is deleted meanwhile gives back what was written', async () => {
  const { page, world } = await maya();
  await page.keyboard.press('r');
  await page.keyboard.type('A long answer');
  world.sessions.delete('maya');
  world.tell({ type: 'session.deleted', sessionId: 'maya' });
  await page
    .getByRole('region', { name: 'Conversation', exact: true })
    .getByText('This conversation has been deleted.')
    .waitFor();
  const unsent = page.getByRole('region', { name: 'Not sent' });
  await unsent.getByText('A long answer').waitFor();
  await unsent.getByRole('button', { name: 'Copy the text' }).waitFor();
});

test('a preview shows what the platform makes of it, in as many messages', async () => {
  const { page, world, button } = await maya();
  deskOf(world).preview = (content) => [
    { format: 'telegram', text: 'Bold words', entities: [{ type: 'bold', offset: 0, length: 4 }] },
    { format: 'telegram', text: `and ${content.length} more`, entities: [] },
  ];
  await page.keyboard.press('r');
  await page.keyboard.type('**Bold** words');
  await button('Preview').click();
  const preview = page.getByRole('region', { name: 'As Telegram will show it' });
  await preview.locator('strong', { hasText: 'Bold' }).waitFor();
  await preview.getByText('in 2 messages').waitFor();
  await preview.getByText('and 14 more').waitFor();
  await page.getByRole('textbox', { name: /^Reply/ }).press('End');
  await page.keyboard.type('!');
  await preview.getByText('and 15 more').waitFor();
});

test('a text that is too long says so and stays', async () => {
  const { page, reply, button } = await maya();
  await reply.fill('a'.repeat(20_001));
  await page.getByText('20,001 of at most 20,000 characters').waitFor();
  expect(await button(/^Take over and send/).isDisabled()).toBe(true);
});
