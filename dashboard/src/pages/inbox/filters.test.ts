import { expect, test } from 'vitest';
import { signIn } from '../../testing/scenes.ts';
import { busyInbox } from '../../testing/scenes-inbox.ts';
import { useVisits, type VisitOptions } from '../../testing/visits.ts';

const visit = useVisits();

async function busy(path: string, options?: VisitOptions) {
  const visited = await visit(options);
  signIn(visited.world);
  busyInbox(visited.world);
  await visited.open(path);
  const list = visited.page.getByRole('region', { name: 'Conversations', exact: true });
  const rows = list.getByRole('listitem');
  const search = () => new URL(visited.page.url()).search;
  return { ...visited, list, rows, search, views: visited.page.getByRole('navigation', { name: 'Views' }) };
}

test('views lead to their lists, say how many wait there, and the way back leads back', async () => {
  const { page, rows, views, search } = await busy('/inbox');
  await views.getByRole('link', { name: 'Unread 3' }).click();
  await expect.poll(() => rows.count()).toBe(3);
  expect(search()).toBe('?unread=1');
  await views.getByRole('link', { name: 'Mine' }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await page.goBack();
  await expect.poll(() => rows.count()).toBe(3);
  expect(search()).toBe('?unread=1');
  expect(await views.locator('[aria-current]').textContent()).toContain('Unread');
  await page.goForward();
  await expect.poll(search).toBe('?mine=1');
});

test('a hundred or more is 99+', async () => {
  const { world, open, views } = await busy('/inbox');
  for (let index = 0; index < 120; index += 1) {
    world.addSession({ sessionId: `more-${index}`, unread: 1 });
    world.put(`more-${index}`, { content: 'Hello' });
  }
  await open('/inbox');
  await views.getByRole('link', { name: 'Unread 99+' }).waitFor();
});

test('the filters stand in the URL, as chips that go one by one, and are cleared at once', async () => {
  const { page, list, rows, search } = await busy('/inbox');
  await rows.first().waitFor();
  await list.getByRole('button', { name: 'Filter', exact: true }).click();
  const filters = page.getByRole('dialog', { name: 'Filters' });
  await filters.getByLabel('Channel').selectOption('telegram');
  await filters.getByLabel('Label').selectOption('VIP');
  await filters.getByLabel('Incomplete details').check();
  await page.keyboard.press('Escape');
  await filters.waitFor({ state: 'hidden' });
  expect(search()).toBe('?incomplete=1&channel=telegram&label=2');
  await page.getByText('No conversation fits these filters').waitFor();
  await list.getByRole('button', { name: 'Remove filter Telegram' }).click();
  await rows.filter({ hasText: 'Tom Baker' }).waitFor();
  expect(await rows.count()).toBe(1);
  await page.goBack();
  await page.getByText('No conversation fits these filters').waitFor();
  await list.getByRole('button', { name: 'Clear filters' }).first().click();
  await rows.filter({ hasText: 'Sofia Rossi' }).waitFor();
  // The view stays the one it was.
  expect(search()).toBe('?incomplete=1');
});

test('days are days of the reader, the last one included, and are sent as instants', async () => {
  const { page, open } = await busy('/inbox');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/admin/sessions?')) asked.push(request.url());
  });
  await open('/inbox?from=2026-03-28&to=2026-03-29');
  await page.getByRole('button', { name: 'Remove filter From 28 Mar 2026' }).waitFor();
  const sent = new URL(asked.at(-1) ?? '').searchParams;
  const local = (day: string) => page.evaluate((text) => new Date(`${text}T00:00`).toISOString(), day);
  expect(sent.get('from')).toBe(await local('2026-03-28'));
  expect(sent.get('to')).toBe(await local('2026-03-30'));
});

test('an open conversation keeps the filter of the list beside it, and stays when it leaves that list', async () => {
  const { page, rows, search } = await busy('/inbox?unread=1');
  await page.getByText('Live', { exact: true }).waitFor();
  await rows.filter({ hasText: 'Noah Klein' }).getByRole('link').click();
  await page.getByRole('region', { name: 'Conversation', exact: true }).waitFor();
  expect(search()).toBe('?unread=1');
  // It is read now, and yet where it was.
  await rows.filter({ hasText: '1 unread' }).waitFor({ state: 'detached' });
  expect(await rows.count()).toBe(3);
  await rows.filter({ hasText: 'Sofia Rossi' }).getByRole('link').click();
  await page.mouse.move(900, 400);
  await rows.filter({ hasText: 'Noah Klein' }).waitFor({ state: 'detached' });
});

test('a view is saved under a name, renamed, deleted, and brought back', async () => {
  const { page, list, views, search } = await busy('/inbox?needs=1&channel=web');
  await list.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText('Give it a name.').waitFor();
  await dialog.getByLabel('Name').fill('Web, urgent');
  await page.keyboard.press('Enter');
  await views.getByRole('link', { name: 'Web, urgent' }).waitFor();
  expect(await list.getByRole('button', { name: 'Save view' }).count()).toBe(0);

  await views.getByRole('link', { name: 'All' }).click();
  await views.getByRole('link', { name: 'Web, urgent' }).click();
  await expect.poll(search).toBe('?needs=1&channel=web');

  await views.getByRole('button', { name: 'Edit view Web, urgent' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit view' });
  await edit.getByLabel('Name').fill('On the web');
  await edit.getByRole('button', { name: 'Save', exact: true }).click();
  await views.getByRole('link', { name: 'On the web' }).waitFor();

  await views.getByRole('button', { name: 'Edit view On the web' }).click();
  await edit.getByRole('button', { name: 'Delete view' }).click();
  await views.getByRole('link', { name: 'On the web' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await views.getByRole('link', { name: 'On the web' }).waitFor();
});

test('on a phone the views are a strip, and the filters open within the window', async () => {
  const { page, list, rows, views } = await busy('/inbox', { viewport: { width: 390, height: 844 } });
  await rows.first().waitFor();
  await views.getByRole('link', { name: 'Errors 1' }).click();
  await rows.filter({ hasText: 'Wei Zhang' }).waitFor();
  await list.getByRole('button', { name: 'Filter', exact: true }).click();
  const box = await page.getByRole('dialog', { name: 'Filters' }).boundingBox();
  const button = await list.getByRole('button', { name: 'Filter', exact: true }).boundingBox();
  expect(box?.y).toBeCloseTo((button?.y ?? 0) + (button?.height ?? 0) + 4, 0);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

test('somebody who may no longer read sees nothing of what they read before', async () => {
  const { page, world, rows, allow } = await busy('/inbox');
  allow(/status of 403/);
  await page.getByText('Live', { exact: true }).waitFor();
  await rows.first().waitFor();
  const refused = {
    title: 'Forbidden',
    status: 403,
    detail: 'You may not see conversations.',
    requestId: 'r1',
  };
  await page.route('**/api/admin/sessions?*', (route) => route.fulfill({ status: 403, json: refused }));
  world.tell({ type: 'access.changed', userId: 'owner' });
  await page.getByText('You may not see this').waitFor();
  expect(await rows.count()).toBe(0);
});
