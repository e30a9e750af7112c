import type { Takeover } from '../../core/takeover.ts';
import type { Database } from '../../store/database.ts';
import { readMember } from '../../store/members.ts';
import { heldSessions } from '../../store/takeovers.ts';

/**
 * Gives back to the bot what is held by people who may not answer (any more), or are gone: nobody else could take it
 * over, and whoever writes there would wait for ever.
 */
export async function giveBackLost(db: Database, takeover: Pick<Takeover, 'giveBack'>): Promise<void> {
  const held = await heldSessions(db);
  for (const ownerId of new Set(held.map((session) => session.ownerId))) {
    const owner = ownerId === null ? null : await readMember(db, ownerId);
    if (owner?.permissions.includes('sessions.reply')) continue;
    for (const session of held) {
      if (session.ownerId === ownerId) await takeover.giveBack(session.sessionId, ownerId);
    }
  }
}
