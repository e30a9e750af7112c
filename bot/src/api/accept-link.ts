import { role } from '@frontdesk/shared/account';
import type { LinkAcceptance } from '@frontdesk/shared/people';
import { HTTPException } from 'hono/http-exception';
import { useLink } from '../store/account-links.ts';
import { type NewAuditEntry, recordAudit } from '../store/audit.ts';
import type { Database, Transaction } from '../store/database.ts';
import { findGroups } from '../store/groups.ts';
import { createUser } from '../store/new-user.ts';
import { setPassword } from '../store/passwords.ts';
import { endSessions } from '../store/signed-in.ts';
import { inTeamTurn } from '../store/team-turn.ts';
import { emailTaken } from '../store/team-users.ts';
import type { Accounts } from './accounts.ts';
import { type OpenLink, openLink } from './one-time-links.ts';

type From = Pick<NewAuditEntry, 'address' | 'requestId'>;

/** Uses a link: somebody joins, or has a new password. Of many that try at once, one does; the others get its 404. */
export async function acceptLink(
  { db, accounts }: { db: Database; accounts: Accounts },
  { token, name, password }: LinkAcceptance,
  from: From,
): Promise<{ userId: string; email: string }> {
  // Making a hash costs a tenth of a second: a word that opens nothing is not worth it, nor should the turn wait for it.
  const { name: invitedAs, kind } = await openLink(db, token);
  const called = name ?? invitedAs;
  if (kind === 'invite' && !called) throw new HTTPException(422, { message: 'Write your name.' });
  const passwordHash = await accounts.hashPassword(password);
  return inTeamTurn(db, async (tx) => {
    const link = await openLink(tx, token);
    await useLink(tx, link.id);
    return link.user
      ? changePassword(tx, link.user, passwordHash, from)
      : join(tx, link, { name: called ?? '', passwordHash }, from);
  });
}

async function join(
  tx: Transaction,
  link: OpenLink,
  { name, passwordHash }: { name: string; passwordHash: string },
  from: From,
) {
  const email = link.email ?? '';
  if (await emailTaken(tx, email)) {
    throw new HTTPException(409, {
      message: `There is an account with the address ${email} already. Sign in.`,
    });
  }
  // A group may have been deleted since they were invited.
  const groups = await findGroups(tx, link.groupIds);
  const groupIds = groups.map(({ id }) => id);
  const userId = await createUser(tx, { name, email, role: role.parse(link.role), groupIds, passwordHash });
  await recordAudit(tx, { ...by(userId, name, from), action: 'user.joined' });
  return { userId, email };
}

async function changePassword(
  tx: Transaction,
  user: NonNullable<OpenLink['user']>,
  passwordHash: string,
  from: From,
) {
  await setPassword(tx, user.id, passwordHash);
  await endSessions(tx, user.id);
  await recordAudit(tx, { ...by(user.id, user.name, from), action: 'user.password_changed' });
  return { userId: user.id, email: user.email };
}

const by = (userId: string, userName: string, from: From) => ({
  userId,
  userName,
  target: { type: 'user' as const, id: userId, name: userName },
  ...from,
});
