import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asColleague } from '../testing/asker.ts';
import { deskOf } from '../testing/fake-takeover.ts';
import { signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

/** A conversation in which nobody else is. */
async function alone() {
  const visited = await visit();
  signIn(visited.world);
  visited.world.addSession({ sessionId: 's' });
  visited.world.put('s', { content: 'Hello?' });
  const { page, open, world } = visited;
  return {
    ...visited,
    states: () => deskOf(world).presence.map(({ state }) => state),
    async opened() {
      await open('/inbox/s');
      await page.getByText('Live', { exact: true }).waitFor();
    },
    hears: (name: string, state: 'looking' | 'replying' | 'left', tab = name) =>
      world.tell({ type: 'presence', sessionId: 's', userId: name, name, tab, state }),
  };
}

async function browserOf(page: Page, colleague: string) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ extraHTTPHeaders: { [asColleague]: colleague } });
  if (!context) throw new Error('There is no second browser.');
  return { other: await context.newPage(), leave: () => context.close() };
}

test('two browsers see each other come, reply and go', async () => {
  const { page, opened, url } = await alone();
  await opened();
  const { other, leave } = await browserOf(page, 'priya');
  await other.goto(`${url}/inbox/s`);
  await page.getByText('Priya Nair is looking').waitFor();
  // The newcomer learns of who was here before.
  await other.getByText('Olivia Hart is looking').waitFor();
  const reply = other.getByRole('textbox', { name: /^Reply/ });
  await reply.fill('Hello, ');
  await page.getByText('Priya Nair is replying…').waitFor();
  await page.getByText('Priya Nair is replying too: whoever sends first takes over.').waitFor();
  await reply.fill('');
  await page.getByText('Priya Nair is looking').waitFor();
  await page.getByText(/is replying too/).waitFor({ state: 'hidden' });
  await other.getByRole('link', { name: /Inbox/ }).first().click();
  await page.getByText('Priya Nair is looking').waitFor({ state: 'hidden' });
  await leave();
});

test('a tab that is closed says goodbye', async () => {
  const { page, opened, url, states } = await alone();
  await opened();
  const { other, leave } = await browserOf(page, 'priya');
  await other.goto(`${url}/inbox/s`);
  await page.getByText('Priya Nair is looking').waitFor();
  await other.close({ runBeforeUnload: true });
  await page.getByText('Priya Nair is looking').waitFor({ state: 'hidden' });
  expect(states()).toContain('left');
  await leave();
});

test('nobody is forgotten before 45 s, and whoever says nothing is then', async () => {
  const { page, opened, hears } = await alone();
  await page.clock.install();
  await opened();
  hears('Priya Nair', 'replying');
  await page.getByText('Priya Nair is replying…').waitFor();
  await page.clock.runFor(40_000);
  expect(await page.getByText('Priya Nair is replying…').count()).toBe(1);
  await page.clock.runFor(11_000);
  await page.getByText('Priya Nair is replying…').waitFor({ state: 'hidden' });
});

test('looking is told every 20 s and typing every 10 s, but only in a reply and in sight', async () => {
  const { page, opened, states } = await alone();
  await page.clock.install();
  await opened();
  await expect.poll(states).toEqual(['looking']);
  await page.clock.runFor(20_500);
  await expect.poll(states).toEqual(['looking', 'looking']);

  await page.keyboard.press('n');
  await page.keyboard.type('a note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.type('abc');
  await expect.poll(states).toEqual(['looking', 'looking', 'replying']);
  await page.clock.runFor(10_500);
  await page.keyboard.type('d');
  await expect.poll(states).toEqual(['looking', 'looking', 'replying', 'replying']);

  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect.poll(() => states().at(-1)).toBe('left');
  const count = states().length;
  await page.clock.runFor(60_000);
  expect(states()).toHaveLength(count);
  await hide(false);
  await expect.poll(() => states().length).toBe(count + 1);
});

test('several people, and one in two tabs, are told once each', async () => {
  const { page, opened, hears } = await alone();
  await opened();
  hears('Priya Nair', 'looking', 'p1');
  hears('Priya Nair', 'replying', 'p2');
  hears('Noah Berg', 'looking');
  await page.getByText('Priya Nair is replying…').waitFor();
  hears('Priya Nair', 'left', 'p2');
  await page.getByText('Noah Berg and Priya Nair are looking').waitFor();
  hears('Ann Lee', 'looking');
  await page.getByText('Ann Lee and 2 others are looking').waitFor();
});

test('the simulator’s view of a conversation tells nobody that somebody looks', async () => {
  const { page, open, world, simulators, states } = await alone();
  simulators.telegram.setStatus('1001', 'typing…');
  world.addSession({ sessionId: 'telegram-1001', conversationKey: '1001' });
  world.put('telegram-1001', { content: 'From the simulator' });
  await open('/simulator?platform=telegram&as=1001&chat=1001');
  const pane = page.getByRole('region', { name: 'Conversation', exact: true });
  await pane.getByText('From the simulator').waitFor();
  await pane.getByText('The assistant answers').waitFor();
  expect(await pane.getByRole('textbox').count()).toBe(0);
  expect(states()).toEqual([]);
});
