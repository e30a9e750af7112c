import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { HttpEnv } from './http-env.ts';

/** Paths that belong to programs: a browser that strays there gets a plain 404, not the app. */
const notPages = /^\/(api|webhooks|assets|healthz|readyz|metrics)(\/|$)/;

/**
 * The built dashboard. Files below /assets carry a hash in their name and never change; everything else is asked for
 * anew. Any other address a browser opens is a page of the app; a missing asset stays 404, or an old tab would
 * run index.html as a script.
 */
export function dashboard(directory: string): Hono<HttpEnv> {
  const files = serveStatic<HttpEnv>({ root: directory });
  const index = serveStatic<HttpEnv>({ root: directory, path: 'index.html' });
  return new Hono<HttpEnv>()
    .use(compress())
    .use(async (c, next) => {
      await next();
      if (!c.res.ok) return;
      const hashed = c.req.path.startsWith('/assets/');
      c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    })
    .use(files)
    .get('*', (c, next) => {
      const wantsPage = c.req.header('accept')?.includes('text/html') && !notPages.test(c.req.path);
      return wantsPage ? index(c, next) : next();
    });
}
