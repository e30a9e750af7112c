import { AxeBuilder } from '@axe-core/playwright';
import { allPermissions } from '@frontdesk/shared/permissions';
import { expect, test } from 'vitest';
import { contactsOf } from '../testing/fake-contact.ts';
import type { FakeWorld } from '../testing/fake-world.ts';
import { fillInbox, signIn } from '../testing/scenes.ts';
import { knowAnn, refuseAll } from '../testing/scenes-contact.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();
const wide = { viewport: { width: 1440, height: 1000 } };

async function beside(sessionId = 'rich', prepare: (world: FakeWorld) => void = knowAnn) {
  const visited = await visit(wide);
  const { world, page, open } = visited;
  signIn(world);
  fillInbox(world);
  prepare(world);
  await open(`/inbox/${sessionId}`);
  const pane = page.getByRole('region', { name: 'Contact' });
  /** One detail: its label, value and what stands below. */
  const row = (label: string) =>
    pane.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) });
  const value = (label: string) => pane.getByRole('button', { name: new RegExp(`^${label}:`) });
  return { ...visited, pane, row, value };
}

const may = (world: FakeWorld, ...permissions: (typeof allPermissions)[number][]) => {
  if (world.owner) Object.assign(world.owner, { role: 'member', permissions });
};

test('says who it is, and of each value where it came from', async () => {
  const { pane, row } = await beside();
  await pane.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  await pane.getByText(/^Portuguese · since \d/).waitFor();
  await row('name')
    .getByText(/From their Slack profile/)
    .waitFor();
  await row('name').getByText('Verified').waitFor();
  await row('e-mail address')
    .getByText(/^Noted by Noah Berg/)
    .first()
    .waitFor();
  await row('plan')
    .getByText(/^Shared with a tap/)
    .waitFor();
  await row('phone number')
    .getByText(/^Asked: they will not say/)
    .waitFor();
  await row('renewal date').getByText('Never asked; noted when they tell it').waitFor();
});

test('earlier values lead to the message they came from', async () => {
  const { page, row } = await beside();
  await row('e-mail address').getByText('1 earlier value, asked twice').click();
  const link = row('e-mail address').getByRole('link', { name: 'In their own words' });
  await row('e-mail address').getByText('“you can reach me at ann@harbor-cafe.example”').waitFor();
  await row('e-mail address').getByText('Talked about something else').waitFor();
  await link.click();
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?message=\d+$/);
});

test('Enter opens a value, Enter saves it, and the focus is back on it', async () => {
  const { page, value, row, world } = await beside();
  await value('plan').waitFor();
  await value('name').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ann Ferreira');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'name: Ann Ferreira. Edit' }).and(page.locator(':focus')).waitFor();
  await row('name')
    .getByText(/^Noted by Olivia Hart/)
    .first()
    .waitFor();
  expect(contactsOf(world).of.get('rich')?.history.name?.at(-1)).toMatchObject({
    value: 'Ann Ferreira',
    source: 'admin',
  });
});

test('Esc leaves a value as it was and says nothing to the server', async () => {
  const { page, value, world } = await beside();
  await value('name').click();
  await page.keyboard.type('Somebody else');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'name: Ann Lee. Edit' }).and(page.locator(':focus')).waitFor();
  expect(contactsOf(world).of.get('rich')?.history.name).toHaveLength(1);
});

test('what is no value is refused at the field, in words, and what was typed stays', async () => {
  const { page, value, world, allow } = await beside();
  allow(/status of 422/);
  contactsOf(world).refusal = 'That e-mail address seems to be cut off; it should read like ann@example.com.';
  await value('e-mail address').click();
  await page.keyboard.type('ann@example');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'e-mail address' });
  await page.getByText('That e-mail address seems to be cut off').waitFor();
  expect(await field.inputValue()).toBe('ann@example');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await value('e-mail address').getByText('ann.lee-ferreira@harbour-cafe.example').waitFor();
});

test('nothing is no value: it is not even sent', async () => {
  const { page, value, world } = await beside();
  await value('phone number').click();
  await page.keyboard.press('Enter');
  await page.getByText('Write something first.').waitFor();
  expect(contactsOf(world).of.get('rich')?.history.phone).toBeUndefined();
});

test('a choice is chosen, a day is a day', async () => {
  const { page, value, row, world } = await beside();
  await value('plan').click();
  const choice = page.getByRole('combobox', { name: 'plan' });
  expect(await choice.locator('option').allTextContents()).toEqual(['Free', 'Team', 'Enterprise']);
  await choice.selectOption('Enterprise');
  await row('plan').getByRole('button', { name: 'Save' }).click();
  await value('plan').getByText('Enterprise').waitFor();
  await value('renewal date').click();
  await page.getByLabel('renewal date').fill('2027-03-31');
  await page.keyboard.press('Enter');
  await value('renewal date').getByText('2027-03-31').waitFor();
  expect(contactsOf(world).of.get('rich')?.history.renewal?.at(-1)?.value).toBe('2027-03-31');
});

test('a value is taken back, and an earlier one used again', async () => {
  const { value, row } = await beside();
  const mail = row('e-mail address');
  await value('e-mail address').click();
  await mail.getByRole('button', { name: 'Take back' }).click();
  await mail
    .getByText(/^Taken back by Olivia Hart/)
    .first()
    .waitFor();
  await value('e-mail address').getByText('Add').waitFor();
  await mail.getByText('2 earlier values').click();
  await mail.getByRole('button', { name: 'Use ann@harbor-cafe.example again' }).click();
  await value('e-mail address').getByText('ann@harbor-cafe.example').waitFor();
});

test('what the person tells meanwhile appears by itself', async () => {
  const { page, value, world } = await beside();
  await value('phone number').getByText('Add').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  const contact = contactsOf(world).of.get('rich');
  const [first] = contact?.history.plan ?? [];
  if (contact && first) contact.history.phone = [{ ...first, id: 99, value: '+46 70 123 45 67' }];
  world.tell({ type: 'session.updated', sessionId: 'rich' });
  await value('phone number').getByText('+46 70 123 45 67').waitFor();
});

test('a group has no details', async () => {
  const { pane } = await beside('group');
  await pane.getByText(/^A group has no details/).waitFor();
  await pane.getByText('Group on Telegram').waitFor();
  expect(await pane.getByText('Erase this person').count()).toBe(0);
});

test('somebody refused all of them', async () => {
  const { pane } = await beside('quiet-0', (world) => refuseAll(world, 'quiet-0'));
  await pane.getByText(/^Wants to be asked for nothing/).waitFor();
});

test('whoever may only read sees values and facts, and nothing to change', async () => {
  const { pane, row } = await beside('rich', (world) => {
    knowAnn(world);
    may(world, 'sessions.read');
  });
  await row('name').getByText('Ann Lee').waitFor();
  await row('phone number').getByText('Not known').waitFor();
  await pane.getByText('Conversation key').waitFor();
  const names = await pane.getByRole('button').evaluateAll((all) => all.map((button) => button.ariaLabel));
  expect(names.filter((name) => !name?.startsWith('Copy'))).toEqual([]);
  expect(await pane.getByText(/Export|Delete|Add a label/).count()).toBe(0);
});

test('no accessibility violation: as it stands, while editing, with history, in both colours', async () => {
  const { page, pane, value, row } = await beside();
  await value('name').click();
  await row('e-mail address').getByText('1 earlier value').click();
  await pane.getByText('May I bring my dog in May?').waitFor();
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ]);
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  expect(await violations()).toEqual([]);
});
