import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import type { FakeWorld } from '../testing/fake-world.ts';
import { signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

/** A conversation of `count` messages, one a minute, opened at its end. */
async function longConversation(count: number) {
  const visited = await visit();
  const { page, open, world } = visited;
  signIn(world);
  world.addSession({ sessionId: 'long' });
  const start = Date.UTC(2026, 9, 1);
  for (let index = 1; index <= count; index += 1) {
    const author = index % 2 === 0 ? 'bot' : 'user';
    const lines = 'Some more words to make it higher. '.repeat(index % 7);
    const createdAt = new Date(start + index * 60_000).toISOString();
    world.put('long', { author, content: `Message ${index}. ${lines}`, createdAt });
  }
  const pages: string[] = [];
  page.on('request', (request) => request.url().includes('/messages?') && pages.push(request.url()));
  await open('/inbox/long');
  await page.getByText(`Message ${count}.`).last().waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  return { ...visited, pages, messages: page.getByRole('region', { name: 'Messages' }) };
}

const distanceFromEnd = (page: Page) =>
  page
    .getByRole('region', { name: 'Messages' })
    .evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);

test('opens at the end, with few rows in the document and one page read', async () => {
  const { page, messages, pages } = await longConversation(400);
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  expect(pages.filter((url) => url.includes('before='))).toEqual([]);
  expect(await messages.getByRole('article').count()).toBeLessThan(26);
});

test('older messages arrive above without moving what is read, back to the first, each day with a heading', async () => {
  const { page, messages } = await longConversation(180);
  const asked = new Promise<Route>((resolve) => {
    void page.route('**/messages?before=*', resolve, { times: 1 });
  });
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  await messages.evaluate((element) => element.scrollTo({ top: 300 }));
  const request = await asked;
  // Rows that come into view are measured first; then the reader reads, and then the elders arrive.
  const { text } = await firstVisible(page);
  await settles(() => topOf(page, text));
  const top = await topOf(page, text);
  const height = () => messages.evaluate((element) => element.scrollHeight);
  const before = await height();
  await request.continue();
  await expect.poll(height).toBeGreaterThan(before + 500);
  for (let frame = 0; frame < 6; frame += 1) {
    expect(Math.abs((await topOf(page, text)) - top)).toBeLessThan(2);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect
    .poll(async () => {
      await messages.evaluate((element) => element.scrollTo({ top: 0 }));
      return messages.getByText('Message 1.').count();
    })
    .toBe(1);
  await messages.getByText('Thursday 1 October').waitFor();
});

/** The first message that lies wholly below the upper edge; just after a jump there is none for a frame or two. */
const firstVisible = (page: Page) =>
  page.getByRole('region', { name: 'Messages' }).evaluate(async (region) => {
    for (;;) {
      const edge = region.getBoundingClientRect().top;
      const articles = [...region.querySelectorAll('article')];
      const shown = articles
        .map((article) => ({ top: article.getBoundingClientRect().top, text: article.textContent ?? '' }))
        .filter(({ top }) => top >= edge)
        .sort((a, b) => a.top - b.top)[0];
      if (shown) return { top: shown.top, text: /Message \d+\./.exec(shown.text)?.[0] ?? '' };
      await new Promise(requestAnimationFrame);
    }
  });

/** Until a value is the same three times in a row. */
async function settles(read: () => Promise<number>): Promise<void> {
  const seen: number[] = [];
  await expect
    .poll(async () => {
      seen.push(await read());
      return new Set(seen.slice(-3)).size === 1 && seen.length > 2;
    })
    .toBe(true);
}

const topOf = (page: Page, text: string) =>
  page
    .getByRole('article')
    .filter({ hasText: text })
    .first()
    .evaluate((article) => article.getBoundingClientRect().top);

test('follows new messages at the end', async () => {
  const { page, world } = await longConversation(60);
  for (let index = 61; index <= 66; index += 1) {
    world.say('long', { content: `Message ${index}. New.`, createdAt: new Date().toISOString() });
    await page.getByText(`Message ${index}. New.`).last().waitFor();
  }
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  await page.getByText('Message 66. New.').last().waitFor();
});

test('leaves the reader in peace further up, and says how many are new', async () => {
  const { page, messages, world } = await longConversation(60);
  await messages.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  await expect.poll(() => distanceFromEnd(page)).toBeGreaterThan(300);
  // Rows get their true heights once they are drawn.
  await settles(async () => (await firstVisible(page)).top);
  const { text, top } = await firstVisible(page);
  for (const index of [61, 62, 63]) world.say('long', { content: `Message ${index}.` });
  await page.getByRole('button', { name: '3 new' }).waitFor();
  expect(Math.abs((await topOf(page, text)) - top)).toBeLessThan(4);
  await page.getByRole('button', { name: '3 new' }).click();
  await messages.getByText('Message 63.').waitFor();
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  await page.getByRole('button', { name: '3 new' }).waitFor({ state: 'hidden' });
});

test('shows thinking, then the growing text, then the answer in its place, once', async () => {
  const { page, messages, world } = await longConversation(30);
  world.say('long', { content: 'And now?', state: 'received' });
  world.startTurn('long');
  await messages.getByText('is thinking…').waitFor();
  world.write('long', 'It is **qui');
  await messages.getByText('It is **qui').waitFor();
  await messages.getByText('is writing…').waitFor();
  const answer = `It is **quiet** here. ${'And it goes on. '.repeat(40)}`;
  world.write('long', answer);
  await messages.locator('strong', { hasText: 'quiet' }).waitFor();
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  world.say('long', { author: 'bot', state: 'sent', content: answer });
  world.endTurn('long');
  await messages.getByText('is writing…').waitFor({ state: 'hidden' });
  expect(await messages.locator('strong', { hasText: 'quiet' }).count()).toBe(1);
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
});

test('a conversation that is opened in mid-turn shows that the assistant thinks', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.addSession({ sessionId: 'busy', thinking: true });
  world.put('busy', { content: 'Hello?' });
  await open('/inbox/busy');
  await page.getByRole('article').getByText('is thinking…').waitFor();
});

