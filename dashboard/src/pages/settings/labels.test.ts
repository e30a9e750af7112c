import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { knowAnn } from '../../testing/scenes-contact.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function settings() {
  const visited = await visit();
  const { world, page, open } = visited;
  signIn(world);
  fillInbox(world);
  knowAnn(world);
  const rows = page.getByRole('list', { name: 'Labels' }).getByRole('listitem');
  await open('/settings?tab=labels');
  await rows.first().waitFor();
  return { ...visited, rows };
}

test('a label is made by keyboard', async () => {
  const { page, rows, world } = await settings();
  await page.getByRole('button', { name: 'Add a label' }).click();
  await page.getByRole('textbox', { name: 'Name' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Give it a name.').waitFor();
  await page.keyboard.type('Urgent');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'red' }).and(page.locator(':checked')).waitFor();
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: 'Urgent' }).waitFor();
  expect(world.labels.find(({ name }) => name === 'Urgent')?.color).toBe('red');
});

test('a name that is taken is refused at the name', async () => {
  const { page, rows, allow } = await settings();
  allow(/status of 409/);
  await rows.filter({ hasText: 'VIP' }).getByRole('button', { name: 'Edit VIP' }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('billing');
  await page.keyboard.press('Enter');
  await page.getByText('There is a label “billing” already.').waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');
});

test('a label gets another name and colour; Esc changes nothing and gives the focus back', async () => {
  const { page, rows, world } = await settings();
  await page.getByRole('button', { name: 'Edit VIP' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit VIP' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Regulars');
  await page.getByRole('radio', { name: 'green' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await rows.filter({ hasText: 'Regulars' }).waitFor();
  expect(world.labels).toContainEqual({ id: 2, name: 'Regulars', color: 'green' });
});

test('deleting names the label and how many conversations lose it', async () => {
  const { page, rows, world } = await settings();
  await page.getByRole('button', { name: 'Delete Bug report' }).click();
  await page.getByText('No conversation has it.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete Billing' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete the label “Billing”?' });
  await dialog.getByText('1 conversation has it and would lose it. The conversations stay.').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete “Billing”' }).click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(world.sessions.get('rich')?.summary.labels.map(({ name }) => name)).toEqual(['VIP']);
});

test('no accessibility violation while a label is made and another edited', async () => {
  const { page } = await settings();
  await page.getByRole('button', { name: 'Edit VIP' }).click();
  await page.getByRole('button', { name: 'Add a label' }).click();
  await page.getByRole('button', { name: 'Add the label' }).click();
  await page.getByText('Give it a name.').waitFor();
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  expect(await violations()).toEqual([]);
});
