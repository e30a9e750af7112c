import type { Context } from 'hono';
import type { AuditAuthor, NewAuditEntry } from '../../store/audit.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpEnv } from '../http-env.ts';
import { signedIn } from './signed-in.ts';

/** An audit entry by whoever sends this request: `recordAudit(db, auditBy(c, { action, target }))`. */
export function auditBy(
  c: Context<HttpEnv>,
  deed: Pick<NewAuditEntry, 'action' | 'target' | 'changes'>,
): NewAuditEntry {
  return { ...authorOf(c), ...deed };
}

/** The same for a deed that is written down in its own transaction. */
export function authorOf(c: Context<HttpEnv>): AuditAuthor {
  const { id, name } = signedIn(c);
  return { userId: id, userName: name, address: clientAddress(c), requestId: c.get('requestId') };
}
