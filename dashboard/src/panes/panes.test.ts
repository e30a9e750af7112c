import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../testing/scenes.ts';
import { useVisits, type VisitOptions } from '../testing/visits.ts';

const visit = useVisits();

async function reading(options?: VisitOptions) {
  const visited = await visit(options);
  signIn(visited.world);
  fillInbox(visited.world);
  await visited.open('/inbox/rich');
  const { page } = visited;
  const list = page.getByRole('region', { name: 'Conversations', exact: true });
  const conversation = page.getByRole('region', { name: 'Conversation', exact: true });
  const contact = page.getByRole('region', { name: 'Contact' });
  const widthOf = async (place: typeof list) => Math.round((await place.boundingBox())?.width ?? 0);
  await conversation.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  return { ...visited, list, conversation, contact, widthOf };
}

test('three panes are resized with the arrow keys, and stay so', async () => {
  const { page, list, contact, widthOf } = await reading();
  await contact.waitFor();
  const line = page.getByRole('separator', { name: 'Width of the list' });
  const before = await widthOf(list);
  await line.press('ArrowRight');
  await line.press('Shift+ArrowRight');
  expect(await widthOf(list)).toBe(before + 80);
  expect(await line.getAttribute('aria-valuenow')).toBe(String(before + 80));
  const other = page.getByRole('separator', { name: 'Width of the contact' });
  const contactBefore = await widthOf(contact);
  await other.press('ArrowRight');
  expect(await widthOf(contact)).toBe(contactBefore - 16);
  await page.reload();
  await contact.waitFor();
  expect(await widthOf(list)).toBe(before + 80);
  await line.press('Enter');
  expect(await widthOf(list)).toBe(before);
  await line.press('Home');
  await line.press('ArrowLeft');
  expect(await widthOf(list)).toBe(Number(await line.getAttribute('aria-valuemin')));
});

test('the line between them follows the pointer', async () => {
  const { page, list, widthOf } = await reading();
  const before = await widthOf(list);
  const box = await page.getByRole('separator', { name: 'Width of the list' }).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 0.5, 400];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y);
  await page.mouse.move(x + 60, y);
  await page.mouse.up();
  await page.mouse.move(x + 200, y);
  expect(await widthOf(list)).toBe(before + 60);
});

test('] hides the contact and shows it again, and it stays hidden after a reload', async () => {
  const { page, contact, conversation } = await reading();
  await contact.waitFor();
  await page.keyboard.press(']');
  await contact.waitFor({ state: 'detached' });
  await page.reload();
  await conversation.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  expect(await contact.count()).toBe(0);
  await conversation.getByRole('button', { name: 'Show contact' }).click();
  await contact.waitFor();
});

test('below 1200 px the contact comes in a drawer; Esc closes it and the focus comes back', async () => {
  const { page, contact, conversation } = await reading({ viewport: { width: 1000, height: 800 } });
  expect(await contact.count()).toBe(0);
  const button = conversation.getByRole('button', { name: 'Show contact' });
  await button.press('Enter');
  await page.getByRole('dialog', { name: 'Contact' }).getByRole('heading', { name: 'Ann Lee' }).waitFor();
  await page.keyboard.press('Escape');
  await contact.waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  // The conversation is still open: one step at a time.
  expect(new URL(page.url()).pathname).toBe('/inbox/rich');
});

test('on a phone the drawer fills the window, and the list keeps its filter on the way back', async () => {
  const { page, open, list } = await reading({ viewport: { width: 390, height: 844 } });
  await open('/inbox/rich?channel=slack');
  await page.getByRole('button', { name: 'Show contact' }).click();
  await page.getByRole('dialog', { name: 'Contact' }).getByRole('heading', { name: 'Ann Lee' }).waitFor();
  await page.getByRole('button', { name: 'Close contact' }).click();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await list.getByRole('button', { name: 'Remove filter Slack' }).waitFor();
  expect(new URL(page.url()).search).toBe('?channel=slack');
});
