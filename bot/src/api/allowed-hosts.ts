import type { MiddlewareHandler } from 'hono';
import { FrontdeskError } from '../core/errors.ts';
import type { HttpEnv } from './http-env.ts';
import { refuse } from './refuse.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
/** Probes call by an address nobody can know beforehand, and what they read is no secret. */
const probes = new Set(['/healthz', '/readyz']);

/**
 * Refuses requests for a foreign Host (400): without it, any web page could reach a server on its visitor's own
 * machine by pointing a name of its own at 127.0.0.1 (DNS rebinding).
 *
 * `names` are ALLOWED_HOSTS: `desk.example`, `desk.example:8443`, `.example` (with all below it), `*`.
 * Without a port every port fits. By default the loopback names and `publicUrl`'s host.
 */
export function allowedHosts(
  names: readonly string[] | undefined,
  publicUrl: URL | undefined,
): MiddlewareHandler<HttpEnv> {
  const fits = (names ?? [...loopbackNames, ...(publicUrl ? [publicUrl.hostname] : [])]).map(rule);
  const isAllowed = (host: string) => {
    const url = parse(host);
    return url !== null && fits.some((fit) => fit(url));
  };
  return async (c, next) => {
    // An absolute request target names a host of its own beside the header's.
    const hosts = [new URL(c.req.url).host, c.req.header('host')].filter((host) => host !== undefined);
    if (probes.has(c.req.path) || hosts.every(isAllowed)) return next();
    return refuse(
      c,
      400,
      'This server does not answer for that Host. ALLOWED_HOSTS lists those it answers for.',
    );
  };
}

function rule(name: string): (url: URL) => boolean {
  if (name === '*') return () => true;
  const domain = name.startsWith('.') ? name.slice(1) : null;
  const wanted = parse(domain ?? name);
  if (!wanted) {
    throw new FrontdeskError(
      'bad_config',
      `ALLOWED_HOSTS: "${name}" is not a host name. Write names such as desk.example or [::1].`,
    );
  }
  if (domain) return ({ hostname }) => `.${hostname}`.endsWith(`.${wanted.hostname}`);
  return ({ hostname, port }) => hostname === wanted.hostname && (!wanted.port || port === wanted.port);
}

/** `LOCALHOST.:3000` and `localhost` are the same host; null for what is no host at all. */
function parse(host: string): URL | null {
  const bare = host.trim().replace(/\.(?=:\d+$|$)/, '');
  return /^[^/?#@\\\s]+$/.test(bare) && URL.canParse(`http://${bare}`) ? new URL(`http://${bare}`) : null;
}
