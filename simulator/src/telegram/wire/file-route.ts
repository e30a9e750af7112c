import { serveBytes } from '../../byte-range.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { checkToken, type NodeContext, refuse } from './bot-api-route.ts';

/** GET /file/bot<token>/<file_path>: what getFile named, for an hour; always as bytes without a type. */
export function fileRoute(deps: { token: string; world: World }) {
  return (c: NodeContext): Response => {
    const [, token = '', path = ''] = /^\/file\/bot([^/]*)\/(.*)$/.exec(c.req.path) ?? [];
    const { clock, filePaths, files } = deps.world;
    try {
      checkToken(token.replaceAll(/%3a/gi, ':'), deps.token);
      const file = [...files.values()].find((one) => one.path === path);
      if (!file || (filePaths.get(path) ?? 0) < clock.now()) throw notFound();
      return serveBytes(c.req.raw, file.bytes, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename=${path.split('/').at(-1)}`,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(error);
    }
  };
}
