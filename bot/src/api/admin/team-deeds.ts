import type { OneTimeLink, TeamUser, UserChange } from '@frontdesk/shared/people';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Live } from '../../core/ports.ts';
import type { Takeover } from '../../core/takeover.ts';
import { createReset, revokeLinksOf } from '../../store/account-links.ts';
import { type NewAuditEntry, recordAudit } from '../../store/audit.ts';
import type { Database, Transaction } from '../../store/database.ts';
import type { Member } from '../../store/members.ts';
import { endSessions } from '../../store/signed-in.ts';
import { inTeamTurn } from '../../store/team-turn.ts';
import { deleteTeamUser, findTeamUser, removeTwoFactor, setDisabled } from '../../store/team-users.ts';
import type { HttpEnv } from '../http-env.ts';
import { newLink } from '../one-time-links.ts';
import { auditBy } from './audit-by.ts';
import { changeAccount } from './change-account.ts';
import { giveBackLost } from './give-back-lost.ts';
import { signedIn } from './signed-in.ts';
import { actingMember, keepAnOwner, mayGive, notOneself, theirs } from './team-rules.ts';

export interface TeamDeps {
  db: Database;
  live: Live;
  takeover: Pick<Takeover, 'giveBack'>;
  /** Where people reach the desk; absent: where the request came to. */
  publicUrl?: string;
}

/** What changed, for the audit log; `nothing`: it was so already. */
type Deed = (tx: Transaction, user: TeamUser, actor: Member) => Promise<NewAuditEntry['changes'] | 'nothing'>;

/** What is done to accounts: each in one turn with its rules and its audit entry, and it counts at once, everywhere. */
export function teamDeeds({ db, live, takeover, publicUrl }: TeamDeps) {
  async function onUser(
    c: Context<HttpEnv>,
    userId: string,
    action: NewAuditEntry['action'],
    deed: Deed,
  ): Promise<void> {
    const done = await inTeamTurn(db, async (tx) => {
      const actor = await actingMember(tx, c);
      const user = await theirs(tx, actor, userId);
      const changes = await deed(tx, user, actor);
      if (changes === 'nothing') return false;
      const target = { type: 'user' as const, id: userId, name: user.name };
      await recordAudit(tx, auditBy(c, { action, target, changes }));
      return true;
    });
    if (!done) return;
    live.publish({ type: 'access.changed', userId });
    await giveBackLost(db, takeover);
  }

  /** The same, answered with the account as it is then. */
  async function changed(...deed: Parameters<typeof onUser>): Promise<TeamUser> {
    await onUser(...deed);
    const user = await findTeamUser(db, deed[1]);
    if (user) return user;
    throw new HTTPException(404, { message: 'There is no such account (any more).' });
  }

  return {
    change: (c: Context<HttpEnv>, userId: string, wanted: UserChange) =>
      changed(c, userId, 'user.changed', (tx, user, actor) => changeAccount(tx, user, actor, wanted)),

    disable: (c: Context<HttpEnv>, userId: string) =>
      changed(c, userId, 'user.disabled', async (tx, user, actor) => {
        notOneself(actor, userId, 'You cannot disable your own account.');
        if (user.disabledAt) return 'nothing';
        await keepAnOwner(tx, user);
        await setDisabled(tx, userId, true);
        await endSessions(tx, userId);
        await revokeLinksOf(tx, userId);
        return undefined;
      }),

    enable: (c: Context<HttpEnv>, userId: string) =>
      changed(c, userId, 'user.enabled', async (tx, user, actor) => {
        if (!user.disabledAt) return 'nothing';
        mayGive(actor, user.permissions);
        // Of a sign-in that was under way while the account was disabled.
        await endSessions(tx, userId);
        await setDisabled(tx, userId, false);
        return undefined;
      }),

    endSessions: (c: Context<HttpEnv>, userId: string) =>
      changed(c, userId, 'user.sessions_ended', async (tx) => {
        const count = await endSessions(tx, userId);
        return count > 0 ? { browsers: { from: count, to: 0 } } : 'nothing';
      }),

    resetTwoFactor: (c: Context<HttpEnv>, userId: string) =>
      changed(c, userId, 'user.two_factor_off', async (tx, user, actor) => {
        notOneself(
          actor,
          userId,
          'Turn off your own two-factor sign-in in your account, with your password.',
        );
        mayGive(actor, user.permissions);
        if (!user.twoFactor) return 'nothing';
        await removeTwoFactor(tx, userId);
        return undefined;
      }),

    async resetPassword(c: Context<HttpEnv>, userId: string): Promise<OneTimeLink> {
      const base = publicUrl ?? new URL(c.req.url).origin;
      const link = newLink('reset', { base, by: signedIn(c).id });
      await onUser(c, userId, 'user.password_reset', async (tx, user, actor) => {
        notOneself(actor, userId, 'Change your own password in your account.');
        // Whoever has the link can sign in as them.
        mayGive(actor, user.permissions);
        if (user.disabledAt) {
          throw new HTTPException(409, { message: `${user.name} is disabled. Enable the account first.` });
        }
        await createReset(tx, link.row, userId);
        return undefined;
      });
      return link.shown;
    },

    remove: (c: Context<HttpEnv>, userId: string) =>
      onUser(c, userId, 'user.deleted', async (tx, user, actor) => {
        notOneself(actor, userId, 'You cannot delete your own account.');
        await keepAnOwner(tx, user);
        await revokeLinksOf(tx, userId);
        await endSessions(tx, userId);
        await deleteTeamUser(tx, userId);
        return undefined;
      }),
  };
}
