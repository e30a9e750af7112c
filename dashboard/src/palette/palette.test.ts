import { expect, test } from 'vitest';
import { signIn } from '../testing/scenes.ts';
import { busyInbox } from '../testing/scenes-inbox.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

async function busy(path = '/inbox') {
  const visited = await visit();
  const { page, world, open } = visited;
  signIn(world);
  busyInbox(world);
  await open(path);
  await page.getByText('Sofia Rossi').first().waitFor();
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const chosen = palette.getByRole('option', { selected: true });
  const call = async (words: string) => {
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').waitFor();
    await page.keyboard.type(words);
  };
  return { ...visited, palette, chosen, call };
}

test('leads to views, pages and conversations by their names, by keys alone', async () => {
  const { page, chosen, call } = await busy();
  await call('unre');
  await expect.poll(() => chosen.textContent()).toContain('Unread');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/inbox\?unread=1$/);
  await call('simul');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Simulator' }).waitFor();
  await call('gómez');
  await page.getByRole('option', { name: 'Lucía Gómez' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/inbox\/busy-2$/);
});

test('offers what can be done to the open conversation, and says its key', async () => {
  const { page, world, palette, call } = await busy('/inbox/busy-7');
  await page.getByRole('region', { name: 'Conversation', exact: true }).getByText('And the dog').waitFor();
  await call('close');
  await palette.getByText('This conversation').waitFor();
  await palette.getByRole('option', { name: 'Close or reopen' }).getByText('E', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Closed: Priya Nair.').waitFor();
  expect(world.sessions.get('busy-7')?.summary.closedAt).not.toBeNull();
});

test('offers what can be done to the selection', async () => {
  const { page, palette, call } = await busy();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await call('');
  await palette.getByText('2 selected').waitFor();
});

test('arrows go round, Esc gives the focus back, and it opens while somebody types', async () => {
  const { page, palette, chosen } = await busy();
  const field = page.getByRole('textbox', { name: 'Search conversations and messages' });
  await field.focus();
  await page.keyboard.press('Control+k');
  await palette.waitFor();
  const first = await chosen.textContent();
  await page.keyboard.press('ArrowUp');
  expect(await chosen.textContent()).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  expect(await chosen.textContent()).toBe(first);
  const input = palette.getByRole('combobox');
  expect(await input.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  await page.keyboard.type('zzz');
  await palette.getByText('Nothing of that name.').waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});
