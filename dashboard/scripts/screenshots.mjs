// Pictures of every page, light and dark, wide and narrow: npm run screenshots -- <folder> [part of a scene's name]
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

const folder = resolve(process.argv[2] ?? 'screenshots');
const only = process.argv[3] ?? '';
const vite = await createServer({
  root: join(import.meta.dirname, '..'),
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const load = (path) => vite.ssrLoadModule(`/src/testing/${path}`);
const { startFakeServer } = await load('fake-server.ts');
const { launchBrowser } = await load('browser.ts');
const { scenes } = await load('scenes.ts');
await mkdir(folder, { recursive: true });

const browser = await launchBrowser();
const server = await startFakeServer();
for (const [name, { prepare, path, ready, act }] of Object.entries(scenes)) {
  if (!name.includes(only)) continue;
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      // What one does on the page changes its world.
      prepare(server.fresh());
      const page = await browser.newPage({ colorScheme, viewport });
      await page.goto(server.url + path);
      await act?.(page);
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
