import { inviteDraft, inviteList, oneTimeLink } from '@frontdesk/shared/people';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { createInvite, listInvites, revokeInvite } from '../../store/account-links.ts';
import { recordAudit } from '../../store/audit.ts';
import { inTeamTurn } from '../../store/team-turn.ts';
import { emailTaken } from '../../store/team-users.ts';
import type { HttpEnv } from '../http-env.ts';
import { newLink } from '../one-time-links.ts';
import { refuseInvalid } from '../problem.ts';
import { auditBy } from './audit-by.ts';
import { body, json, refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';
import type { TeamDeps } from './team-deeds.ts';
import { actingMember, mayGive, mustBeOwner } from './team-rules.ts';
import { wantedGroups } from './wanted-groups.ts';

const list = createRoute({
  method: 'get',
  path: '/',
  responses: { 200: json(inviteList, 'Those that are open, the newest first') },
});
const create = createRoute({
  method: 'post',
  path: '/',
  request: { body: body(inviteDraft) },
  responses: {
    201: json(oneTimeLink, 'To be given to that person; shown once'),
    403: refusal('More than the one who asks has'),
    409: refusal('The address has an account'),
    422: refusal('No such group'),
  },
});
const revoke = createRoute({
  method: 'delete',
  path: '/{id}',
  request: {
    params: z.object({
      id: z.coerce
        .number()
        .int()
        .max(2 ** 31 - 1),
    }),
  },
  responses: { 204: { description: 'Its link opens nothing any more' }, 404: refusal('No such invitation') },
});

/** Who is asked to join the team: by a link that somebody hands them, not by mail. */
export function invitesApi({ db, publicUrl }: Pick<TeamDeps, 'db' | 'publicUrl'>) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json(await listInvites(db), 200))
    .openapi(create, async (c) => {
      const { groupIds, ...draft } = c.req.valid('json');
      const email = draft.email.toLowerCase();
      const link = newLink('invite', {
        base: publicUrl ?? new URL(c.req.url).origin,
        by: signedIn(c).id,
      });
      await inTeamTurn(db, async (tx) => {
        const actor = await actingMember(tx, c);
        if (draft.role === 'owner') mustBeOwner(actor, 'Only an owner can invite an owner.');
        const groups = await wantedGroups(tx, groupIds);
        mayGive(
          actor,
          groups.flatMap(({ permissions }) => permissions),
        );
        if (await emailTaken(tx, email)) {
          throw new HTTPException(409, { message: `There is an account with the address ${email} already.` });
        }
        const ids = groups.map(({ id }) => id);
        await createInvite(tx, link.row, { ...draft, email, groupIds: ids });
        await recordAudit(tx, auditBy(c, { action: 'user.invited', target: invited(email) }));
      });
      return c.json(link.shown, 201);
    })
    .openapi(revoke, async (c) => {
      await inTeamTurn(db, async (tx) => {
        await actingMember(tx, c);
        const revoked = await revokeInvite(tx, c.req.valid('param').id);
        if (!revoked) {
          throw new HTTPException(404, { message: 'This invitation is not open any more.' });
        }
        await recordAudit(tx, auditBy(c, { action: 'invite.revoked', target: invited(revoked.email) }));
      });
      return c.body(null, 204);
    });
}

/** They have no account yet. */
const invited = (email: string) => ({ type: 'user' as const, id: email, name: email });