test('says what became of a message, and changes it live', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.addSession({ sessionId: 's' });
  world.put('s', {
    content: 'Hello?',
    state: 'unanswered',
    stateReason: 'The model did not answer in time.',
  });
  const answer = world.put('s', { author: 'bot', content: 'Hi!', state: 'queued' });
  await open('/inbox/s');
  await page.getByText('Not answered: The model did not answer in time.').waitFor();
  await page.getByText('Waiting to be sent').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  world.update('s', answer.id, { state: 'failed', stateReason: 'The person blocked the bot.' });
  await page.getByText('Not delivered: The person blocked the bot.').waitFor();
  world.update('s', answer.id, { state: 'sent', stateReason: null });
  await page.getByText('Sent', { exact: true }).waitFor();
});

test('a question that was given a later number stands once, in its new place', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.addSession({ sessionId: 's' });
  world.put('s', { content: 'First question', seq: 1 });
  const second = world.put('s', { content: 'Second question', seq: 2, state: 'received' });
  await open('/inbox/s');
  await page.getByText('Live', { exact: true }).waitFor();
  world.put('s', { author: 'bot', content: 'First answer', seq: 3, state: 'sent' });
  second.seq = 4;
  world.sortMessages('s');
  world.update('s', second.id, {});
  // The list beside it may show the answer first.
  const shown = async () => {
    const texts = await page.getByRole('article').allTextContents();
    return texts.map((text) => /First question|First answer|Second question/.exec(text)?.[0]);
  };
  await expect.poll(shown).toEqual(['First question', 'First answer', 'Second question']);
});

test('authors differ by side, name and shape, not only by colour', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  mixedAuthors(world);
  await open('/inbox/s');
  const rows = page.getByRole('region', { name: 'Messages' }).getByRole('listitem');
  await rows.filter({ hasText: 'From the visitor' }).getByText('Ann Lee').waitFor();
  await rows.filter({ hasText: 'From the bot' }).getByText('Assistant').waitFor();
  await rows.filter({ hasText: 'From the team' }).getByText('Team', { exact: true }).waitFor();
  await rows.filter({ hasText: 'From the house' }).getByText('System').waitFor();
  const left = async (text: string) => (await page.getByText(text).last().boundingBox())?.x ?? 0;
  expect(await left('From the visitor')).toBeLessThan(await left('From the bot'));
});

function mixedAuthors(world: FakeWorld): void {
  world.addSession({ sessionId: 's' });
  world.put('s', { content: 'From the visitor', authorName: 'Ann Lee' });
  world.put('s', { author: 'bot', content: 'From the bot' });
  world.put('s', { author: 'person', authorName: 'Olivia Hart', content: 'From the team' });
  world.put('s', { author: 'system', content: 'From the house' });
}

test('a session of the web channel may have any name', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  const sessionIds = [
    'with/slash',
    'with space & ?query#hash',
    '100%',
    'ünïcode-😀',
    '.',
    '..',
    '~.',
    'counts',
  ];
  for (const sessionId of sessionIds) {
    const contact = { name: `Called “${sessionId}”`, username: null, email: null, phone: null };
    world.addSession({ sessionId, channel: 'web', contact });
    world.put(sessionId, { content: `Hello from “${sessionId}”` });
  }
  await open('/inbox');
  for (const sessionId of sessionIds) {
    await page.getByRole('link', { name: `Called “${sessionId}”` }).click();
    await page.getByRole('article').getByText(`Hello from “${sessionId}”`).waitFor();
    await page.reload();
    await page.getByRole('article').getByText(`Hello from “${sessionId}”`).waitFor();
  }
});

test('a conversation in which nobody has written says so, until somebody does', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.addSession({ sessionId: 'silent', channel: 'web' });
  await open('/inbox/silent');
  await page.getByText('No messages yet').last().waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  world.say('silent', { content: 'Here I am' });
  await page.getByRole('article').getByText('Here I am').waitFor();
});
