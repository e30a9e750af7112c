import type { Database } from '@frontdesk/prisma/client';
import { recordAudit } from './audit.ts';
import { createUser, type NewUser } from './new-user.ts';
import { inTeamTurn } from './team-turn.ts';

export async function hasUsers(db: Database): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/** Creates the owner unless there is a user. Of many attempts, in many processes, one wins. */
export async function createFirstOwner(
  db: Database,
  owner: Omit<NewUser, 'role' | 'groupIds'>,
  from: { address?: string; requestId?: string },
): Promise<boolean> {
  return inTeamTurn(db, async (tx) => {
    if ((await tx.user.findFirst({ select: { id: true } })) !== null) return false;
    const id = await createUser(tx, { ...owner, role: 'owner', groupIds: [] });
    const target = { type: 'user' as const, id, name: owner.name };
    await recordAudit(tx, { userId: id, userName: owner.name, action: 'user.joined', target, ...from });
    return true;
  });
}
