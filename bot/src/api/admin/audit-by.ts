import type { Context } from 'hono';
import type { NewAuditEntry } from '../../store/audit.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpEnv } from '../http-env.ts';
import { signedIn } from './signed-in.ts';

/** An audit entry by whoever sends this request: `recordAudit(db, auditBy(c, { action, target }))`. */
export function auditBy(
  c: Context<HttpEnv>,
  deed: Pick<NewAuditEntry, 'action' | 'target' | 'changes'>,
): NewAuditEntry {
  const { id, name } = signedIn(c);
  return { userId: id, userName: name, address: clientAddress(c), requestId: c.get('requestId'), ...deed };
}
