import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskOf } from '../testing/fake-takeover.ts';
import { signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

/** A conversation of `count` messages, one a minute, visitor and assistant by turns. */
async function conversation(count: number) {
  const visited = await visit();
  const { page, world } = visited;
  signIn(world);
  const { messages, summary } = world.addSession({ sessionId: 'long' });
  const start = Date.UTC(2026, 9, 1);
  for (let index = 1; index <= count; index += 1) {
    const lines = 'Some more words to make it higher. '.repeat(index % 7);
    world.put('long', {
      author: index % 2 === 0 ? 'bot' : 'user',
      state: index % 2 === 0 ? 'sent' : 'answered',
      content: `Message ${index}. ${lines}`,
      createdAt: new Date(start + index * 60_000).toISOString(),
    });
  }
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.endsWith('/long/messages')) asked.push(search);
  });
  return {
    ...visited,
    asked,
    summary,
    transcript: page.getByRole('region', { name: 'Messages' }),
    idOf: (index: number) => messages[index - 1]?.id ?? 0,
    readUpTo(index: number) {
      deskOf(world).readUpTo.set('long', messages[index - 1]?.id ?? 0);
      summary.unread = 5;
    },
  };
}

const distanceFromEnd = (page: Page) =>
  page
    .getByRole('region', { name: 'Messages' })
    .evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);

/** Where a message stands in the window; null: it is not in the document. */
const placeOf = (page: Page, index: number) =>
  page.getByRole('region', { name: 'Messages' }).evaluate((region, text) => {
    const found = [...region.querySelectorAll('article')].find((each) => each.textContent?.includes(text));
    if (!found) return null;
    const { top, bottom } = found.getBoundingClientRect();
    const edge = region.getBoundingClientRect();
    return { top: Math.round(top), isSeen: top >= edge.top && bottom <= edge.bottom };
  }, `Message ${index}.`);

/** Numbers of the messages in the document, top to bottom. */
const shown = (page: Page) =>
  page.getByRole('region', { name: 'Messages' }).evaluate((region) =>
    [...region.querySelectorAll('article')]
      .map((each) => ({
        top: each.getBoundingClientRect().top,
        index: Number(/Message (\d+)\./.exec(each.textContent ?? '')?.[1]),
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ index }) => index),
  );

/** Walks to the end or the beginning and collects what passes by. */
async function walk(page: Page, towards: 1 | -1): Promise<Set<number>> {
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        for (const index of await shown(page)) seen.add(index);
        return page.getByRole('region', { name: 'Messages' }).evaluate((element, step) => {
          const before = element.scrollTop;
          element.scrollBy({ top: step * 400 });
          return element.scrollTop === before;
        }, towards);
      },
      { interval: 30, timeout: 30_000 },
    )
    .toBe(true);
  for (const index of await shown(page)) seen.add(index);
  return seen;
}

test('opens where the unread ones begin, below a divider that stays while more is said', async () => {
  const { page, open, world, transcript, readUpTo, summary } = await conversation(60);
  readUpTo(50);
  await open('/inbox/long');
  await transcript.getByText('New', { exact: true }).waitFor();
  await expect.poll(async () => (await placeOf(page, 51))?.isSeen).toBe(true);
  expect((await shown(page)).includes(50)).toBe(true);
  await page.getByText('Live', { exact: true }).waitFor();
  // It is read now, and another one comes: the divider is about when one came.
  deskOf(world).readUpTo.delete('long');
  summary.unread = 0;
  world.say('long', { content: 'Message 61.' });
  await page.getByRole('button', { name: '1 new' }).waitFor();
  await transcript.getByText('New', { exact: true }).waitFor();
  const above = await transcript.getByText('New', { exact: true }).boundingBox();
  expect(above?.y ?? 0).toBeLessThan((await placeOf(page, 51))?.top ?? 0);
});

test('unread ones that begin further up than a page are found, and all of them can be read', async () => {
  const { page, open, asked, readUpTo } = await conversation(300);
  readUpTo(100);
  await open('/inbox/long');
  await expect.poll(async () => (await placeOf(page, 101))?.isSeen).toBe(true);
  expect(asked.some((search) => search.includes('around='))).toBe(true);
  const seen = await walk(page, 1);
  const expected = Array.from({ length: 200 }, (_, place) => 101 + place);
  expect(expected.filter((index) => !seen.has(index))).toEqual([]);
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
});

