import { expect, test } from 'vitest';
import { signIn } from '../../testing/scenes.ts';
import { busyInbox, manySessions } from '../../testing/scenes-inbox.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function listOf(count: number, path = '/inbox') {
  const visited = await visit();
  const { page, world, open } = visited;
  signIn(world);
  manySessions(world, count);
  await open(path);
  await page.getByText('Live', { exact: true }).waitFor();
  const list = page.getByRole('region', { name: 'Conversations', exact: true });
  const rows = list.getByRole('listitem');
  const row = (name: string) => list.locator('li', { has: page.getByText(name, { exact: true }) });
  await rows.first().waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-session]')?.dataset.session);
  const topOf = async (name: string) => (await row(name).boundingBox())?.y;
  return { ...visited, list, rows, row, focused, topOf };
}

test('keeps only what is in sight in the page, and reaches every conversation, each once', async () => {
  const { list, rows } = await listOf(130);
  const seen = new Set<string>();
  await expect
    .poll(async () => {
      const texts = await rows.allTextContents();
      expect(texts.length).toBeLessThan(40);
      for (const text of texts) seen.add(/Question \d+/.exec(text)?.[0] ?? '');
      await list.locator('ul').evaluate((element) => element.parentElement?.scrollBy({ top: 500 }));
      return seen.size;
    })
    .toBe(130);
});

test('J and K go on by id: where a conversation has gone, its neighbours are next', async () => {
  const { page, world, rows, focused } = await listOf(60);
  for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
  expect(await focused()).toBe('s57');
  world.say('s57', { content: 'News in the one that has the focus' });
  await rows.first().getByText('News in the one').waitFor();
  expect(await focused()).toBe('s57');
  await page.keyboard.press('j');
  expect(await focused()).toBe('s59');
  await page.keyboard.press('k');
  expect(await focused()).toBe('s57');
});

test('J goes beyond what is loaded, and arrows do the same', async () => {
  const { page, focused } = await listOf(60);
  await page.keyboard.press('j');
  for (let index = 58; index >= 10; index -= 1) {
    await page.keyboard.press(index % 2 ? 'j' : 'ArrowDown');
    await expect.poll(focused).toBe(`s${index}`);
  }
});

test('what is under the pointer stays there while others come to the top', async () => {
  const { page, world, list, row, topOf } = await listOf(60);
  await row('Guest 52').hover();
  const before = await topOf('Guest 52');
  world.say('s20', { content: 'From far below' });
  world.say('s58', { content: 'From above' });
  world.say('s50', { content: 'From below' });
  await expect.poll(() => list.getByRole('button', { name: /new/ }).textContent()).toMatch(/↑ \d new/);
  expect(await topOf('Guest 52')).toBe(before);
  // Its own news as well.
  world.say('s52', { content: 'In the very one' });
  await row('Guest 52').getByText('In the very one').waitFor();
  expect(await topOf('Guest 52')).toBe(before);
  // Once nobody points at it, the list stands at its top again and in its order.
  await page.mouse.move(900, 400);
  await expect.poll(() => list.locator('li').first().textContent()).toContain('In the very one');
  await expect.poll(() => list.locator('ul').evaluate((ul) => ul.parentElement?.scrollTop)).toBe(0);
});

test('what is read further down stays where it is', async () => {
  const { world, list, row, topOf } = await listOf(60);
  await list.locator('ul').evaluate((element) => element.parentElement?.scrollTo({ top: 1000 }));
  await row('Guest 45').waitFor();
  const before = await topOf('Guest 45');
  world.say('s2', { content: 'News' });
  world.say('s3', { content: 'More news' });
  await list.getByRole('button', { name: '↑ 2 new' }).waitFor();
  expect(await topOf('Guest 45')).toBe(before);
  await list.getByRole('button', { name: '↑ 2 new' }).click();
  await row('Guest 3').getByText('More news').waitFor();
});

