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
for (const [name, { prepare, path, act }] of Object.entries(scenes)) {
  if (process.argv[3] && !name.includes(process.argv[3])) continue;
  const server = await startFakeServer();
  prepare(server);
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 390]) {
      const page = await browser.newPage({
        colorScheme,
        viewport: { width, height: width > 700 ? 900 : 844 },
      });
      await page.goto(server.url + path);
      await act?.(page, server);
      await page.waitForTimeout(900);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`) });
      await page.close();
    }
  }
  await server.down();
}
await browser.close();
await vite.close();
