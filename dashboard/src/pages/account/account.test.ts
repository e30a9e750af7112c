import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { appCode, appSecret, daysFromNow, recoveryCode } from '../../testing/fake-people-world.ts';
import { signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

const signedIn = async (options?: Parameters<typeof visit>[0]) => {
  const visited = await visit(options);
  signIn(visited.world);
  return { ...visited, dialog: visited.page.getByRole('dialog').or(visited.page.getByRole('alertdialog')) };
};

const prove = async (page: Page, action: string, password = 'correct horse') => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('button', { name: action }).click();
};

test('the account menu leads to it, and a new name stands in the frame at once', async () => {
  const { page, open, world } = await signedIn();
  await open('/inbox');
  await page.getByRole('button', { name: 'Account of Olivia Hart' }).click();
  await page.getByRole('link', { name: 'Your account' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Olivia Hart-Lund');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Account of Olivia Hart-Lund' }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(world.owner?.name).toBe('Olivia Hart-Lund');
});

test('a new password: the current one is proven, and the other browsers are signed out', async () => {
  const { page, open, allow, world } = await signedIn();
  allow(/status of 403/);
  await open('/account');
  await page.getByText('Safari on iPhone').waitFor();
  await page.getByRole('textbox', { name: 'Current password' }).fill('guessed');
  await page.getByRole('textbox', { name: 'New password' }).fill('short');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('Use at least 10 characters.').waitFor();
  await page.getByRole('textbox', { name: 'New password' }).fill('battery staple');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByRole('alert').getByText('This is not your password.').waitFor();
  await page.getByRole('textbox', { name: 'Current password' }).fill('correct horse');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('Changed', { exact: true }).waitFor();
  await page.getByText('Safari on iPhone').waitFor({ state: 'hidden' });
  expect(await page.getByRole('textbox', { name: 'New password' }).inputValue()).toBe('');
  expect(world.owner?.password).toBe('battery staple');
});

test('two-factor sign-in: the password, the code of the app, then the recovery codes once', async () => {
  const { page, open, allow, world, dialog } = await signedIn();
  allow(/status of 403/);
  await open('/account');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await prove(page, 'Go on', 'guessed');
  await dialog.getByText('This is not your password.').waitFor();
  await prove(page, 'Go on');
  await dialog.getByRole('img', { name: /QR code/ }).waitFor();
  expect(await dialog.getByLabel('Or write this secret into it').inputValue()).toBe(appSecret);

  const code = dialog.getByLabel('Code', { exact: true });
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
  await code.press('Enter');
  await dialog.getByText('Write the six digits of the code.').waitFor();
  await code.fill('000 000');
  await code.press('Enter');
  await dialog.getByText('This code is wrong').waitFor();
  expect(world.owner?.twoFactor).toBe(false);
  await code.fill(`${appCode.slice(0, 3)} ${appCode.slice(3)}`);
  await code.press('Enter');

  await dialog.getByText(recoveryCode).waitFor();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(`${recoveryCode}\n`);
  await dialog.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('It is on.').waitFor();
  expect(await page.content()).not.toContain(recoveryCode);
  expect(world.owner?.twoFactor).toBe(true);
});

test('new recovery codes, copied; and two-factor sign-in turned off again', async () => {
  const { page, open, world, dialog } = await signedIn();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  if (world.owner) world.owner.twoFactor = true;
  await open('/account');
  await page.getByRole('button', { name: 'New recovery codes' }).click();
  await prove(page, 'Make new codes');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(recoveryCode);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await prove(page, 'Turn it off');
  await page.getByText('It is off').waitFor();
  expect(world.owner?.twoFactor).toBe(false);
});

test('this browser is marked; another is signed out by its name, or all others at once', async () => {
  const { page, open, world, dialog } = await signedIn();
  world.people.browsers.push({
    id: 'tablet',
    current: false,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
    address: null,
    createdAt: daysFromNow(-3),
    lastSeenAt: daysFromNow(-3),
  });
  await open('/account');
  const browsers = page.getByRole('region', { name: 'Browsers' }).getByRole('listitem');
  await browsers.first().getByText('This browser').waitFor();
  expect(await browsers.allTextContents()).toEqual([
    expect.stringContaining('Chrome on Windows'),
    expect.stringContaining('Safari on iPhone'),
    expect.stringContaining('Firefox on Linux'),
  ]);
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await dialog.getByText('2 browsers are signed out at once.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  await dialog.getByRole('button', { name: 'Sign it out' }).click();
  await expect.poll(() => browsers.count()).toBe(2);
  expect(world.people.browsers.map(({ id }) => id)).toEqual(['this', 'phone']);
});
