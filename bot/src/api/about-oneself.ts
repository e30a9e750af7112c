import type { Context } from 'hono';
import type { NewAuditEntry } from '../store/audit.ts';
import { auditBy } from './admin/audit-by.ts';
import { signedIn } from './admin/signed-in.ts';
import type { HttpEnv } from './http-env.ts';

/** An audit entry of what somebody did to their own account. */
export function aboutOneself(
  c: Context<HttpEnv>,
  action: NewAuditEntry['action'],
  changes?: NewAuditEntry['changes'],
): NewAuditEntry {
  const { id, name } = signedIn(c);
  return auditBy(c, { action, target: { type: 'user', id, name }, changes });
}
