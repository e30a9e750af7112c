import { expect, test } from 'vitest';
import { asColleague } from '../testing/asker.ts';
import { deskOf } from '../testing/fake-takeover.ts';
import { signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();
const noah = { id: 'noah', name: 'Noah Berg' };

async function maya(
  more: Parameters<Awaited<ReturnType<typeof visit>>['world']['addSession']>[0] | object = {},
) {
  const visited = await visit();
  const { page, open, world } = visited;
  signIn(world);
  const contact = { name: 'Maya Okafor', username: 'maya', email: null, phone: null };
  const { summary } = world.addSession({ sessionId: 'maya', contact, ...more });
  world.put('maya', { content: 'My tap is dripping.', authorName: 'Maya Okafor' });
  return {
    ...visited,
    summary,
    pane: page.getByRole('region', { name: 'Conversation', exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    async opened() {
      await open('/inbox/maya');
      await page.getByText('Live', { exact: true }).waitFor();
    },
  };
}

test('T takes over at once, and T again hands back', async () => {
  const { page, pane, opened, button, summary } = await maya();
  await opened();
  await pane.getByText('The assistant answers').waitFor();
  // Shown before the server has answered.
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/take-over', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('t');
  await pane.getByText('You are answering').waitFor();
  expect(summary.state).toBe('bot');
  release();
  await expect.poll(() => summary.owner?.name).toBe('Olivia Hart');
  await button('Hand back').waitFor();
  await page.keyboard.press('t');
  await pane.getByText('The assistant answers').waitFor();
  await expect.poll(() => summary.state).toBe('bot');
  await button('Take over').click();
  await pane.getByText('You are answering').waitFor();
});

test('offline, taking over is refused at once and taken back', async () => {
  const { page, pane, opened, button, allow } = await maya();
  allow(/ERR_/);
  await opened();
  await page.context().setOffline(true);
  await button('Take over').click();
  await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
  await pane.getByText('The assistant answers').waitFor();
  await page.context().setOffline(false);
});

test('two browsers: who comes second is told who has it, and keeps what they wrote', async () => {
  const { page, pane, opened, url, world, allow } = await maya();
  allow(/status of 409/);
  await opened();
  const context = await page
    .context()
    .browser()
    ?.newContext({ extraHTTPHeaders: { [asColleague]: 'noah' } });
  const other = await context?.newPage();
  if (!context || !other) throw new Error('There is no second browser.');
  await other.goto(`${url}/inbox/maya`);
  await other.getByText('Live', { exact: true }).waitFor();

  // Noah's page has not heard of it when he sends: hold his events back by letting his reply overtake them.
  await other.keyboard.press('r');
  await other.keyboard.type('Noah here.');
  await other.route('**/api/admin/sessions/maya', (route) => route.abort());
  const session = world.sessions.get('maya');
  if (session)
    Object.assign(session.summary, { state: 'human', owner: { id: 'owner', name: 'Olivia Hart' } });
  await other.keyboard.press('Control+Enter');
  const bubble = other.getByRole('article').filter({ hasText: 'Noah here.' });
  await bubble.getByText('Not sent: Olivia Hart has this session.').waitFor();
  await other.unroute('**/api/admin/sessions/maya');
  world.tell({ type: 'session.updated', sessionId: 'maya' });
  await other
    .getByRole('region', { name: 'Conversation', exact: true })
    .getByText('Olivia Hart is answering')
    .waitFor();
  await other.getByText(/Olivia Hart has this session, so only they can reply/).waitFor();
  expect(await other.getByRole('button', { name: 'Take over' }).count()).toBe(0);

  await bubble.getByRole('button', { name: 'Keep as a note' }).click();
  await expect.poll(() => session?.messages.filter(({ internal }) => internal).length).toBe(1);
  await page
    .getByRole('article')
    .filter({ hasText: 'Noah here.' })
    .getByText('Note, only the team sees it')
    .waitFor();
  await pane.getByText('You are answering').waitFor();
  await context.close();
});

test('whom somebody else has cannot be replied to, but noted about', async () => {
  const { page, pane, opened } = await maya({ state: 'human', owner: noah });
  await opened();
  await pane.getByText('Noah Berg is answering').waitFor();
  await page.getByRole('textbox', { name: 'Note, only the team sees it' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('May I?');
  expect(await page.getByRole('button', { name: 'Send to Maya Okafor' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Note, only the team sees it' }).waitFor();
});

test('Stop ends the answer that is being written', async () => {
  const { page, opened, button, world } = await maya();
  await opened();
  world.startTurn('maya');
  world.write('maya', 'Somebody will');
  await button('Stop').click();
  await expect.poll(() => deskOf(world).stopped).toEqual(['maya']);
  world.say('maya', { author: 'bot', state: 'sent', content: 'Somebody will' });
  world.endTurn('maya');
  await button('Stop').waitFor({ state: 'hidden' });
  await page.getByRole('article').filter({ hasText: 'Somebody will' }).waitFor();
});

test('a flag says why, until somebody has seen to it', async () => {
  const { page, opened, button, summary } = await maya({
    flagReason: 'Telegram says that the person blocked the bot.',
    flaggedAt: new Date().toISOString(),
    flagIsError: true,
  });
  await opened();
  const banner = page.getByRole('region', { name: 'Needs a person' });
  await banner.getByText('Something failed').waitFor();
  await banner.getByText('Telegram says that the person blocked the bot.').waitFor();
  await button('Seen to it').click();
  await banner.waitFor({ state: 'hidden' });
  await expect.poll(() => summary.flagReason).toBeNull();
});

test('closes and reopens', async () => {
  const { opened, button, summary } = await maya();
  await opened();
  await button('Close').click();
  await button('Reopen').click();
  await button('Close').waitFor();
  await expect.poll(() => summary.closedAt).toBeNull();
});

test('who may only read finds no dead buttons, no composer and no keys', async () => {
  const { page, pane, opened, world, summary } = await maya({ flagReason: 'Asked for a person.' });
  if (world.owner) Object.assign(world.owner, { role: 'member', permissions: ['sessions.read'] });
  world.put('maya', { author: 'bot', state: 'failed', stateReason: 'Blocked.', content: 'Hello' });
  await opened();
  await pane.getByText('The assistant answers').waitFor();
  await page.getByText('Not delivered: Blocked.').waitFor();
  await pane.getByRole('region', { name: 'Needs a person' }).waitFor();
  for (const name of [/take over/i, /close/i, /seen to it/i, /resend/i, /mark as/i, /reply/i, /note/i])
    expect(await pane.getByRole('button', { name }).count()).toBe(0);
  expect(await pane.getByRole('textbox').count()).toBe(0);
  for (const key of ['t', 'r', 'n']) await page.keyboard.press(key);
  expect(summary.state).toBe('bot');
});
