import { type AuditAction, type AuditEntry, auditActions } from '@frontdesk/shared/audit';

/** Where somebody does something to their own account, their name would stand there twice. */
const toOneself: Partial<Record<AuditAction, string>> = {
  'user.joined': 'joined the team',
  'user.changed': 'changed their own account',
  'user.password_changed': 'changed their password',
  'user.sessions_ended': 'signed out their other browsers',
  'user.two_factor_on': 'turned on two-factor sign-in',
  'user.two_factor_off': 'turned off two-factor sign-in',
  'user.signed_in': 'signed in',
};

/** What somebody did, after their name; `target` null: it is said already. */
export function deed({ userId, action, target }: AuditEntry): { words: string; target: string | null } {
  const own = target.type === 'user' && target.id === userId ? toOneself[action] : undefined;
  return own ? { words: own, target: null } : { words: auditActions[action], target: target.name || null };
}
