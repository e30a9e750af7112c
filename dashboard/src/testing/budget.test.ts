import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fillInbox, signIn } from './scenes.ts';
import { useVisits } from './visits.ts';

const visit = useVisits();

test.each([
  { what: 'the inbox', path: '/inbox', ready: 'No conversation open', js: 220_000, css: 25_000 },
  // The list, and besides it a transcript, a composer and a contact.
  { what: 'a conversation', path: '/inbox/rich', ready: 'Wi-Fi name?', js: 260_000, css: 26_000 },
])('the first load of $what stays within its budget of scripts and styles, gzipped', async (budget) => {
  const { page, open, world } = await visit();
  signIn(world);
  fillInbox(world);
  const bytes = { js: 0, css: 0 };
  const read: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = /\.(js|css)$/.exec(response.url())?.[1] as 'js' | 'css' | undefined;
    if (kind) read.push(response.body().then((body) => void (bytes[kind] += gzipSync(body).length)));
  });
  await open(budget.path);
  await page.getByText(budget.ready).last().waitFor();
  await page.waitForLoadState('load');
  await Promise.all(read);
  expect(bytes.js).toBeGreaterThan(100_000);
  expect(bytes.js).toBeLessThan(budget.js);
  expect(bytes.css).toBeLessThan(budget.css);
});