test('ten thousand messages: few rows, few requests, and a jump into their midst', async () => {
  const { page, open, asked, transcript, idOf } = await conversation(10_000);
  await open(`/inbox/long?message=${idOf(4321)}`);
  await expect.poll(async () => (await placeOf(page, 4321))?.isSeen).toBe(true);
  await page.locator('[data-target]').filter({ hasText: 'Message 4321.' }).waitFor();
  expect(await transcript.getByRole('listitem').count()).toBeLessThan(26);
  expect(asked.length).toBeLessThan(5);
  await page.getByRole('button', { name: 'Jump to the newest' }).click();
  await expect.poll(async () => (await placeOf(page, 10_000))?.isSeen).toBe(true);
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  expect(await transcript.getByRole('listitem').count()).toBeLessThan(26);
  await expect.poll(() => page.url()).not.toContain('message=');
  // It does not stand out for ever.
  await expect.poll(() => page.locator('[data-target]').count()).toBe(0);
});

test('from a message in the midst one reads on in both directions, and nothing moves when a page arrives', async () => {
  const { page, open, transcript, idOf } = await conversation(200);
  await open(`/inbox/long?message=${idOf(100)}`);
  await expect.poll(async () => (await placeOf(page, 100))?.isSeen).toBe(true);
  for (const [direction, towards] of [
    ['before', -1],
    ['after', 1],
  ] as const) {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked = page.waitForRequest((request) => request.url().includes(`${direction}=`));
    await page.route(
      `**/messages?${direction}=*`,
      async (route) => {
        await held;
        await route.continue();
      },
      { times: 1 },
    );
    await transcript.evaluate(
      (element, step) =>
        element.scrollTo({ top: step < 0 ? 600 : element.scrollHeight - element.clientHeight - 600 }),
      towards,
    );
    await asked;
    const [anchor = 0] = (await shown(page)).slice(4);
    await expect.poll(async () => (await placeOf(page, anchor)) !== null).toBe(true);
    let last = -1;
    await expect
      .poll(async () => {
        const { top = 0 } = (await placeOf(page, anchor)) ?? {};
        const stands = top === last;
        last = top;
        return stands;
      })
      .toBe(true);
    const height = () => transcript.evaluate((element) => element.scrollHeight);
    const before = await height();
    release();
    await expect.poll(height).toBeGreaterThan(before + 500);
    for (let frame = 0; frame < 6; frame += 1) {
      expect(Math.abs(((await placeOf(page, anchor))?.top ?? 0) - last)).toBeLessThan(3);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
  const seen = new Set([...(await walk(page, -1)), ...(await walk(page, 1))]);
  expect(seen.size).toBe(200);
});

test('what is said meanwhile tears no hole into what is read in the midst', async () => {
  const { page, open, world, transcript, idOf } = await conversation(300);
  await open(`/inbox/long?message=${idOf(100)}`);
  await expect.poll(async () => (await placeOf(page, 100))?.isSeen).toBe(true);
  await page.getByText('Live', { exact: true }).waitFor();
  const { top } = (await placeOf(page, 100)) ?? { top: 0 };
  for (const index of [301, 302, 303]) world.say('long', { content: `Message ${index}.` });
  world.update('long', idOf(101), { content: 'Message 101. Changed.' });
  await transcript.getByText('Message 101. Changed.').waitFor();
  expect((await shown(page)).includes(303)).toBe(false);
  expect(Math.abs(((await placeOf(page, 100))?.top ?? 0) - top)).toBeLessThan(3);
  const seen = await walk(page, 1);
  const expected = Array.from({ length: 204 }, (_, place) => 100 + place);
  expect(expected.filter((index) => !seen.has(index))).toEqual([]);
  // From its end on it is live again.
  world.say('long', { content: 'Message 304.' });
  await expect.poll(async () => (await placeOf(page, 304))?.isSeen).toBe(true);
});

test('a change of a message far above is seen', async () => {
  const { page, open, world, transcript, idOf } = await conversation(120);
  await open('/inbox/long');
  await page.getByText('Live', { exact: true }).waitFor();
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(5);
  await walk(page, -1);
  world.update('long', idOf(1), { content: 'Message 1. Edited since.' });
  await transcript.getByText('Message 1. Edited since.').waitFor();
});

test('a message that is gone: the conversation opens all the same, and says so', async () => {
  const { page, open, allow } = await conversation(30);
  allow(/status of 404/);
  await open('/inbox/long?message=999999');
  await page.getByRole('alert').getByText('That message is not there any more.').waitFor();
  await expect.poll(async () => (await placeOf(page, 30))?.isSeen).toBe(true);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('That message is not there any more.').waitFor({ state: 'hidden' });
});

test('another jump in the same conversation goes there', async () => {
  const { page, open, idOf } = await conversation(200);
  await open(`/inbox/long?message=${idOf(20)}`);
  await expect.poll(async () => (await placeOf(page, 20))?.isSeen).toBe(true);
  await page.evaluate((id) => {
    history.pushState({}, '', `/inbox/long?message=${id}`);
  }, idOf(150));
  await page.goBack();
  await page.goForward();
  await expect.poll(async () => (await placeOf(page, 150))?.isSeen).toBe(true);
});
