import { allPermissions } from '@frontdesk/shared/permissions';
import type { Context } from 'hono';
import type { FakeWorld } from './fake-world.ts';

/** The header by which a second browser is a colleague's: their id. */
export const asColleague = 'x-fake-colleague';

/** Who asks: a colleague whose browser says so, else the one who signed in. */
export function askerOf(world: FakeWorld, c: Context): FakeWorld['owner'] {
  const colleague = world.colleagues.find(({ id }) => id === c.req.header(asColleague));
  if (!colleague || !world.owner) return world.owner;
  const email = `${colleague.id}@example.com`;
  return { ...world.owner, ...colleague, email, role: 'member', permissions: allPermissions };
}