test('a conversation further down that changes is shown as it is now', async () => {
  const { world, list, row } = await listOf(90);
  await expect
    .poll(async () => {
      await list.locator('ul').evaluate((element) => element.parentElement?.scrollBy({ top: 2000 }));
      return row('Guest 3').count();
    })
    .toBe(1);
  const session = world.sessions.get('s3');
  if (session) session.summary.labels = world.labels.slice(1, 2);
  world.tell({ type: 'session.updated', sessionId: 's3' });
  await row('Guest 3').getByText('VIP').waitFor();
  if (session) session.summary.closedAt = new Date().toISOString();
  world.tell({ type: 'session.updated', sessionId: 's3' });
  await row('Guest 3').waitFor({ state: 'detached' });
});

test('a view loses what no longer belongs there, and gains what does, without a reload', async () => {
  const { page, world, open } = await visit();
  signIn(world);
  busyInbox(world);
  await open('/inbox?needs=1');
  await page.getByText('Live', { exact: true }).waitFor();
  const rows = page.getByRole('region', { name: 'Conversations', exact: true }).getByRole('listitem');
  await rows.filter({ hasText: 'Noah Klein' }).waitFor();
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: 'Needs a person 2' }).waitFor();
  const flag = (sessionId: string, flagReason: string | null) => {
    Object.assign(world.sessions.get(sessionId)?.summary ?? {}, { flagReason });
    world.tell({ type: 'session.updated', sessionId });
  };
  flag('busy-8', null);
  await rows.filter({ hasText: 'Noah Klein' }).waitFor({ state: 'detached' });
  await views.getByRole('link', { name: 'Needs a person 1' }).waitFor();
  flag('busy-0', 'They asked for a person.');
  await rows.filter({ hasText: 'Amara Nwosu' }).waitFor();
  flag('busy-0', null);
  flag('busy-5', null);
  await page.getByText('Nobody waits for a person').waitFor();
});

test('what is deleted elsewhere goes, and says so where it is open', async () => {
  const { page, world, row } = await listOf(5, '/inbox/s3');
  world.sessions.delete('s3');
  world.tell({ type: 'session.deleted', sessionId: 's3' });
  await row('Guest 3').waitFor({ state: 'detached' });
  await page.getByRole('alert').getByText('This conversation has been deleted.').waitFor();
});

test('a row tells of a draft that was not sent, and of who else is there', async () => {
  const { page, world, open } = await visit();
  signIn(world);
  busyInbox(world);
  await open('/inbox/busy-7');
  await page.getByText('Live', { exact: true }).waitFor();
  const row = (name: string) =>
    page
      .getByRole('region', { name: 'Conversations', exact: true })
      .getByRole('listitem')
      .filter({ hasText: name });
  await page.keyboard.press('r');
  await page.keyboard.type('Of course it may');
  await row('Priya Nair').getByText('Draft', { exact: true }).waitFor();
  world.tell({
    type: 'presence',
    sessionId: 'busy-9',
    userId: 'noah',
    name: 'Noah Berg',
    tab: 'noahs',
    state: 'replying',
  });
  await row('Sofia Rossi').getByText('Noah Berg replying').waitFor();
  world.tell({
    type: 'presence',
    sessionId: 'busy-9',
    userId: 'noah',
    name: 'Noah Berg',
    tab: 'noahs',
    state: 'left',
  });
  await row('Sofia Rossi').getByText('Noah Berg replying').waitFor({ state: 'detached' });
});

test('a row says who answers, what is wrong, who looks after it and what is known', async () => {
  const { page, world, open } = await visit();
  signIn(world);
  busyInbox(world);
  await open('/inbox');
  const row = (name: string) =>
    page
      .getByRole('region', { name: 'Conversations', exact: true })
      .getByRole('listitem')
      .filter({ hasText: name });
  const noah = row('Noah Klein');
  await noah.getByText('Needs a person').waitFor();
  await noah.getByText('1 unread').waitFor();
  await noah.getByText('Assigned to Noah Berg').waitFor();
  await noah.getByText('0 of 3 details known').waitFor();
  await row('Wei Zhang').getByText('Error').waitFor();
  await row('Priya Nair').getByText('You', { exact: true }).waitFor();
  await row('Tom Baker').getByText('Bug report').waitFor();
  const absolute = await row('Tom Baker').locator('time').getAttribute('title');
  expect(absolute).toContain(String(new Date().getFullYear()));
});
