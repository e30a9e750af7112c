import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

async function watching() {
  const visited = await visit();
  signIn(visited.world);
  fillInbox(visited.world);
  await visited.open('/inbox/group');
  await visited.page.getByText('Live', { exact: true }).waitFor();
  return visited;
}

test('a server that was away: the page says so, comes back by itself and fills the gap without doubles', async () => {
  const { page, world, down, up, allow } = await watching();
  allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  await down();
  await page.getByText('Reconnecting…').waitFor();
  for (const content of ['While away 1', 'While away 2', 'While away 3']) world.say('group', { content });
  world.say('quiet-3', { content: 'Elsewhere meanwhile' });
  await up();
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 15_000 });
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByText('While away 3').waitFor();
  await page.getByRole('region', { name: 'Conversations' }).getByText('Elsewhere meanwhile').waitFor();
  world.say('group', { content: 'And live again' });
  await messages.getByText('And live again').waitFor();
  const texts = (await messages.getByRole('article').allTextContents()).join('\n');
  for (const once of ['While away 1', 'While away 2', 'While away 3', 'And live again']) {
    expect(texts.split(once)).toHaveLength(2);
  }
});

test('a gap longer than a page is filled to the last message', async () => {
  const { page, world, down, up, allow } = await watching();
  allow(/ERR_/);
  await down();
  await page.getByText('Reconnecting…').waitFor();
  for (let index = 1; index <= 130; index += 1) world.say('group', { content: `Gap ${index}.` });
  await up();
  await page.getByText('Gap 130.').last().waitFor({ timeout: 15_000 });
  const messages = page.getByRole('region', { name: 'Messages' });
  const seen = new Set<string>();
  await expect
    .poll(
      async () => {
        for (const text of await messages.getByRole('article').allTextContents()) {
          for (const [gap] of text.matchAll(/Gap \d+\./g)) seen.add(gap);
        }
        await messages.evaluate((element) => element.scrollBy({ top: -250 }));
        return seen.size;
      },
      { timeout: 15_000, interval: 20 },
    )
    .toBe(130);
});

test('an event that comes while the page still loads is not lost', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  fillInbox(world);
  await page.route(
    '**/api/admin/sessions/group/messages?*',
    async (route) => {
      const response = await route.fetch();
      // The server has read; only then comes the message, and its event is here before the answer is.
      world.say('group', { content: 'Just in between' });
      await page.getByRole('region', { name: 'Conversations' }).getByText('Just in between').waitFor();
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await open('/inbox/group');
  await page.getByRole('region', { name: 'Messages' }).getByText('Just in between').waitFor();
});

test('whoever was signed out while the server was away comes to the sign-in page', async () => {
  const { page, world, down, up, allow } = await watching();
  allow(/ERR_|status of 401/);
  await down();
  await page.getByText('Reconnecting…').waitFor();
  world.signedIn = false;
  await up();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor({ timeout: 15_000 });
});

test('a reset makes the page read everything anew', async () => {
  const { page, world, resetStreams } = await watching();
  world.put('group', { content: 'Nobody told of this' });
  resetStreams();
  await page.getByRole('region', { name: 'Messages' }).getByText('Nobody told of this').waitFor();
});

test('a connection that has gone dead without a word is noticed and replaced', async () => {
  const { page, world, open, muteStreams } = await visit();
  signIn(world);
  fillInbox(world);
  await page.clock.install();
  await open('/inbox/group');
  await page.getByText('Live', { exact: true }).waitFor();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect
    .poll(async () => {
      await page.clock.runFor(100);
      return messages.getByText('Is the pool open in the evening?').count();
    })
    .toBe(1);
  muteStreams();
  world.say('group', { content: 'Into the void' });
  await page.clock.runFor(44_000);
  expect(await page.getByText('Live', { exact: true }).count()).toBe(1);
  expect(await messages.getByText('Into the void').count()).toBe(0);
  await page.clock.runFor(2000);
  await expect
    .poll(async () => {
      // The pause before the next try is random; time has to pass for it.
      await page.clock.runFor(500);
      return messages.getByText('Into the void').count();
    })
    .toBe(1);
  await page.getByText('Live', { exact: true }).waitFor();
});

test('a hidden tab listens to nothing, and catches up when it is looked at again', async () => {
  const { page, world } = await watching();
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await page.getByText('Paused').waitFor();
  await expect.poll(() => world.onEvent.size).toBe(0);
  world.say('group', { content: 'While nobody looked' });
  await hide(false);
  await page.getByRole('region', { name: 'Messages' }).getByText('While nobody looked').waitFor();
});
