import type { NewAuditEntry } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { nameOfSession } from '../../store/session-name.ts';

/** A session as the target of an audit entry. What is deleted is to be asked before. */
export async function sessionTarget(db: Database, sessionId: string): Promise<NewAuditEntry['target']> {
  return { type: 'session', id: sessionId, name: (await nameOfSession(db, sessionId)) ?? sessionId };
}
