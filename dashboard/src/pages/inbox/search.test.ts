import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function filled(path = '/inbox') {
  const visited = await visit();
  signIn(visited.world);
  fillInbox(visited.world);
  await visited.open(path);
  const list = visited.page.getByRole('region', { name: 'Conversations', exact: true });
  await list.getByRole('listitem').first().waitFor();
  const field = list.getByRole('textbox', { name: 'Search conversations and messages' });
  return { ...visited, list, field, search: () => new URL(visited.page.url()).searchParams };
}

test('by keys alone: a message is found by its words and jumped to, and Esc goes back step by step', async () => {
  const { page, world, field, search } = await filled();
  const dog = world.sessions.get('rich')?.messages.find(({ content }) => content.includes('my dog'));
  await page.keyboard.press('/');
  await page.keyboard.type('my dog');
  const messages = page.getByRole('group', { name: 'Messages' });
  await messages.locator('mark', { hasText: 'my dog' }).waitFor();
  await page.getByRole('group', { name: 'Conversations' }).getByText('None.').waitFor();
  expect(search().get('q')).toBe('my dog');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/inbox\/rich/);
  expect(Object.fromEntries(search())).toEqual({ q: 'my dog', message: String(dog?.id) });

  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.getByText('House guests').waitFor();
  expect(search().has('q')).toBe(false);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText('No conversation open').waitFor();
});

test('conversations are found by who they are with, closed ones too, and arrows walk through both groups', async () => {
  const { page, world } = await filled();
  Object.assign(world.sessions.get('quiet-2')?.summary ?? {}, { closedAt: new Date().toISOString() });
  world.put('quiet-4', { content: 'Is Priya there?' });
  await page.keyboard.press('/');
  await page.keyboard.type('priya');
  await page.getByText('Priya Nair').first().waitFor();
  await page.getByText('Is Priya there?').first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Closed');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Is Priya there?');
  for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

test('what is typed is asked once it rests, and an answer that comes too late is not shown', async () => {
  const { page, field } = await filled();
  const asked: string[] = [];
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/admin/sessions?*q=*', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q') ?? '';
    asked.push(q);
    if (q === 'maya') await late;
    await route.continue().catch(() => undefined);
  });
  await field.focus();
  await page.keyboard.type('maya');
  await expect.poll(() => asked).toEqual(['maya']);
  await field.fill('jonas');
  await page.getByText('Jonas Weber').first().waitFor();
  release();
  await field.fill('wei');
  await page.getByText('Wei Zhang').first().waitFor();
  expect(await page.getByText('Maya Okafor').count()).toBe(0);
  expect(asked).toEqual(['maya', 'jonas', 'wei']);
});

test('one search is one step back, and the field follows the URL', async () => {
  const { page, field, search } = await filled();
  await field.fill('maya');
  await expect.poll(() => search().get('q')).toBe('maya');
  await field.fill('jonas');
  await expect.poll(() => search().get('q')).toBe('jonas');
  await page.goBack();
  await page.getByText('House guests').waitFor();
  expect(await field.inputValue()).toBe('');
});

test('nothing found says what was searched, with a way out', async () => {
  const { page } = await filled('/inbox');
  await page.keyboard.press('/');
  await page.keyboard.type('zebra');
  await page.getByText('Nothing found for “zebra”').waitFor();
  await page.getByRole('button', { name: 'Clear the search' }).last().click();
  await page.getByText('House guests').waitFor();
});
