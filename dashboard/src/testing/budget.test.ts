import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fillInbox, signIn } from './scenes.ts';
import { useVisits } from './visits.ts';

const visit = useVisits();
const maxBytes = { js: 220_000, css: 25_000 };

test.each([
  ['the inbox', '/inbox', 'No conversation open'],
  ['a conversation', '/inbox/rich', 'What is the Wi-Fi name?'],
])('the first load of %s stays within its budget of scripts and styles, gzipped', async (_, path, ready) => {
  const { page, open, world } = await visit();
  signIn(world);
  fillInbox(world);
  const bytes = { js: 0, css: 0 };
  const read: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = /\.(js|css)$/.exec(response.url())?.[1] as 'js' | 'css' | undefined;
    if (kind) read.push(response.body().then((body) => void (bytes[kind] += gzipSync(body).length)));
  });
  await open(path);
  await page.getByText(ready).last().waitFor();
  await page.waitForLoadState('load');
  await Promise.all(read);
  expect(bytes.js).toBeGreaterThan(100_000);
  expect(bytes.js).toBeLessThan(maxBytes.js);
  expect(bytes.css).toBeLessThan(maxBytes.css);
});
