import { type Permission, permissions } from '@frontdesk/shared/permissions';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { HttpEnv } from '../http-env.ts';
import { signedIn } from './signed-in.ts';

/** Lets through who has one of these permissions; everybody else gets a 403 that names the first. */
export function allow(...wanted: [Permission, ...Permission[]]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    demand(signedIn(c).permissions, ...wanted);
    await next();
  };
}

/** The same for what depends on the request. */
export function demand(held: readonly Permission[], ...wanted: [Permission, ...Permission[]]): void {
  if (wanted.some((permission) => held.includes(permission))) return;
  throw new HTTPException(403, { message: `This needs the permission “${permissions[wanted[0]].label}”.` });
}
