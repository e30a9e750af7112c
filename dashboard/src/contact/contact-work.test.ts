import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../testing/scenes.ts';
import { knowAnn } from '../testing/scenes-contact.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

async function beside(sessionId = 'rich') {
  const visited = await visit({ viewport: { width: 1440, height: 1300 } });
  const { world, page, open } = visited;
  signIn(world);
  fillInbox(world);
  knowAnn(world);
  await open(`/inbox/${sessionId}`);
  const pane = page.getByRole('region', { name: 'Contact' });
  await pane.getByText('Session id').waitFor();
  const summary = () => world.sessions.get(sessionId)?.summary;
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ]);
  return { ...visited, pane, summary, violations };
}

test('a colleague is found by a few letters and assigned by keyboard; the focus comes back', async () => {
  const { page, pane, summary, violations } = await beside();
  await pane.getByRole('button', { name: 'Assigned to nobody. Change' }).focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Search the team' });
  await search.and(page.locator(':focus')).waitFor();
  expect(await page.getByRole('option').allTextContents()).toEqual([
    'Nobody',
    'OHOlivia Hart',
    'NBNoah Berg',
    'PNPriya Nair',
  ]);
  expect(await violations()).toEqual([]);
  await page.keyboard.type('prï');
  await page.getByRole('option', { name: 'Priya Nair' }).and(page.locator('[data-active]')).waitFor();
  await page.keyboard.press('Enter');
  await pane
    .getByRole('button', { name: 'Assigned to Priya Nair. Change' })
    .and(page.locator(':focus'))
    .waitFor();
  await expect.poll(() => summary()?.assignee?.id).toBe('priya');
});

test('"Assign to me" is one click, and gone when it is mine', async () => {
  const { pane, summary } = await beside();
  await pane.getByRole('button', { name: 'Assign to me' }).click();
  await pane.getByRole('button', { name: 'Assigned to Olivia Hart. Change' }).waitFor();
  await expect.poll(() => summary()?.assignee?.id).toBe('owner');
  expect(await pane.getByRole('button', { name: 'Assign to me' }).count()).toBe(0);
});

test('what the server refuses is taken back on screen, and said', async () => {
  const { page, pane, allow } = await beside();
  allow(/status of 422/);
  await page.route('**/api/admin/sessions/rich', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({
          status: 422,
          json: { title: 'Does not fit', status: 422, detail: 'Olivia may not read it.', requestId: 'r' },
        })
      : route.continue(),
  );
  await pane.getByRole('button', { name: 'Assign to me' }).click();
  await pane.getByRole('alert').getByText('Olivia may not read it.').waitFor();
  await pane.getByRole('button', { name: 'Assigned to nobody. Change' }).waitFor();
});

test('labels are put on and taken off, several at a time', async () => {
  const { page, pane, summary } = await beside();
  await pane.getByRole('button', { name: 'Remove VIP' }).click();
  await expect.poll(() => summary()?.labels.map(({ name }) => name)).toEqual(['Billing']);
  await pane.getByRole('button', { name: 'Add a label' }).click();
  await page.getByRole('combobox', { name: 'Search labels' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => summary()?.labels.map(({ name }) => name))
    .toEqual(['Billing', 'VIP', 'Bug report']);
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: 'Add a label' }).and(page.locator(':focus')).waitFor();
});

test('without any label the list says where they are made', async () => {
  const { page, world, pane } = await beside('quiet-1');
  world.labels = [];
  await page.reload();
  await pane.getByRole('button', { name: 'Add a label' }).click();
  await page.getByText('There are no labels yet.').waitFor();
  await page.getByRole('link', { name: 'Make the first' }).click();
  await page.getByRole('heading', { name: 'No labels yet' }).waitFor();
});

test('the title is given in place, shown everywhere, and removed again', async () => {
  const { page, pane, summary } = await beside();
  const list = page.getByRole('region', { name: 'Conversations' });
  await pane.getByRole('button', { name: 'Title: Add. Edit' }).click();
  await page.keyboard.type('Dog on the booking');
  await page.keyboard.press('Enter');
  await list.getByText('Dog on the booking').waitFor();
  await pane.getByRole('button', { name: 'Title: Dog on the booking. Edit' }).click();
  await pane.getByRole('button', { name: 'Remove', exact: true }).click();
  await pane.getByRole('button', { name: 'Title: Add. Edit' }).waitFor();
  await expect.poll(() => summary()?.title).toBeNull();
});

test('the other conversations of the same person are a click away', async () => {
  const { page, pane } = await beside();
  await pane.getByRole('link', { name: /May I bring my dog in May\?/ }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/inbox/ann-before');
  await pane.getByRole('link', { name: /What is the Wi-Fi name\?/ }).waitFor();
});

test('the session id is copied', async () => {
  const { page, pane, url } = await beside();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await pane.getByRole('button', { name: 'Copy session id' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('rich');
});

test.each([
  ['Everything known of this person', 'dossier.json', /ann@harbor-cafe\.example/],
  ['Messages of this conversation CSV', 'messages.csv', /^\d+(\n\d+)*$/],
  ['Messages of this conversation JSON', 'messages.json', /^\d+(\n\d+)*$/],
])('downloads: %s', async (name, file, content) => {
  const { page, pane } = await beside();
  const started = page.waitForEvent('download');
  await pane.getByRole('link', { name }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(file);
  expect(await readFile(await download.path(), 'utf8')).toMatch(content);
});

test('erasing a person asks for their name and gives a receipt', async () => {
  const { page, pane, world, violations } = await beside();
  await pane.getByRole('button', { name: 'Erase this person…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Erase everything known of Ann Lee?' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.type('Bob');
  await page.keyboard.press('Enter');
  await dialog.getByText('That is not the name.').waitFor();
  expect(world.sessions.get('rich')?.messages).not.toHaveLength(0);
  await dialog.getByRole('textbox').fill('ann  lee');
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: 'Ann Lee is erased' }).waitFor();
  await dialog.getByText('E-7Q2M-41XD').waitFor();
  await dialog.getByText(/^9 messages and 2 details are gone/).waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Enter');
  await pane.getByText(/^Nothing is known of this person any more/).waitFor();
  expect(await page.getByText('Wonderful, thank you!').count()).toBe(0);
});

test('deleting a conversation names it, and leads back to the list', async () => {
  const { page, pane, world } = await beside();
  await pane.getByRole('button', { name: 'Delete this conversation…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete the conversation with Ann Lee?' });
  await dialog.getByText(/All of its 9 messages/).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(world.sessions.has('rich')).toBe(true);
  await pane.getByRole('button', { name: 'Delete this conversation…' }).click();
  await dialog.getByRole('button', { name: 'Delete the conversation' }).click();
  await page.getByText('No conversation open').waitFor();
  await expect
    .poll(() =>
      page.getByRole('region', { name: 'Conversations' }).getByText('Wonderful, thank you!').count(),
    )
    .toBe(0);
  expect(world.sessions.has('rich')).toBe(false);
});
