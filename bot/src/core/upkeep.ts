import type { AuditAuthor } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { deleteSession } from '../store/delete-session.ts';
import { type EditOutcome, editSession, type SessionEdit } from '../store/session-edits.ts';
import type { Interrupts } from './interrupts.ts';
import type { Live, Wake } from './ports.ts';

interface UpkeepDeps {
  db: Database;
  live: Live;
  wake: Wake;
  interrupts: Interrupts;
}

export type Upkeep = ReturnType<typeof createUpkeep>;

/** What people of the team do to sessions besides speaking in them. */
export function createUpkeep({ db, live, wake, interrupts }: UpkeepDeps) {
  return {
    /** Title, assignee, labels, closed or open, seen to. What was closed under a takeover is the bot's again. */
    async edit(sessionId: string, edit: SessionEdit, author: AuditAuthor): Promise<EditOutcome> {
      const outcome = await editSession(db, sessionId, edit, author);
      if (outcome.kind !== 'changed') return outcome;
      live.publish({ type: 'session.updated', sessionId });
      if (outcome.due) wake();
      return outcome;
    },

    /** False: no such session. */
    async remove(sessionId: string, author: AuditAuthor): Promise<boolean> {
      const deleted = await deleteSession(db, sessionId, author);
      if (!deleted) return false;
      // Nothing can be written in it any more; this stops the turn that is looking for something to write.
      interrupts.interrupt(sessionId, { why: 'changed' });
      live.publish({ type: 'session.deleted', sessionId });
      return true;
    },
  };
}
