import { expect, test } from 'vitest';
import { signIn } from '../../testing/scenes.ts';
import { busyInbox } from '../../testing/scenes-inbox.ts';
import { useVisits, type VisitOptions } from '../../testing/visits.ts';

const visit = useVisits();

async function busy(path = '/inbox', options?: VisitOptions) {
  const visited = await visit(options);
  const { page, world, open } = visited;
  signIn(world);
  busyInbox(world);
  await open(path);
  const rows = page.getByRole('region', { name: 'Conversations', exact: true }).getByRole('listitem');
  const row = (name: string) => rows.filter({ hasText: name });
  await row('Sofia Rossi').waitFor();
  const bar = page.getByRole('region', { name: /selected$/ });
  const summary = (index: number) => world.sessions.get(`busy-${index}`)?.summary;
  return { ...visited, rows, row, bar, summary, toasts: page.getByRole('region', { name: 'Notifications' }) };
}

test('by keys alone: X selects, E closes what is selected, and Undo opens it again', async () => {
  const { page, row, bar, summary, toasts } = await busy();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await bar.getByText('2 selected').waitFor();
  await page.keyboard.press('e');
  await toasts.getByText('Closed: 2 conversations.').waitFor();
  await row('Sofia Rossi').waitFor({ state: 'detached' });
  await bar.waitFor({ state: 'detached' });
  expect(summary(9)?.closedAt).not.toBeNull();
  await toasts.getByRole('button', { name: 'Undo' }).press('Enter');
  await row('Sofia Rossi').waitFor();
  expect(summary(8)?.closedAt).toBeNull();
});

test('Shift and a click select a range, Ctrl A everything, Esc nothing', async () => {
  const { page, row, bar } = await busy();
  await page.getByRole('checkbox', { name: 'Select Noah Klein' }).check();
  await row('Wei Zhang')
    .getByRole('link')
    .click({ modifiers: ['Shift'] });
  await bar.getByText('4 selected').waitFor();
  await page.keyboard.press('Control+a');
  await bar.getByText('10 selected').waitFor();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(page.url()).toMatch(/\/inbox$/);
});

test('what could not be done is said in words, with whom and why', async () => {
  const { page, bar, toasts, summary } = await busy();
  await page.getByRole('checkbox', { name: 'Select Tom Baker' }).check();
  await page.getByRole('checkbox', { name: 'Select نور الهدى' }).check();
  await bar.getByRole('button', { name: 'Close', exact: true }).click();
  await toasts.getByText('Closed: 1 of 2.').waitFor();
  await toasts.getByText('Not changed: نور الهدى: Noah Berg has it.').waitFor();
  expect(summary(3)?.closedAt).toBeNull();
});

test('assigning can be undone: each goes back to whom it had', async () => {
  const { page, row, bar, toasts, summary } = await busy();
  await page.getByRole('checkbox', { name: 'Select Noah Klein' }).check();
  await page.getByRole('checkbox', { name: 'Select Sofia Rossi' }).check();
  await bar.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('dialog', { name: 'Assign to' }).getByRole('button', { name: 'Priya Nair' }).click();
  await row('Sofia Rossi').getByText('Assigned to Priya Nair').waitFor();
  await toasts.getByRole('button', { name: 'Undo' }).click();
  await row('Noah Klein').getByText('Assigned to Noah Berg').waitFor();
  await expect.poll(() => summary(9)?.assignee).toBeNull();
});

test('a label, read marks and flags', async () => {
  const { page, row, bar, summary } = await busy();
  const choose = () => page.getByRole('checkbox', { name: 'Select Noah Klein' }).check();
  await choose();
  await bar.getByRole('button', { name: 'Label' }).click();
  await page.getByRole('dialog', { name: 'Label' }).getByRole('button', { name: 'VIP' }).click();
  await row('Noah Klein').getByText('VIP').waitFor();
  await choose();
  await bar.getByRole('button', { name: 'Mark as read' }).click();
  await row('Noah Klein').getByText('1 unread').waitFor({ state: 'detached' });
  await choose();
  await bar.getByRole('button', { name: 'More for the selection' }).click();
  await page.getByRole('button', { name: 'Seen to' }).click();
  await row('Noah Klein').getByText('Needs a person').waitFor({ state: 'detached' });
  expect(summary(8)?.flagReason).toBeNull();
});

test('deleting asks first, says how many, and starts on Cancel', async () => {
  const { page, row, bar, world, toasts } = await busy();
  await page.getByRole('checkbox', { name: 'Select Noah Klein' }).check();
  await page.getByRole('checkbox', { name: 'Select Sofia Rossi' }).check();
  const ask = async () => {
    await bar.getByRole('button', { name: 'More for the selection' }).click();
    await page.getByRole('button', { name: 'Delete…' }).click();
  };
  await ask();
  const dialog = page.getByRole('alertdialog', { name: 'Delete 2 conversations?' });
  await dialog.getByText('Sofia Rossi, Noah Klein').waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(world.sessions.has('busy-9')).toBe(true);
  await ask();
  await dialog.getByRole('button', { name: 'Delete 2 conversations' }).click();
  await row('Sofia Rossi').waitFor({ state: 'detached' });
  await toasts.getByText('Deleted: 2 conversations.').waitFor();
  expect(world.sessions.has('busy-9')).toBe(false);
});

test('whoever may only read is offered nothing but read marks', async () => {
  const { page, bar, world, open } = await busy();
  if (world.owner) world.owner.permissions = ['sessions.read'];
  await open('/inbox');
  await page.getByRole('checkbox', { name: 'Select Noah Klein' }).check();
  await bar.getByRole('button', { name: 'Mark as read' }).waitFor();
  for (const name of ['Assign', 'Label', 'Close']) {
    expect(await bar.getByRole('button', { name, exact: true }).count()).toBe(0);
  }
  await bar.getByRole('button', { name: 'More for the selection' }).click();
  expect(await page.getByRole('button', { name: 'Delete…' }).count()).toBe(0);
});

test('E closes the conversation that is open, and opens it again', async () => {
  const { page, toasts, summary } = await busy('/inbox/busy-7');
  await page.getByRole('region', { name: 'Conversation', exact: true }).waitFor();
  await page.keyboard.press('e');
  await toasts.getByText('Closed: Priya Nair.').waitFor();
  expect(summary(7)?.closedAt).not.toBeNull();
  await page.keyboard.press('e');
  await toasts.getByText('Reopened: Priya Nair.').waitFor();
  expect(summary(7)?.closedAt).toBeNull();
});

test('after E on a row the next E is for the row in its place', async () => {
  const { page, row, summary } = await busy();
  await page.getByText('Live', { exact: true }).waitFor();
  for (const key of ['j', 'j', 'j', 'e']) await page.keyboard.press(key);
  await row('Priya Nair').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Maximiliana');
  await page.keyboard.press('e');
  await row('Maximiliana').waitFor({ state: 'detached' });
  expect([summary(7), summary(6)].map((session) => session?.closedAt)).not.toContain(null);
});

test('on a phone the bar fits', async () => {
  const { page, bar } = await busy('/inbox', { viewport: { width: 390, height: 844 } });
  await page.getByRole('checkbox', { name: 'Select Noah Klein' }).check();
  await bar.getByText('1 selected').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const more = await bar.getByRole('button', { name: 'More for the selection' }).boundingBox();
  expect((more?.x ?? 0) + (more?.width ?? 0)).toBeLessThanOrEqual(390);
});
