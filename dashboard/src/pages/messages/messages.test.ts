import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { FakeWorld } from '../../testing/fake-world.ts';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function signedIn(fill: (world: FakeWorld) => void = fillInbox) {
  const visited = await visit();
  const { world, page } = visited;
  signIn(world);
  fill(world);
  const rows = page.getByRole('table').locator('tbody tr:not([aria-hidden])');
  const search = () => Object.fromEntries(new URL(page.url()).searchParams);
  return { ...visited, rows, search };
}

test('shows every message, newest first, with who said it and what became of it', async () => {
  const { open, rows, page } = await signedIn();
  await open('/messages');
  await rows.first().getByText('Wonderful, thank you! What is the Wi-Fi name?').waitFor();
  expect(await page.getByRole('columnheader').allTextContents()).toEqual([
    'When',
    'Conversation',
    'Author',
    'Message',
    'State',
  ]);
  const failed = rows.filter({ hasText: 'Anything else?' });
  await failed.getByText('Team Olivia Hart').waitFor();
  await failed.getByText('Not delivered').waitFor();
  expect(await rows.count()).toBe(24);
});

test('finds words, marks them, keeps them in the URL and goes back', async () => {
  const { open, rows, page, search } = await signedIn();
  await open('/messages');
  await rows.first().waitFor();
  await page.getByRole('searchbox', { name: 'Words' }).fill('my dog');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await page.locator('mark').allTextContents()).toEqual(['my dog']);
  expect(search()).toEqual({ q: 'my dog' });
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => rows.count()).toBe(24);
  expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('');
  expect(search()).toEqual({});
});

test('filters narrow together, and an address with a filter is that filter', async () => {
  const { open, rows, page, search } = await signedIn();
  await open('/messages?author=person&state=asleep&from=2026-99-99');
  await expect.poll(() => rows.count()).toBe(2);
  expect(await page.getByLabel('Author').inputValue()).toBe('person');
  expect(await page.getByLabel('State').inputValue()).toBe('');
  await page.getByLabel('State').selectOption('Not delivered');
  await expect.poll(() => rows.count()).toBe(1);
  expect(search()).toMatchObject({ author: 'person', state: 'failed' });
  await page.getByLabel('Channel').selectOption('Web');
  await page.getByRole('heading', { name: 'No message fits' }).waitFor();
});

test('a session id finds all of that conversation', async () => {
  const { open, rows, page } = await signedIn();
  await open('/messages');
  await page.getByRole('searchbox', { name: 'Session id' }).fill('group');
  await expect.poll(() => rows.count()).toBe(1);
  await rows.getByText('Is the pool open in the evening?').waitFor();
});

test('days are whole days of the reader, the last one included', async () => {
  const { open, rows, page } = await signedIn((world) => {
    world.addSession({ sessionId: 's' });
    for (const [day, hour] of [
      [9, 23],
      [10, 0],
      [11, 23],
      [12, 0],
    ] as const) {
      world.put('s', {
        content: `${day}th, ${hour}h`,
        createdAt: new Date(2026, 2, day, hour).toISOString(),
      });
    }
  });
  await open('/messages?from=2026-03-10');
  await expect.poll(() => rows.count()).toBe(3);
  await page.getByLabel('Until').fill('2026-03-11');
  await expect.poll(() => rows.count()).toBe(2);
  expect(await rows.getByRole('link').allTextContents()).toEqual(['11th, 23h', '10th, 0h']);
});

test('goes on to older messages as it is scrolled, each once', async () => {
  const { open, rows } = await signedIn((world) => {
    world.addSession({ sessionId: 's' });
    for (let index = 0; index < 130; index += 1) world.put('s', { content: `Message ${index}.` });
  });
  await open('/messages');
  await rows.first().getByText('Message 129.').waitFor();
  await expect
    .poll(async () => {
      await rows.last().scrollIntoViewIfNeeded();
      return rows.count();
    })
    .toBe(130);
  expect(new Set(await rows.getByRole('link').allTextContents()).size).toBe(130);
});

test('a row leads to the message in its conversation', async () => {
  const { open, rows, page, world } = await signedIn();
  await open('/messages?q=dog&channel=slack');
  await rows.filter({ hasText: 'And may I bring my dog?' }).click();
  const id = world.sessions.get('rich')?.messages[2]?.id;
  await expect
    .poll(() => new URL(page.url()).pathname + new URL(page.url()).search)
    .toBe(`/inbox/rich?message=${id}`);
});

test('exports what the filter finds, for spreadsheets and for programs', async () => {
  const { open, rows, page } = await signedIn();
  await open('/messages?author=person');
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('button', { name: 'Export these messages' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: /^CSV/ }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('messages.csv');
  expect((await readFile(await download.path(), 'utf8')).split('\n')).toHaveLength(2);
});

test('whoever may not export sees no way to', async () => {
  const { open, rows, page, world } = await signedIn();
  if (world.owner) world.owner.permissions = ['sessions.read'];
  await open('/messages');
  await rows.first().waitFor();
  expect(await page.getByRole('button', { name: /Export/ }).count()).toBe(0);
});

test('older messages that could not be loaded are asked for again by a button', async () => {
  const { open, rows, page, allow } = await signedIn((world) => {
    world.addSession({ sessionId: 's' });
    for (let index = 0; index < 60; index += 1) world.put('s', { content: `Message ${index}.` });
  });
  allow(/status of 500/);
  await page.route('**/api/admin/messages?*cursor=*', (route) => route.fulfill({ status: 500 }), {
    times: 1,
  });
  await open('/messages');
  await rows.last().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Older messages could not be loaded. Try again' }).click();
  await expect.poll(() => rows.count()).toBe(60);
});

test('on a phone a row is a card, and filters open on demand', async () => {
  const visited = await visit({ viewport: { width: 390, height: 844 } });
  const { world, page, open } = visited;
  signIn(world);
  fillInbox(world);
  await open('/messages?author=person');
  await page.getByText('Anything else?').waitFor();
  expect(await page.getByLabel('State').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filter: 1' }).click();
  await page.getByLabel('State').selectOption('Sent');
  await page.getByText('Hello Ann, Olivia here').waitFor();
  await expect.poll(() => page.getByText('Anything else?').count()).toBe(0);
});

test('G M goes there', async () => {
  const { open, page, rows } = await signedIn();
  await open('/inbox');
  await page.getByText('House guests').first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await rows.first().waitFor();
});
