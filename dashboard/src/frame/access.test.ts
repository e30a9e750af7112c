import type { Permission } from '@frontdesk/shared/permissions';
import { expect, test } from 'vitest';
import { fillInbox, signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

const memberWho = async (...permissions: Permission[]) => {
  const visited = await visit();
  signIn(visited.world);
  fillInbox(visited.world);
  Object.assign(visited.world.owner ?? {}, { role: 'member', permissions });
  const pages = () =>
    visited.page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents();
  return { ...visited, pages };
};

test('the navigation holds what one may see; the banner and its link are for those who may simulate', async () => {
  const { page, open, pages } = await memberWho('sessions.read', 'people.manage');
  await open('/inbox');
  await page.getByText('House guests').waitFor();
  expect(await pages()).toEqual(['Inbox', 'Messages', 'Team']);
  expect(await page.getByText('Open the simulator').count()).toBe(0);
});

test('the address of another page says what it needs, and its key leads nowhere', async () => {
  const { page, open, url } = await memberWho('sessions.read');
  await open('/audit?who=ann');
  await page.getByText('Audit needs the permission “Read the audit log”.').waitFor();
  await page.getByRole('link', { name: 'Go to the inbox' }).click();
  await page.getByText('House guests').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  expect(page.url()).toBe(`${url}/account`);
});

test('the first page is one that one may see', async () => {
  const { page, open, url } = await memberWho('audit.read');
  await open('/');
  await page.getByRole('heading', { name: 'Audit' }).waitFor();
  expect(page.url()).toBe(`${url}/audit`);
});

test('who may do nothing is told whom to ask, and still has an account', async () => {
  const { page, open, pages } = await memberWho();
  await open('/');
  await page.getByText('You have no access yet').waitFor();
  expect(await pages()).toEqual([]);
  await page.getByRole('link', { name: 'Your account' }).click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
});

test('a page closes and opens while it is looked at, as access changes', async () => {
  const { page, open, world } = await memberWho('sessions.read', 'people.manage');
  await open('/team');
  await page.getByRole('button', { name: 'Invite', exact: true }).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  if (world.owner) world.owner.permissions = ['sessions.read'];
  world.tell({ type: 'access.changed', userId: 'owner' });
  await page.getByText('You may not see this').waitFor();
  if (world.owner) world.owner.permissions = ['sessions.read', 'people.manage'];
  world.tell({ type: 'access.changed', userId: null });
  await page.getByRole('button', { name: 'Invite', exact: true }).waitFor();
});
