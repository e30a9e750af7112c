import { expect, test } from 'vitest';
import { contactsOf } from '../../testing/fake-contact.ts';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { knowAnn } from '../../testing/scenes-contact.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function settings(path = '/settings?tab=details') {
  const visited = await visit();
  const { world, page, open } = visited;
  signIn(world);
  fillInbox(world);
  knowAnn(world);
  await open(path);
  const rows = page.getByRole('list', { name: 'Details asked' }).getByRole('listitem');
  const labels = () => rows.getByRole('link').allTextContents();
  const field = (key: string) => contactsOf(world).fields.find((other) => other.key === key);
  return { ...visited, rows, labels, field, contacts: contactsOf(world) };
}

test('lists what is asked, in order, and when; the first three cannot be deleted', async () => {
  const { rows, labels } = await settings();
  await rows.first().waitFor();
  expect(await labels()).toEqual(['name', 'e-mail address', 'phone number', 'plan', 'renewal date']);
  await rows.nth(0).getByText('After the first answer, on Telegram and Slack').waitFor();
  await rows.nth(4).getByText('Never asked, noted when it is told').waitFor();
  expect(await rows.getByRole('button', { name: /^Delete/ }).count()).toBe(2);
  expect(await rows.nth(0).getByRole('button', { name: 'Move name up' }).isDisabled()).toBe(true);
});

test('the order changes by button and by keyboard; it is said, and the focus goes along', async () => {
  const { page, rows, labels, contacts } = await settings();
  await rows.first().waitFor();
  await rows.nth(2).getByRole('button', { name: 'Move phone number up' }).click();
  await page.getByText('phone number is now number 2 of 5.').waitFor();
  await page.getByRole('button', { name: 'Move phone number up' }).and(page.locator(':focus')).waitFor();
  await expect
    .poll(() => contacts.fields.map(({ key }) => key))
    .toEqual(['name', 'phone', 'email', 'plan', 'renewal']);
  expect(contacts.fields.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
  const plan = rows.getByRole('link', { name: 'plan' });
  await plan.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('plan is now number 5 of 5.').waitFor();
  await plan.and(page.locator(':focus')).waitFor();
  expect(await labels()).toEqual(['name', 'phone number', 'e-mail address', 'renewal date', 'plan']);
});

test('a new detail is checked, saved and comes last', async () => {
  const { page, rows, field } = await settings();
  await page.getByRole('link', { name: 'Add a detail' }).click();
  await page.getByRole('button', { name: 'Add the detail' }).click();
  const label = page.getByRole('textbox', { name: 'What people call it' });
  await label.and(page.locator(':focus')).waitFor();
  await page.getByText('Use small letters, digits and _, beginning with a letter.').waitFor();
  await label.fill('room type');
  await page.getByRole('textbox', { name: 'Key' }).fill('room_type');
  await page.getByLabel('Kind').selectOption('One of several choices');
  await page.getByRole('textbox', { name: 'Choices' }).fill('Single\n\n  Double  ');
  await page.getByRole('textbox', { name: 'Why you want it' }).fill('so that we keep the right one');
  await page.getByRole('radio', { name: /^At the start/ }).check();
  await page.getByRole('checkbox', { name: 'Telegram' }).uncheck();
  await page.getByRole('checkbox', { name: /^Needed/ }).check();
  await page.getByRole('button', { name: 'Add the detail' }).click();
  await rows.nth(5).getByText('At the start, on Slack').waitFor();
  expect(field('room_type')).toEqual({
    key: 'room_type',
    label: 'room type',
    type: 'choice',
    required: true,
    ask: 'at_start',
    channels: ['slack'],
    purpose: 'so that we keep the right one',
    hint: null,
    choices: ['Single', 'Double'],
    position: 5,
  });
});

test('a key that stands, and a single choice, are refused at their fields', async () => {
  const { page, contacts } = await settings('/settings?tab=details&field=%2B');
  await page.getByRole('textbox', { name: 'What people call it' }).fill('plan');
  await page.getByRole('textbox', { name: 'Key' }).fill('plan');
  await page.getByRole('textbox', { name: 'Why you want it' }).fill('so that we know');
  await page.getByLabel('Kind').selectOption('One of several choices');
  await page.getByRole('textbox', { name: 'Choices' }).fill('Only');
  await page.getByRole('button', { name: 'Add the detail' }).click();
  await page.getByText('There is a detail with this key already.').waitFor();
  await page.getByText('Name at least two choices.').waitFor();
  expect(contacts.fields).toHaveLength(5);
});

test('a detail is edited; its key stays, and the words of name, e-mail and phone are Frontdesk’s', async () => {
  const { page, rows, field } = await settings();
  await rows.getByRole('link', { name: 'e-mail address' }).click();
  await page.getByText(/in words that come with Frontdesk/).waitFor();
  expect(await page.getByLabel('Kind').isDisabled()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Key' }).isEditable()).toBe(false);
  await page.getByRole('radio', { name: /^Never/ }).check();
  expect(await page.getByRole('checkbox', { name: 'Slack' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Save' }).click();
  await rows.nth(1).getByText('Never asked, noted when it is told').waitFor();
  await rows.getByRole('link', { name: 'e-mail address' }).and(page.locator(':focus')).waitFor();
  expect(field('email')).toMatchObject({ ask: 'never', channels: ['telegram', 'slack'], position: 1 });
});

test('deleting names the detail and says what stays', async () => {
  const { page, rows, field } = await settings();
  await rows.getByRole('button', { name: 'Delete plan' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete the detail “plan”?' });
  await dialog.getByText(/What people told stays stored/).waitFor();
  await dialog.getByRole('button', { name: 'Delete “plan”' }).click();
  await expect.poll(() => rows.count()).toBe(4);
  expect(field('plan')).toBeUndefined();
});

test('tabs are only for those who may: the first one stands without a URL', async () => {
  const { page, world } = await settings();
  if (world.owner) world.owner.permissions = ['sessions.read', 'fields.manage'];
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('heading', { name: 'Details asked' }).waitFor();
  const tabs = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
  expect(await tabs.allTextContents()).toEqual(['Details asked']);
  await page.goto(`${page.url()}?tab=labels`);
  await page.getByRole('heading', { name: 'You may not change this' }).waitFor();
});
