import type { TeamUser, UserChange } from '@frontdesk/shared/people';
import { HTTPException } from 'hono/http-exception';
import { revokeLinksBy } from '../../store/account-links.ts';
import type { NewAuditEntry } from '../../store/audit.ts';
import type { Transaction } from '../../store/database.ts';
import type { Member } from '../../store/members.ts';
import { changeTeamUser, emailTaken } from '../../store/team-users.ts';
import { keepAnOwner, mayGive, mustBeOwner } from './team-rules.ts';
import { wantedGroups } from './wanted-groups.ts';

/** Name, address, role and groups of an account. `nothing`: they are so already. */
export async function changeAccount(
  tx: Transaction,
  user: TeamUser,
  actor: Member,
  wanted: UserChange,
): Promise<NewAuditEntry['changes'] | 'nothing'> {
  const change = { ...wanted, email: wanted.email?.toLowerCase() };
  const changes: NonNullable<NewAuditEntry['changes']> = {};
  for (const key of ['name', 'email', 'role'] as const) {
    const to = change[key];
    if (to !== undefined && to !== user[key]) changes[key] = { from: user[key], to };
  }
  if (changes.email) await mayMove(tx, actor, user, change.email ?? '');
  if (change.role === 'owner') mustBeOwner(actor, 'Only an owner can make somebody an owner.');
  if (change.role === 'member') {
    await keepAnOwner(tx, user);
    // Whom they invited as an owner, they may not invite any more.
    if (user.role === 'owner') await revokeLinksBy(tx, user.id);
  }
  if (change.groupIds) {
    const groups = await wantedGroups(tx, change.groupIds);
    const has = new Set(user.groups.map(({ id }) => id));
    const added = groups.filter(({ id }) => !has.has(id));
    mayGive(
      actor,
      added.flatMap(({ permissions }) => permissions),
    );
    change.groupIds = groups.map(({ id }) => id);
    if (added.length > 0 || groups.length < has.size) {
      changes.groups = { from: names(user.groups), to: names(groups) };
    }
  }
  if (Object.keys(changes).length === 0) return 'nothing';
  await changeTeamUser(tx, user.id, change);
  return changes;
}

/** To another address: whoever reads that one could be them. */
async function mayMove(tx: Transaction, actor: Member, user: TeamUser, email: string): Promise<void> {
  mayGive(actor, user.permissions);
  if (await emailTaken(tx, email)) {
    throw new HTTPException(409, { message: `There is an account with the address ${email} already.` });
  }
}

const names = (groups: readonly { name: string }[]) => groups.map(({ name }) => name).join(', ') || 'none';
