import { expect, test } from 'vitest';
import { setupToken } from '../../testing/fake-world.ts';
import { signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

test('the one-time link makes the first owner and leads into the inbox', async () => {
  const { page, open, world } = await visit();
  await open(`/setup?token=${setupToken}`);
  await page.getByLabel('Your name').fill('Olivia Hart');
  await page.getByLabel('E-mail').fill('olivia@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  await page.getByRole('heading', { name: 'Your inbox is ready' }).waitFor();
  expect(world.owner).toMatchObject({ name: 'Olivia Hart', email: 'olivia@example.com' });
  expect(await page.title()).toBe('Inbox · Frontdesk');
});

test('says at the fields what to write instead, before the server is asked', async () => {
  const { page, open, world } = await visit();
  await open(`/setup?token=${setupToken}`);
  await page.getByLabel('E-mail').fill('olivia');
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  await page.getByText('Write your name.').waitFor();
  await page.getByText('Write an e-mail address such as ann@example.com.').waitFor();
  await page.getByText('Use at least 10 characters.').waitFor();
  expect(world.owner).toBeNull();
});

test('a wrong token is refused with the reason and the request id, and nothing typed is lost', async () => {
  const { page, open, allow, world } = await visit();
  allow(/status of 403/);
  await open('/setup?token=guessed');
  await page.getByLabel('Your name').fill('Mallory');
  await page.getByLabel('E-mail').fill('mallory@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a long password');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('This set-up link is not valid.').waitFor();
  expect(await alert.textContent()).toContain('req-7f3a');
  expect(await page.getByLabel('Your name').inputValue()).toBe('Mallory');
  expect(world.owner).toBeNull();
});

test('without the link, every page says where to find it', async () => {
  const { page, open } = await visit();
  await open('/inbox/some-session');
  await page.getByRole('heading', { name: 'Open the set-up link' }).waitFor();
});

test('a link that was used leads to the sign-in page', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.signedIn = false;
  await open(`/setup?token=${setupToken}`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('a token that looks like a number stays as it is', async () => {
  const { page, open, allow } = await visit();
  allow(/status of 403/);
  await open('/setup?token=1e10');
  await page.getByLabel('Your name').fill('Olivia');
  await page.getByLabel('E-mail').fill('olivia@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a long password');
  const sent = page.waitForRequest('**/api/auth/setup');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  expect((await sent).postDataJSON()).toMatchObject({ token: '1e10' });
});
