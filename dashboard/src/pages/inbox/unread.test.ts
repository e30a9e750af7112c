import { expect, test } from 'vitest';
import { signIn } from '../../testing/scenes.ts';
import { busyInbox } from '../../testing/scenes-inbox.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function busy(path = '/inbox') {
  const visited = await visit();
  signIn(visited.world);
  busyInbox(visited.world);
  const { page } = visited;
  const marks: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/read')) marks.push(request.postDataJSON());
  });
  await visited.open(path);
  const row = (name: string) =>
    page
      .getByRole('region', { name: 'Conversations', exact: true })
      .getByRole('listitem')
      .filter({ hasText: name });
  await row('Sofia Rossi').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  return { ...visited, row, marks };
}

test('how much is unread stands in the title, in the navigation and on the icon', async () => {
  const { page, row } = await busy();
  await expect.poll(() => page.title()).toBe('(3) Inbox · Frontdesk');
  const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Inbox 3 unread' });
  await link.waitFor();
  await page.locator('link[rel="icon"][href="/favicon-unread.svg"]').waitFor({ state: 'attached' });
  await row('Noah Klein').getByRole('link').click();
  await expect.poll(() => page.title()).toBe('(2) Noah Klein · Inbox · Frontdesk');
});

test('what is open is read up to the newest message, and later ones as they come', async () => {
  const { page, world, row, marks } = await busy('/inbox/busy-8');
  const first = world.sessions.get('busy-8')?.messages.at(-1)?.id;
  await row('Noah Klein').getByText('1 unread').waitFor({ state: 'detached' });
  expect(marks).toEqual([{ messageId: first }]);
  Object.assign(world.sessions.get('busy-8')?.summary ?? {}, { unread: 1 });
  const { id } = world.say('busy-8', { content: 'Are you there?' });
  await expect.poll(() => marks).toEqual([{ messageId: first }, { messageId: id }]);
  await expect.poll(() => page.title()).toBe('(2) Noah Klein · Inbox · Frontdesk');
});

test('nothing is read in a tab that nobody sees', async () => {
  const { page, world, marks } = await busy('/inbox/busy-8');
  await expect.poll(() => marks.length).toBe(1);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  world.put('busy-8', { content: 'While nobody looks' });
  Object.assign(world.sessions.get('busy-8')?.summary ?? {}, { unread: 1 });
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.getByText('While nobody looks').first().waitFor();
  await expect.poll(() => marks.length).toBe(2);
});

test('U makes it unread again, and it stays so while it is open', async () => {
  const { page, row, marks } = await busy('/inbox/busy-8');
  await expect.poll(() => marks.length).toBe(1);
  await page.keyboard.press('u');
  await row('Noah Klein').getByText('1 unread').waitFor();
  expect(marks.at(-1)).toEqual({ messageId: null });
  await expect.poll(() => page.title()).toBe('(3) Noah Klein · Inbox · Frontdesk');
  expect(marks).toHaveLength(2);
  await page.keyboard.press('Escape');
  await page.getByText('No conversation open').waitFor();
  await row('Noah Klein').getByText('1 unread').waitFor();
});

test('all of a view is marked as read, beyond what is loaded as well', async () => {
  const { page, world, open } = await busy();
  for (let index = 0; index < 70; index += 1) {
    world.addSession({ sessionId: `more-${index}`, unread: 1 });
    world.put(`more-${index}`, { content: 'Hello' });
  }
  await open('/inbox?unread=1');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('Marked as read: 73 conversations.').waitFor();
  await page.getByText('You have read everything').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('Nothing is unread here.').waitFor();
});

test('all of a view is marked as read at once, and can be brought back', async () => {
  const { page, world } = await busy();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.poll(() => page.title()).toBe('Inbox · Frontdesk');
  expect([...world.sessions.values()].every(({ summary }) => summary.unread === 0)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.title()).toBe('(3) Inbox · Frontdesk');
});
