import { expect, test } from 'vitest';
import { appCode } from '../../testing/fake-people-world.ts';
import { signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();
const email = 'lucia@harbour-hotel.example';

test('an invitation asks for name and password, and leads inside', async () => {
  const { page, open, world, url } = await visit();
  world.people.links.set('t1', { kind: 'invite', email, name: null });
  await open('/join?token=t1');
  expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('Write a name.').waitFor();
  await page.getByText('Use at least 10 characters.').waitFor();
  await page.getByLabel('Your name').fill('Lucía Gómez');
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: 'Account of Lucía Gómez' }).waitFor();
  expect(page.url()).toBe(`${url}/inbox`);
  expect(world.owner).toMatchObject({ name: 'Lucía Gómez', email, password: 'correct horse' });
});

test('a reset asks for a new password alone', async () => {
  const { page, open, world } = await visit();
  world.people.links.set('t2', { kind: 'reset', email, name: 'Lucía Gómez' });
  await open('/join?token=t2');
  await page.getByRole('textbox', { name: 'New password' }).fill('battery staple');
  expect(await page.getByLabel('Your name').count()).toBe(0);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('button', { name: 'Account of Lucía Gómez' }).waitFor();
  expect(world.owner?.password).toBe('battery staple');
});

test('a used link says what to do, whether it was dead before or died meanwhile', async () => {
  const { page, open, world, allow } = await visit();
  allow(/status of 404/);
  signIn(world);
  world.signedIn = false;
  await open('/join?token=used');
  await page.getByText('Ask whoever sent it for a new one.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();

  world.people.links.set('t3', { kind: 'reset', email, name: null });
  await open('/join?token=t3');
  await page.getByRole('textbox', { name: 'New password' }).fill('battery staple');
  world.people.links.delete('t3');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('alert').getByText('This link was used').waitFor();
});

test('whoever is signed in as somebody else is told before', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.people.links.set('t4', { kind: 'invite', email, name: null });
  await open('/join?token=t4');
  await page.getByText('You are signed in as Olivia Hart.').waitFor();
});

test('with two-factor sign-in the new password is followed by the code', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  Object.assign(world.owner ?? {}, { twoFactor: true });
  world.signedIn = false;
  world.people.links.set('t5', { kind: 'reset', email: 'olivia@example.com', name: 'Olivia Hart' });
  await open('/join?token=t5');
  await page.getByRole('textbox', { name: 'New password' }).fill('battery staple');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByLabel('Code', { exact: true }).fill(appCode);
  await page.keyboard.press('Enter');
  await page.getByText('Your inbox is ready').waitFor();
});
