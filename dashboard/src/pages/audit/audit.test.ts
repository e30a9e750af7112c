import { expect, test } from 'vitest';
import { fillAudit, putAudit } from '../../testing/fake-audit.ts';
import { fillTeam } from '../../testing/fake-people-world.ts';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();
const maya = { type: 'session', id: 'quiet-0', name: 'Maya Okafor' };

const withAudit = async () => {
  const visited = await visit();
  signIn(visited.world);
  fillInbox(visited.world);
  fillTeam(visited.world.people);
  fillAudit(visited.world);
  const { page } = visited;
  return {
    ...visited,
    lines: page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.locator('time') }),
  };
};

test('each line is a sentence with what changed, newest first', async () => {
  const { open, lines } = await withAudit();
  await open('/audit');
  await lines.first().getByText('corrected a detail of').waitFor();
  const text = await lines.first().textContent();
  expect(text).toContain('Ann Lee corrected a detail of Maya Okafor');
  expect(text).toContain('email: maya@exmaple.com');
  expect(text).toContain('maya@example.com');
  await lines.filter({ hasText: 'Ann Lee signed in' }).first().waitFor();
  expect(await lines.getByText('signed in as').count()).toBe(0);
  await lines.getByText('See conversations, Answer').waitFor();
});

test('a line leads to the conversation, and to who did it', async () => {
  const { page, open, lines, url } = await withAudit();
  await open('/audit');
  await lines.first().getByRole('link', { name: 'Maya Okafor', exact: true }).click();
  await page.getByRole('heading', { name: 'Maya Okafor' }).first().waitFor();
  await page.goBack();
  await lines.first().getByRole('link', { name: 'Ann Lee' }).click();
  await page.getByRole('heading', { name: 'What Ann Lee may do' }).waitFor();
  expect(page.url()).toBe(`${url}/team/ann`);
});

test('who, what, about and days stand in the URL and narrow the lines', async () => {
  const { page, open, lines } = await withAudit();
  await open('/audit');
  await page.getByLabel('Who', { exact: true }).selectOption('Olivia Hart');
  await expect.poll(() => lines.count()).toBe(4);
  await page.getByLabel('About', { exact: true }).selectOption('Members');
  await expect.poll(() => lines.count()).toBe(2);
  await page.getByLabel('What', { exact: true }).selectOption('Changed the account of');
  await expect.poll(() => lines.count()).toBe(1);
  await page.reload();
  await lines.getByText('changed the account of').waitFor();
  expect(await lines.count()).toBe(1);
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await page.getByText('Nothing matches').waitFor();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await lines.first().getByText('corrected a detail of').waitFor();
});

test('one step shows only what concerns one thing, and another takes it back', async () => {
  const { page, open, lines } = await withAudit();
  await open('/audit');
  const line = lines.filter({ hasText: 'Noah Berg' }).first();
  await line.getByRole('link', { name: 'Only what concerns Noah Berg' }).click();
  await expect.poll(() => lines.count()).toBe(2);
  await page.getByRole('button', { name: 'Not only about Noah Berg' }).click();
  await expect.poll(() => lines.count()).toBeGreaterThan(30);
});

test('goes on to older lines while one scrolls, each once', async () => {
  const { open, lines, world } = await withAudit();
  for (let index = 0; index < 90; index += 1) {
    putAudit(world, { action: 'session.replied', target: { ...maya, name: `Guest ${index}` } });
  }
  await open('/audit');
  await expect
    .poll(async () => {
      await lines.last().scrollIntoViewIfNeeded();
      return lines.count();
    })
    .toBe(130);
});

test('an invitation leads to the invitations; what is gone is no link', async () => {
  const { page, open, lines, world } = await withAudit();
  world.people.audit.length = 0;
  const lucia = { type: 'user', id: 'lucia@example.com', name: 'lucia@example.com' };
  putAudit(world, { action: 'user.deleted', target: { type: 'user', id: 'bob', name: 'Bob Stone' } });
  putAudit(world, { action: 'user.invited', target: lucia });
  await open('/audit');
  await lines.filter({ hasText: 'Bob Stone' }).waitFor();
  expect(await page.getByRole('link', { name: 'Bob Stone', exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: lucia.name, exact: true }).click();
  await page.getByRole('link', { name: 'Invitations 2', exact: true }).waitFor();
  expect(page.url()).toContain('/team?tab=invitations');
});

test('without the right to see the team or conversations, names are no links', async () => {
  const { open, lines, world } = await withAudit();
  Object.assign(world.owner ?? {}, { role: 'member', permissions: ['audit.read'] });
  await open('/audit');
  await lines.first().getByText('Maya Okafor').waitFor();
  expect(await lines.first().getByRole('link', { name: 'Maya Okafor', exact: true }).count()).toBe(0);
  expect(await lines.first().getByRole('link', { name: 'Ann Lee' }).count()).toBe(0);
});
