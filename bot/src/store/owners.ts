import type { Database, Transaction } from '@frontdesk/prisma/client';
import { recordAudit } from './audit.ts';
import { createUser, type NewUser } from './new-user.ts';
import { inTeamTurn } from './team-turn.ts';

/** Members alone (a seeded database has some) own nothing: the first owner is still to come. */
export async function hasOwner(db: Database | Transaction): Promise<boolean> {
  return (await db.user.findFirst({ where: { role: 'owner' }, select: { id: true } })) !== null;
}

/** Creates the owner unless there is one. Of many attempts, in many processes, one wins. */
export async function createFirstOwner(
  db: Database,
  owner: Omit<NewUser, 'role' | 'groupIds'>,
  from: { address?: string; requestId?: string },
): Promise<boolean> {
  return inTeamTurn(db, async (tx) => {
    if (await hasOwner(tx)) return false;
    const id = await createUser(tx, { ...owner, role: 'owner', groupIds: [] });
    const target = { type: 'user' as const, id, name: owner.name };
    await recordAudit(tx, { userId: id, userName: owner.name, action: 'user.joined', target, ...from });
    return true;
  });
}
