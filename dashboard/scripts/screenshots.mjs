// Pictures of every page, light and dark, wide and narrow: node scripts/screenshots.mjs <folder>
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';

const folder = process.argv[2] ?? 'screenshots';
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const load = (path) => vite.ssrLoadModule(`/src/testing/${path}`);
const { startFakeServer } = await load('fake-server.ts');
const { launchBrowser } = await load('browser.ts');
const { scenes } = await load('scenes.ts');
await mkdir(folder, { recursive: true });

const browser = await launchBrowser();
const server = await startFakeServer();
for (const [name, { prepare, path, ready }] of Object.entries(scenes)) {
  prepare(server.fresh());
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await browser.newPage({ colorScheme, viewport });
      await page.goto(server.url + path);
      await page.getByText(ready).filter({ visible: true }).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${viewport.width}.png`) });
      await page.close();
    }
  }
}
await browser.close();
await server.down();
await vite.close();
