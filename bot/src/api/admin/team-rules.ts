import type { TeamUser } from '@frontdesk/shared/people';
import { type Permission, permissions } from '@frontdesk/shared/permissions';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Transaction } from '../../store/database.ts';
import { type Member, readMember } from '../../store/members.ts';
import { findTeamUser, hasOtherOwner } from '../../store/team-users.ts';
import type { HttpEnv } from '../http-env.ts';
import { demand } from './allow.ts';
import { signedIn } from './signed-in.ts';

/** Who may change whom. All of it is asked within a team turn: what is true here is true until the change stands. */

/** Whoever sends this request, as they are now: the permission may be gone since the request came in. */
export async function actingMember(tx: Transaction, c: Context<HttpEnv>): Promise<Member> {
  const member = await readMember(tx, signedIn(c).id);
  if (!member) throw new HTTPException(401, { message: 'Sign in first.' });
  demand(member.permissions, 'people.manage');
  return member;
}

/** The account a request is about, which is the actor's to change. */
export async function theirs(tx: Transaction, actor: Member, userId: string): Promise<TeamUser> {
  const user = await findTeamUser(tx, userId);
  if (!user) throw new HTTPException(404, { message: 'There is no such account (any more).' });
  if (user.role === 'owner')
    mustBeOwner(actor, `${user.name} is an owner: only an owner may change that account.`);
  return user;
}

export function mustBeOwner(actor: Member, message: string): void {
  if (actor.role !== 'owner') throw new HTTPException(403, { message });
}

/** Nobody gives what they do not have: not by a role, a group, a link into an account, or enabling one. */
export function mayGive(actor: Member, given: readonly Permission[]): void {
  const missing = given.find((permission) => !actor.permissions.includes(permission));
  if (!missing) return;
  throw new HTTPException(403, {
    message: `This would give “${permissions[missing].label}”, which you do not have yourself.`,
  });
}

/** Called before the last enabled owner is demoted, disabled or deleted; throws 409. */
export async function keepAnOwner(tx: Transaction, user: TeamUser): Promise<void> {
  if (user.role !== 'owner' || user.disabledAt || (await hasOtherOwner(tx, user.id))) return;
  throw new HTTPException(409, {
    message: `${user.name} is the last owner. Make somebody else an owner first.`,
  });
}

export function notOneself(actor: Member, userId: string, message: string): void {
  if (actor.id === userId) throw new HTTPException(409, { message });
}
