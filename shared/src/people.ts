import { z } from 'zod';
import { email, password, permission, role } from './account.ts';

/** Users, groups, invitations; all below /api/admin, with `people.manage`. Dates are ISO 8601 strings, UTC. */

const name = z.string().trim().min(1, 'Write a name.').max(100, 'Use at most 100 characters.');

export const groupRef = z.object({ id: z.number().int(), name: z.string() });

export const teamUser = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    groups: z.array(groupRef),
    /** What role and groups come to. */
    permissions: z.array(permission),
    twoFactor: z.boolean(),
    disabledAt: z.string().nullable(),
    lastSeenAt: z.string().nullable(),
    createdAt: z.string(),
    /** Browsers that are signed in. */
    signedIn: z.number().int(),
  })
  .meta({ id: 'TeamUser' });
export type TeamUser = z.infer<typeof teamUser>;

/** GET /api/admin/users?q=&status=active|disabled&group=<id>: by name. */
export const teamUserList = z.array(teamUser).meta({ id: 'TeamUserList' });

/** PATCH /api/admin/users/:userId → TeamUser. 409 for the last owner, 403 for more than the caller has. */
export const userChange = z
  .object({ name, email, role, groupIds: z.array(z.number().int()).max(100) })
  .partial()
  .meta({ id: 'UserChange' });
export type UserChange = z.infer<typeof userChange>;

/**
 * POST /api/admin/users/:userId/disable, /enable, /end-sessions, /reset-two-factor → 200 TeamUser;
 * POST /api/admin/users/:userId/reset-password → 201 OneTimeLink; DELETE /api/admin/users/:userId → 204.
 */
export const oneTimeLink = z
  .object({
    /** The whole address, to be given to that person; it is shown once. */
    url: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'OneTimeLink' });
export type OneTimeLink = z.infer<typeof oneTimeLink>;

export const invite = z
  .object({
    id: z.number().int(),
    email: z.string(),
    name: z.string().nullable(),
    role,
    groups: z.array(groupRef),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'Invite' });
export type Invite = z.infer<typeof invite>;
/** GET /api/admin/invites: those that are open. DELETE /:id revokes one. */
export const inviteList = z.array(invite).meta({ id: 'InviteList' });

/** POST /api/admin/invites → 201 OneTimeLink; 409 when the address has an account. A second invitation replaces the first. */
export const inviteDraft = z
  .object({ email, name: name.optional(), role, groupIds: z.array(z.number().int()).max(100) })
  .meta({ id: 'InviteDraft' });
export type InviteDraft = z.infer<typeof inviteDraft>;

export const group = z
  .object({
    id: z.number().int(),
    name: z.string(),
    description: z.string(),
    permissions: z.array(permission),
    members: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Group' });
export type Group = z.infer<typeof group>;
/** GET /api/admin/groups; POST → 201 Group; PUT /:id → Group; DELETE /:id → 204. */
export const groupList = z.array(group).meta({ id: 'GroupList' });
export const groupDraft = z
  .object({
    name: z.string().trim().min(1, 'Give it a name.').max(60, 'Use at most 60 characters.'),
    description: z.string().trim().max(300, 'Use at most 300 characters.'),
    permissions: z.array(permission),
    memberIds: z.array(z.string()).max(1000),
  })
  .meta({ id: 'GroupDraft' });
export type GroupDraft = z.infer<typeof groupDraft>;

/** GET /api/auth/link?token=: what a one-time link is for; 404 when it is used, revoked, expired or wrong. */
export const accountLink = z
  .object({ kind: z.enum(['invite', 'reset']), email: z.string(), name: z.string().nullable() })
  .meta({ id: 'AccountLink' });
export type AccountLink = z.infer<typeof accountLink>;

/**
 * POST /api/auth/link → 200 AuthState: joined, or the password changed and every other session ended; signed in. CodeWanted
 * where two-factor sign-in is on: a new password does not lead past it.
 */
export const linkAcceptance = z
  .object({ token: z.string(), name: name.optional(), password })
  .meta({ id: 'LinkAcceptance' });
export type LinkAcceptance = z.infer<typeof linkAcceptance>;

/** What POST /api/auth/sign-in answers (200) instead of AuthState when a code is asked as well. */
export const codeWanted = z.object({ codeWanted: z.literal(true) }).meta({ id: 'CodeWanted' });

/** POST /api/auth/sign-in/code → 200 AuthState, 401 for a wrong code, 429 after many. A recovery code works once. */
export const signInCode = z
  .object({ code: z.string().trim().min(6).max(40), kind: z.enum(['app', 'recovery']) })
  .meta({ id: 'SignInCode' });
export type SignInCode = z.infer<typeof signInCode>;

/** One's own account, below /api/account; anybody who is signed in. */

export const ownSession = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
});
/** GET /api/account; PATCH /api/account { name } → the same. */
export const ownAccount = z
  .object({
    name: z.string(),
    email: z.string(),
    role,
    groups: z.array(groupRef),
    twoFactor: z.boolean(),
    sessions: z.array(ownSession),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccount = z.infer<typeof ownAccount>;
export const ownAccountChange = z.object({ name }).meta({ id: 'OwnAccountChange' });

/** POST /api/account/password → 204, 403 when the current one is wrong; every other session ends. */
export const passwordChange = z
  .object({ current: z.string().min(1, 'Write your current password.'), next: password })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof passwordChange>;

/** POST /api/account/two-factor { password } → 200; it counts once POST /api/account/two-factor/confirm { code } is 204. */
export const passwordProof = z
  .object({ password: z.string().min(1, 'Write your password.') })
  .meta({ id: 'PasswordProof' });
export const twoFactorStart = z
  .object({
    /** otpauth://totp/… for an authenticator app. */
    uri: z.string(),
    /** Each signs in once, when the app is lost. */
    recoveryCodes: z.array(z.string()),
  })
  .meta({ id: 'TwoFactorStart' });
export type TwoFactorStart = z.infer<typeof twoFactorStart>;
/**
 * POST /api/account/two-factor/off { password } → 204; POST /api/account/two-factor/recovery-codes { password } → 200 RecoveryCodes;
 * DELETE /api/account/sessions/:id → 204; DELETE /api/account/sessions → 204: all but this one.
 */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
