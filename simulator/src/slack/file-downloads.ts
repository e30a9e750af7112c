import type { Context } from 'hono';
import { serveBytes } from '../byte-range.ts';
import { bearer } from './api/web-api.ts';
import type { World } from './world.ts';

/**
 * GET /files-pri/<team>-<file>/[download/]<name>: the bytes for whoever shows the app's token. Everybody else is sent to
 * the sign-in page, which answers 200 with HTML, as on files.slack.com.
 */
export function fileDownload({ world, botToken }: { world: World; botToken: string }) {
  return (c: Context): Response => {
    if (bearer(c.req.raw) !== botToken)
      return c.redirect(`/signin?redir=${encodeURIComponent(c.req.path)}`, 302);
    const [, id = ''] = /^\/files-pri\/[^/]*-(F[^/]*)\//.exec(c.req.path) ?? [];
    const file = world.files.get(id);
    if (!file?.bytes) return c.html('<!DOCTYPE html><title>Slack</title>File not found', 404);
    return serveBytes(c.req.raw, file.bytes, {
      'content-type': file.mimeType || 'application/octet-stream',
      ...(c.req.path.includes('/download/') ? { 'content-disposition': 'attachment' } : {}),
    });
  };
}

export const signIn = (c: Context): Response =>
  c.html('<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>');
