import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { appCode, recoveryCode } from '../../testing/fake-people-world.ts';
import { fillInbox, signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

const enter = async (page: Page, password = 'correct horse') => {
  await page.getByLabel('E-mail').fill('olivia@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

const signedOut = async () => {
  const visited = await visit();
  signIn(visited.world);
  fillInbox(visited.world);
  visited.world.signedIn = false;
  return visited;
};

test('a deep link survives the sign-in', async () => {
  const { page, open, url } = await signedOut();
  await open('/inbox/rich');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await enter(page);
  await page.getByText('What is the Wi-Fi name?').first().waitFor();
  expect(page.url()).toBe(`${url}/inbox/rich`);
});

test('a wrong password says so, keeps the address and leads nowhere', async () => {
  const { page, open, allow } = await signedOut();
  allow(/status of 401/);
  await open('/sign-in');
  await enter(page, 'wrong');
  await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
  expect(await page.getByLabel('E-mail').inputValue()).toBe('olivia@example.com');
});

test('never leads to a foreign address after the sign-in', async () => {
  const { page, open, url } = await signedOut();
  await open('/sign-in?next=//evil.example/inbox');
  await enter(page);
  await page.getByRole('heading', { name: 'Inbox', exact: true }).waitFor();
  expect(page.url()).toBe(`${url}/inbox`);
});

test('signing out ends the session and leaves nothing on screen', async () => {
  const { page, open, world } = await signedOut();
  world.signedIn = true;
  await open('/inbox/rich');
  await page.getByText('What is the Wi-Fi name?').first().waitFor();
  await page.getByRole('button', { name: 'Account of Olivia Hart' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(world.signedIn).toBe(false);
  expect(await page.content()).not.toContain('Wi-Fi');
});

test('a session that ended meanwhile leads to the sign-in page and back to the same conversation', async () => {
  const { page, open, world, allow } = await signedOut();
  allow(/status of 401/);
  world.signedIn = true;
  await open('/inbox');
  await page.getByText('House guests').waitFor();
  world.signedIn = false;
  await page.getByText('House guests').click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await enter(page);
  await page.getByRole('heading', { name: 'House guests' }).first().waitFor();
});

const withTwoFactor = async () => {
  const visited = await signedOut();
  if (visited.world.owner) visited.world.owner.twoFactor = true;
  return visited;
};

test('two-factor sign-in asks for a code, and the deep link survives it', async () => {
  const { page, open, allow, url } = await withTwoFactor();
  allow(/status of 401/);
  await open('/inbox/rich');
  await enter(page);
  const code = page.getByLabel('Code', { exact: true });
  await code.waitFor();
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByText('Write the six digits of the code.').waitFor();
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('This code is wrong').waitFor();
  await code.fill(appCode);
  await page.keyboard.press('Enter');
  await page.getByText('What is the Wi-Fi name?').first().waitFor();
  expect(page.url()).toBe(`${url}/inbox/rich`);
});

test('a recovery code lets in where the app is lost', async () => {
  const { page, open } = await withTwoFactor();
  await open('/sign-in');
  await enter(page);
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Recovery code').waitFor();
  await page.keyboard.type(recoveryCode);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Inbox', exact: true }).waitFor();
});

test('after too many wrong codes it says how to go on, and leads back to the password', async () => {
  const { page, open, allow, world } = await withTwoFactor();
  allow(/status of 429/);
  world.people.wrongCodes = 9;
  await open('/sign-in');
  await enter(page);
  await page.getByLabel('Code', { exact: true }).fill(appCode);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('Wait ten minutes, then sign in again.').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('E-mail').waitFor();
});
