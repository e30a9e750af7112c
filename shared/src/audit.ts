import { z } from 'zod';

/** What people of the team changed, and what personal data left the house through them. */

/** Every action there is, in words after the name of who did it. */
export const auditActions = {
  'session.taken_over': 'took over',
  'session.handed_back': 'handed back',
  'session.replied': 'replied in',
  'session.noted': 'wrote a note in',
  'session.stopped': 'stopped an answer in',
  'session.resolved': 'saw to',
  'session.edited': 'edited',
  'session.closed': 'closed',
  'session.reopened': 'reopened',
  'session.deleted': 'deleted',
  'message.resent': 'sent again a message in',
  'message.marked_delivered': 'marked as delivered a message in',
  'detail.changed': 'corrected a detail of',
  'contact.exported': 'exported what is known of',
  'contact.erased': 'erased what is known of',
  'sessions.exported': 'exported conversations',
  'messages.exported': 'exported messages',
  'label.created': 'made the label',
  'label.changed': 'changed the label',
  'label.deleted': 'deleted the label',
  'field.saved': 'set the detail',
  'field.deleted': 'deleted the detail',
  'user.invited': 'invited',
  'invite.revoked': 'took back the invitation of',
  'user.joined': 'joined as',
  'user.changed': 'changed the account of',
  'user.disabled': 'disabled the account of',
  'user.enabled': 'enabled the account of',
  'user.deleted': 'deleted the account of',
  'user.password_reset': 'made a link for a new password of',
  'user.password_changed': 'changed the password of',
  'user.sessions_ended': 'signed out everywhere',
  'user.two_factor_on': 'turned on two-factor sign-in of',
  'user.two_factor_off': 'turned off two-factor sign-in of',
  'user.signed_in': 'signed in as',
  'group.created': 'made the group',
  'group.changed': 'changed the group',
  'group.deleted': 'deleted the group',
} as const;
export type AuditAction = keyof typeof auditActions;
export const auditAction = z.enum(Object.keys(auditActions) as AuditAction[]);

export const auditEntry = z
  .object({
    id: z.number().int(),
    at: z.string(),
    userId: z.string().nullable(),
    userName: z.string(),
    action: auditAction,
    target: z.object({ type: z.string(), id: z.string(), name: z.string() }),
    /** What changed; values in words, never a secret. */
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).nullable(),
    address: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;

/** The query of GET /api/admin/audit (`audit.read`): newest first. */
export const auditFilter = z.object({
  userId: z.string().optional(),
  action: auditAction.optional(),
  targetType: z.string().optional(),
  targetId: z.string().optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditPage = z
  .object({ entries: z.array(auditEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof auditPage>;
