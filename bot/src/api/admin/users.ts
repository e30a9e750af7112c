import { oneTimeLink, teamUser, teamUserList, userChange } from '@frontdesk/shared/people';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { listTeamUsers } from '../../store/team-users.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { body, json, refusal } from './responses.ts';
import { type TeamDeps, teamDeeds } from './team-deeds.ts';

const ofUser = { params: z.object({ userId: z.string().max(100) }) };
const user = json(teamUser, 'The account as it is now');
const refusals = {
  403: refusal('More than the one who asks has, or an owner’s account'),
  404: refusal('No such account'),
  409: refusal('The last owner, or one’s own account'),
};

const list = createRoute({
  method: 'get',
  path: '/',
  request: {
    query: z.object({
      q: z.string().trim().max(200).optional(),
      status: z.enum(['active', 'disabled']).optional(),
      group: z.coerce.number().int().optional(),
    }),
  },
  responses: { 200: json(teamUserList, 'The team, by name') },
});
const change = createRoute({
  method: 'patch',
  path: '/{userId}',
  request: { ...ofUser, body: body(userChange) },
  responses: { 200: user, ...refusals, 422: refusal('No such group') },
});
const deed = <P extends string>(path: P) =>
  createRoute({
    method: 'post',
    path: `/{userId}/${path}` as const,
    request: ofUser,
    responses: { 200: user, ...refusals },
  });
const resetPassword = createRoute({
  method: 'post',
  path: '/{userId}/reset-password',
  request: ofUser,
  responses: { 201: json(oneTimeLink, 'To be given to that person; shown once'), ...refusals },
});
const remove = createRoute({
  method: 'delete',
  path: '/{userId}',
  request: ofUser,
  responses: { 204: { description: 'Deleted; what they said stays, without their name' }, ...refusals },
});

/** The accounts of the team. Who may change whom: team-rules.ts. */
export function usersApi(deps: TeamDeps) {
  const deeds = teamDeeds(deps);
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json(await listTeamUsers(deps.db, c.req.valid('query')), 200))
    .openapi(change, async (c) =>
      c.json(await deeds.change(c, c.req.valid('param').userId, c.req.valid('json')), 200),
    )
    .openapi(deed('disable'), async (c) => c.json(await deeds.disable(c, c.req.valid('param').userId), 200))
    .openapi(deed('enable'), async (c) => c.json(await deeds.enable(c, c.req.valid('param').userId), 200))
    .openapi(deed('end-sessions'), async (c) =>
      c.json(await deeds.endSessions(c, c.req.valid('param').userId), 200),
    )
    .openapi(deed('reset-two-factor'), async (c) =>
      c.json(await deeds.resetTwoFactor(c, c.req.valid('param').userId), 200),
    )
    .openapi(resetPassword, async (c) =>
      c.json(await deeds.resetPassword(c, c.req.valid('param').userId), 201),
    )
    .openapi(remove, async (c) => {
      await deeds.remove(c, c.req.valid('param').userId);
      return c.body(null, 204);
    });
}
