import type { Group } from '@frontdesk/shared/people';
import { HTTPException } from 'hono/http-exception';
import type { Transaction } from '../../store/database.ts';
import { findGroups } from '../../store/groups.ts';

/** The groups a request names, by name. Throws 422 when there is not one of them. */
export async function wantedGroups(tx: Transaction, ids: readonly number[]): Promise<Group[]> {
  const groups = await findGroups(tx, ids);
  if (groups.length === new Set(ids).size) return groups;
  throw new HTTPException(422, {
    message: 'One of these groups is gone. Load the page anew and choose again.',
  });
}
