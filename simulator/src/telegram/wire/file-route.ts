import { notFound, Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { checkToken, type NodeContext, refuse } from './bot-api-route.ts';

/** GET /file/bot<token>/<file_path>: what getFile names. */
export function fileRoute(deps: { token: string; world: World }) {
  return (c: NodeContext): Response => {
    const [, token = '', path = ''] = /^\/file\/bot([^/]*)\/(.*)$/.exec(c.req.path) ?? [];
    try {
      checkToken(token.replaceAll(/%3a/gi, ':'), deps.token);
      const file = [...deps.world.files.values()].find((one) => one.path === path);
      if (!file) throw notFound();
      return new Response(Buffer.from(file.bytes), {
        headers: { 'content-type': 'application/octet-stream' },
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(error);
    }
  };
}
