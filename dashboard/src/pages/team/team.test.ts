import { expect, test } from 'vitest';
import { fillTeam, member } from '../../testing/fake-people-world.ts';
import { signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

const withTeam = async (options?: Parameters<typeof visit>[0]) => {
  const visited = await visit(options);
  signIn(visited.world);
  fillTeam(visited.world.people);
  const { page } = visited;
  return {
    ...visited,
    rows: page.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    dialog: page.getByRole('dialog').or(page.getByRole('alertdialog')),
    user: (id: string) => visited.world.people.users.find((user) => user.id === id),
  };
};

test('search, status and group stand in the URL and find members', async () => {
  const { page, open, rows } = await withTeam();
  await open('/team');
  await rows.filter({ hasText: 'Noah Berg' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('harbour');
  await expect.poll(() => page.url()).toContain('q=harbour');
  await expect.poll(() => rows.count()).toBe(4);
  await page.getByLabel('Group').selectOption('Night shift');
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByLabel('Status').selectOption('Disabled');
  await expect.poll(() => rows.count()).toBe(1);
  await page.reload();
  await rows.getByText('Priya Nair-Ramachandran').waitFor();
  expect(await rows.count()).toBe(1);
  expect(await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).inputValue()).toBe(
    'harbour',
  );
});

test('nobody found: one step shows everybody again', async () => {
  const { page, open, rows } = await withTeam();
  await open('/team?q=zzz');
  await page.getByRole('link', { name: 'Show everybody' }).click();
  await expect.poll(() => rows.count()).toBe(5);
});

test('a member opens beside the list, with what they may do and which group it comes from', async () => {
  const { page, open, rows, url } = await withTeam();
  await open('/team');
  await rows.filter({ hasText: 'Ann Lee' }).getByRole('link').press('Enter');
  const panel = page.getByRole('region', { name: 'Ann Lee', exact: true });
  const may = panel.getByRole('region', { name: 'What Ann Lee may do' }).getByRole('listitem');
  await may.filter({ hasText: 'Answer' }).getByText('from Front desk, Night shift').waitFor();
  await may.filter({ hasText: 'Export' }).getByText('from Night shift').waitFor();
  expect(await may.count()).toBe(5);
  expect(page.url()).toBe(`${url}/team/ann`);
  await panel.getByRole('link', { name: 'Close' }).click();
  await panel.waitFor({ state: 'hidden' });
});

test('a change is sent as what differs, and shows at once in list and rights', async () => {
  const { page, open, rows, user } = await withTeam();
  await open('/team/noah');
  await page.getByLabel('Name', { exact: true }).fill('Noah Berger');
  await page.getByLabel('Auditors').check();
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.getByRole('button', { name: 'Save' }).click();
  expect((await sent).postDataJSON()).toEqual({ name: 'Noah Berger', groupIds: [1, 3] });
  await page.getByText('Saved', { exact: true }).waitFor();
  await rows.getByText('Noah Berger').waitFor();
  await page.getByText('from Auditors').waitFor();
  expect(user('noah')?.groups.map(({ name }) => name)).toEqual(['Front desk', 'Auditors']);
});

test('a mistyped address is said at its field; the refusal to lose the last owner in the form', async () => {
  const { page, open, allow, world } = await withTeam();
  allow(/status of 409/);
  await open('/team/owner');
  await page.getByLabel('E-mail', { exact: true }).fill('olivia');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Write an e-mail address such as ann@example.com.').waitFor();
  await page.getByLabel('E-mail', { exact: true }).fill('olivia@example.com');
  await page.getByLabel('Member', { exact: false }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('Olivia Hart is the last owner.').waitFor();
  expect(world.owner?.role).toBe('owner');
});

test('a member is disabled and enabled again, each after a question that names them', async () => {
  const { page, open, rows, dialog, user } = await withTeam();
  await open('/team/noah');
  await page.getByRole('button', { name: 'Disable the account' }).click();
  await dialog.getByText('Disable Noah Berg?').waitFor();
  await dialog.getByRole('button', { name: 'Disable Noah Berg' }).click();
  await rows.filter({ hasText: 'Noah Berg' }).getByText('Disabled').waitFor();
  expect(user('noah')?.disabledAt).not.toBeNull();
  await page.getByRole('button', { name: 'Enable the account' }).click();
  await dialog.getByRole('button', { name: 'Enable Noah Berg' }).click();
  await page.getByRole('button', { name: 'Disable the account' }).waitFor();
  expect(user('noah')?.disabledAt).toBeNull();
});

test('a question starts on Cancel, keeps the focus in it, and Esc gives it back', async () => {
  const { page, open, user } = await withTeam();
  await open('/team/noah');
  const opener = page.getByRole('button', { name: 'Delete the account' });
  await opener.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Delete Noah Berg?' });
  const isFocused = (name: string) =>
    question.getByRole('button', { name }).evaluate((button) => button === document.activeElement);
  expect(await isFocused('Cancel')).toBe(true);
  await page.keyboard.press('Tab');
  expect(await isFocused('Delete Noah Berg')).toBe(true);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(user('noah')).toBeDefined();
});

test('deleting leads back to the list, without them', async () => {
  const { page, open, rows, dialog, user, url } = await withTeam();
  await open('/team/noah?q=berg');
  await page.getByRole('button', { name: 'Delete the account' }).click();
  await dialog.getByRole('button', { name: 'Delete Noah Berg' }).click();
  await page.getByText('Nobody matches').waitFor();
  expect(page.url()).toBe(`${url}/team?q=berg`);
  expect(await rows.count()).toBe(0);
  expect(user('noah')).toBeUndefined();
});

test('what the server refuses stands in the question, which stays open', async () => {
  const { page, open, allow, dialog } = await withTeam();
  allow(/status of 409/);
  const refusal = {
    title: 'Conflict',
    status: 409,
    detail: 'Noah Berg is the last owner.',
    requestId: 'req-409',
  };
  await page.route('**/api/admin/users/noah', (route) => route.fulfill({ status: 409, json: refusal }));
  await open('/team/noah');
  await page.getByRole('button', { name: 'Delete the account' }).click();
  await dialog.getByRole('button', { name: 'Delete Noah Berg' }).click();
  await dialog.getByRole('alert').getByText('Noah Berg is the last owner.').waitFor();
  await dialog.getByText('req-409').waitFor();
});

test('a link for a new password is shown once, with a button that copies it', async () => {
  const { page, open, dialog, url } = await withTeam();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('/team/noah');
  await page.getByRole('button', { name: 'New password' }).click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await dialog.getByText('It is shown only now.').waitFor();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/join?token=reset-token`);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.content()).not.toContain('reset-token');
});

test('somebody is signed out everywhere, and their two-factor sign-in turned off', async () => {
  const { page, open, dialog, user } = await withTeam();
  await open('/team/ann');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await dialog.getByRole('button', { name: 'Sign Ann Lee out' }).click();
  await page.getByText('no browser', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Turn off' }).click();
  await dialog.getByRole('button', { name: 'Turn off for Ann Lee' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(user('ann')).toMatchObject({ signedIn: 0, twoFactor: false });
});

test('an invitation asks for an address, and gives a link with how long it is good for', async () => {
  const { page, open, rows, dialog, world } = await withTeam();
  await open('/team');
  await page.getByRole('button', { name: 'Invite' }).click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await dialog.getByText('Write an e-mail address such as ann@example.com.').waitFor();
  await dialog.getByLabel('E-mail').fill('sofia@harbour-hotel.example');
  await dialog.getByLabel('Front desk').check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await dialog.getByText('in 7 days').waitFor();
  expect(await dialog.getByLabel('Link').inputValue()).toContain('/join?token=invite-token');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Invitations 3' }).click();
  await rows.filter({ hasText: 'sofia@harbour-hotel.example' }).getByText('Front desk').waitFor();
  expect(world.people.invites.at(-1)).toMatchObject({ role: 'member', name: null });
});

test('who has an account already is not invited, and what was written stays', async () => {
  const { page, open, allow, dialog } = await withTeam();
  allow(/status of 409/);
  await open('/team');
  await page.getByRole('button', { name: 'Invite' }).click();
  await dialog.getByLabel('E-mail').fill('ann@harbour-hotel.example');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await dialog.getByText('ann@harbour-hotel.example has an account already.').waitFor();
  expect(await dialog.getByLabel('E-mail').inputValue()).toBe('ann@harbour-hotel.example');
});

test('an open invitation gets a new link, or is taken back', async () => {
  const { page, open, dialog, world } = await withTeam();
  await open('/team?tab=invitations');
  await page.getByRole('button', { name: 'New link for lucia@harbour-hotel.example' }).click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await dialog.getByText('It is shown only now.').waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: 'Take back the invitation of wei.zhang@harbour-hotel.example' })
    .click();
  await dialog.getByText('Take back the invitation of wei.zhang@harbour-hotel.example?').waitFor();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('link', { name: 'Invitations 1' }).waitFor();
  expect(world.people.invites.map(({ email }) => email)).toEqual(['lucia@harbour-hotel.example']);
});

test('a group is made with permissions and members, changed, and deleted by its name', async () => {
  const { page, open, rows, dialog, user, world } = await withTeam();
  await open('/team?tab=groups');
  await page.getByRole('button', { name: 'New group' }).click();
  await dialog.getByRole('button', { name: 'Make the group' }).click();
  await dialog.getByText('Give it a name.').waitFor();
  await dialog.getByLabel('Name').fill('Weekend');
  await dialog.getByLabel('See conversations').check();
  await dialog.getByLabel('Tom Baker').check();
  await dialog.getByRole('button', { name: 'Make the group' }).click();
  const row = rows.filter({ hasText: 'Weekend' });
  await row.getByText('Tom Baker').waitFor();
  expect(user('tom')?.groups.map(({ name }) => name)).toEqual(['Weekend']);

  await row.getByRole('button', { name: 'Edit Weekend' }).click();
  await dialog.getByLabel('Answer').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await row.getByText('See conversations, Answer').waitFor();

  await row.getByRole('button', { name: 'Delete Weekend' }).click();
  await dialog.getByText('One member loses what this group allows').waitFor();
  await dialog.getByRole('button', { name: 'Delete Weekend' }).click();
  await row.waitFor({ state: 'hidden' });
  expect(world.people.groups.map(({ name }) => name)).not.toContain('Weekend');
});

test("a group's members lead to the list of them", async () => {
  const { page, open, rows } = await withTeam();
  await open('/team?tab=groups');
  await rows.filter({ hasText: 'Night shift' }).getByRole('link').click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await page.getByLabel('Group').inputValue()).toBe('2');
});

test('nobody is offered to give more than they have, nor a way into an account that has more', async () => {
  const { page, open, world, dialog } = await withTeam();
  Object.assign(world.owner ?? {}, {
    role: 'member',
    permissions: ['people.manage', 'sessions.read', 'audit.read'],
  });
  await open('/team/ann');
  await page.getByText('only who may do as much can change it').waitFor();
  for (const name of ['New password', 'Turn off']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
  await page.getByRole('button', { name: 'Disable the account' }).waitFor();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  expect(await dialog.getByLabel('Night shift').isDisabled()).toBe(true);
  expect(await dialog.getByLabel('Auditors').isDisabled()).toBe(false);
  expect(await dialog.getByRole('radio', { name: 'Owner' }).isDisabled()).toBe(true);
});

test("an owner's account is another owner's to change", async () => {
  const { page, open, world } = await withTeam();
  Object.assign(world.owner ?? {}, { role: 'member' });
  world.people.users.push(member({ id: 'sofia', name: 'Sofia Rossi', role: 'owner' }));
  await open('/team/sofia');
  await page.getByText('only an owner can change this account').waitFor();
  for (const name of ['Save', 'Delete the account', 'New password']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
});

test('what a colleague changes elsewhere shows by itself', async () => {
  const { page, open, rows, world } = await withTeam();
  await open('/team');
  await rows.filter({ hasText: 'Tom Baker' }).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  world.people.users = world.people.users.filter(({ id }) => id !== 'tom');
  world.tell({ type: 'access.changed', userId: 'tom' });
  await rows.filter({ hasText: 'Tom Baker' }).waitFor({ state: 'hidden' });
});

test('oneself has neither a way out nor a way to be locked out', async () => {
  const { page, open } = await withTeam();
  await open('/team/owner');
  await page.getByRole('link', { name: 'Change it in your account' }).waitFor();
  for (const name of ['Delete the account', 'Disable the account', 'New password']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
});

test('on a phone rows are cards, and a member takes the place of the list', async () => {
  const { page, open, rows } = await withTeam({ viewport: { width: 390, height: 844 } });
  await open('/team');
  await rows.filter({ hasText: 'Noah Berg' }).click();
  await page.getByRole('heading', { name: 'What Noah Berg may do' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Team', exact: true }).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Close' }).click();
  await page.getByRole('heading', { name: 'Team', exact: true }).waitFor();
});
