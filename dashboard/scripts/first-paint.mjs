// When the inbox of a running server is there: node dashboard/scripts/first-paint.mjs <url>, the cookie of somebody who is signed in
// on stdin. Prints one { paintMs, listMs } for each visit, as JSON; npm run bench -- --dashboard reads it.

import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createServer } from 'vite';

const visits = 12;
const [url] = process.argv.slice(2);
const cookie = await text(process.stdin);
const vite = await createServer({
  root: join(import.meta.dirname, '..'),
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const { launchBrowser } = await vite.ssrLoadModule('/src/testing/browser.ts');
const browser = await launchBrowser();
const measured = [];
for (let visit = -1; visit < visits; visit++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    cookie.split('; ').map((each) => ({
      name: each.slice(0, each.indexOf('=')),
      value: each.slice(each.indexOf('=') + 1),
      url,
    })),
  );
  const page = await context.newPage();
  await page.goto(`${url}/inbox`);
  await page.locator('a[href^="/inbox/"]').first().waitFor();
  const times = await page.evaluate(() => ({
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    listMs: performance.now(),
  }));
  // The first visit is the browser's own start.
  if (visit >= 0) measured.push(times);
  await context.close();
}
await browser.close();
await vite.close();
process.stdout.write(JSON.stringify(measured));
