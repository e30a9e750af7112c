import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { HttpEnv } from './http-env.ts';

/**
 * Who calls, for counting: the socket's address. X-Forwarded-For is not read, anybody can write it.
 * An IPv6 customer owns a whole /64, so the network counts, not the address.
 */
export function clientAddress(c: Context<HttpEnv>): string {
  if (!c.env?.incoming) return 'no socket';
  const address = getConnInfo(c).remote.address ?? 'hung up';
  if (!address.includes(':')) return address;
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : network(address);
}

function network(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return `${[...groups, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
