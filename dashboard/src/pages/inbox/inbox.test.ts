import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

const signedIn = async (options?: Parameters<typeof visit>[0]) => {
  const visited = await visit(options);
  signIn(visited.world);
  const { page } = visited;
  const rows = page.getByRole('region', { name: 'Conversations' }).getByRole('listitem');
  return { ...visited, rows };
};

const conversation = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });

test('an empty inbox says how to connect each channel and what its state is', async () => {
  const { page, open, world } = await signedIn();
  world.status.simulated = false;
  world.status.channels = [
    { name: 'telegram', state: 'off', detail: null },
    { name: 'slack', state: 'failing', detail: 'Slack refused the token.' },
    { name: 'web', state: 'ready', detail: null },
  ];
  await open('/inbox');
  const channels = page.getByRole('listitem');
  await channels.filter({ hasText: 'Telegram' }).getByText('Not connected').waitFor();
  await channels.filter({ hasText: 'Telegram' }).getByText('TELEGRAM_BOT_TOKEN').waitFor();
  await channels.filter({ hasText: 'Slack' }).getByText('Slack refused the token.').waitFor();
  await channels.filter({ hasText: 'Web' }).getByText('/api/chat/message/').waitFor();
  expect(await page.getByRole('link', { name: 'Simulator' }).count()).toBe(0);
});

test('the first conversation appears by itself', async () => {
  const { page, open, world, rows } = await signedIn();
  await open('/inbox');
  await page.getByText('Live', { exact: true }).waitFor();
  world.addSession({ sessionId: 'first' });
  world.say('first', { content: 'Is anybody there?' });
  await rows.getByText('Is anybody there?').waitFor();
});

test('a new message brings its conversation to the top, with its last line and who said it', async () => {
  const { page, open, world, rows } = await signedIn();
  fillInbox(world);
  await open('/inbox');
  await page.getByText('Live', { exact: true }).waitFor();
  const before = await rows.count();
  world.say('quiet-0', { author: 'bot', content: 'Friday is free.', createdAt: new Date().toISOString() });
  await rows.first().getByText('Assistant: Friday is free.').waitFor();
  expect(await rows.first().textContent()).toContain('Maya Okafor');
  expect(await rows.count()).toBe(before);
});

test('a row shows that the assistant is thinking, for as long as it does', async () => {
  const { page, open, world, rows } = await signedIn();
  fillInbox(world);
  await open('/inbox');
  await page.getByText('Live', { exact: true }).waitFor();
  const row = rows.filter({ hasText: 'Priya Nair' });
  world.startTurn('quiet-2');
  await row.getByText('Assistant is thinking…').waitFor();
  world.endTurn('quiet-2');
  await row.getByText('Gladly. Here is what I found.').waitFor();
});

test('J and K walk the list, Enter opens, G I and G S go, and keys typed into a field do nothing', async () => {
  const { page, open, world, url } = await signedIn();
  fillInbox(world);
  await open('/inbox');
  await page.getByText('House guests').waitFor();
  for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await conversation(page).getByRole('heading', { name: 'House guests' }).waitFor();
  expect(page.url()).toBe(`${url}/inbox/group`);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Simulator' }).waitFor();
  await page.getByRole('textbox').fill('');
  await page.keyboard.type('gi');
  expect(await page.getByRole('textbox').inputValue()).toBe('gi');
  await page.getByRole('textbox').blur();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByRole('heading', { name: 'Inbox', exact: true }).waitFor();
});

test('? lists the shortcuts, and Esc gives the focus back', async () => {
  const { page, open, world } = await signedIn();
  fillInbox(world);
  await open('/inbox');
  await page.getByText('House guests').waitFor();
  await page.getByRole('link', { name: 'Simulator', exact: true }).focus();
  await page.keyboard.press('Shift+Slash');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('region', { name: 'Go to' }).getByText('Simulator').waitFor();
  await dialog.getByText('Take over, or hand back').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Simulator');
});

test('the skip link leads past the navigation', async () => {
  const { page, open, world } = await signedIn();
  fillInbox(world);
  await open('/inbox');
  await page.getByText('House guests').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to the page' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('the name of the open conversation is the title of the document', async () => {
  const { page, open, world } = await signedIn();
  fillInbox(world);
  await open('/inbox/rich');
  await conversation(page).getByRole('heading', { name: 'Ann Lee' }).waitFor();
  await expect.poll(() => page.title()).toBe('Ann Lee · Inbox · Frontdesk');
});

test('an unknown conversation and an unknown page say so, with a way out', async () => {
  const { page, open, world, allow } = await signedIn();
  allow(/status of 404/);
  fillInbox(world);
  await open('/inbox/nowhere');
  const alert = page.getByRole('alert');
  await alert.getByText('This conversation does not exist. It may have been deleted.').waitFor();
  await alert.getByText('req-7f3a').waitFor();
  await alert.getByRole('link', { name: 'Go to the inbox' }).click();
  await page.getByText('No conversation open').waitFor();
  await open('/nowhere');
  await page.getByText('There is no such page').waitFor();
});

test('a refusal, an outage and a broken server differ, and trying again works', async () => {
  const { page, open, world, allow } = await signedIn();
  allow(/status of (403|500)|ERR_FAILED/);
  fillInbox(world);
  const list = '**/api/admin/sessions?*';
  const refused = {
    title: 'Forbidden',
    status: 403,
    detail: 'Your role may not read conversations.',
    requestId: 'req-403',
  };
  await page.route(list, (route) => route.fulfill({ status: 403, json: refused }));
  await open('/inbox');
  await page.getByText('You may not see this').waitFor();
  await page.getByText('req-403').waitFor();

  await page.unroute(list);
  await page.route(list, (route) => route.fulfill({ status: 500, body: 'oops' }));
  await open('/inbox');
  await page.getByText('The server answered 500 without saying why.').waitFor();

  await page.unroute(list);
  await page.route(list, (route) => route.abort());
  await open('/inbox');
  await page.getByText('The server cannot be reached.').waitFor();
  await page.unroute(list);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('House guests').waitFor();
});

test('on a phone one sees the list or the conversation, with a way back', async () => {
  const { page, open, world } = await signedIn({ viewport: { width: 390, height: 844 } });
  fillInbox(world);
  await open('/inbox');
  await page.getByText('House guests').click();
  await conversation(page).getByRole('heading', { name: 'House guests' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Inbox', exact: true }).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.getByRole('heading', { name: 'Inbox', exact: true }).waitFor();
});
