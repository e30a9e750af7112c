import { type Group, type GroupDraft, group, groupDraft, groupList } from '@frontdesk/shared/people';
import { permissions as labels } from '@frontdesk/shared/permissions';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { type NewAuditEntry, recordAudit } from '../../store/audit.ts';
import type { Transaction } from '../../store/database.ts';
import {
  createGroup,
  deleteGroup,
  findGroup,
  groupNameTaken,
  listGroups,
  saveGroup,
  unknownUsers,
} from '../../store/groups.ts';
import { inTeamTurn } from '../../store/team-turn.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { auditBy } from './audit-by.ts';
import { giveBackLost } from './give-back-lost.ts';
import { body, json, refusal } from './responses.ts';
import type { TeamDeps } from './team-deeds.ts';
import { actingMember, mayGive } from './team-rules.ts';

const params = z.object({
  id: z.coerce
    .number()
    .int()
    .max(2 ** 31 - 1),
});
const refusals = {
  403: refusal('More than the one who asks has'),
  409: refusal('Another group has this name'),
  422: refusal('No such account'),
};

const list = createRoute({
  method: 'get',
  path: '/',
  responses: { 200: json(groupList, 'By name, with their members') },
});
const create = createRoute({
  method: 'post',
  path: '/',
  request: { body: body(groupDraft) },
  responses: { 201: json(group, 'The new group'), ...refusals },
});
const save = createRoute({
  method: 'put',
  path: '/{id}',
  request: { params, body: body(groupDraft) },
  responses: { 200: json(group, 'The group as it is now'), ...refusals, 404: refusal('No such group') },
});
const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  request: { params },
  responses: { 204: { description: 'Deleted; its members stay' }, 404: refusal('No such group') },
});

/** What people of the team may do together. */
export function groupsApi({ db, live, takeover }: Omit<TeamDeps, 'publicUrl'>) {
  const rightsChanged = async () => {
    live.publish({ type: 'access.changed', userId: null });
    await giveBackLost(db, takeover);
  };

  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json(await listGroups(db), 200))
    .openapi(create, async (c) => {
      const draft = c.req.valid('json');
      const made = await inTeamTurn(db, async (tx) => {
        const actor = await actingMember(tx, c);
        mayGive(actor, draft.permissions);
        await fits(tx, draft);
        const group = await createGroup(tx, draft);
        const changes = differences(nothing, group);
        await recordAudit(tx, auditBy(c, { action: 'group.created', target: targetOf(group), changes }));
        return group;
      });
      if (made.members.length > 0) await rightsChanged();
      return c.json(made, 201);
    })
    .openapi(save, async (c) => {
      const draft = c.req.valid('json');
      const saved = await inTeamTurn(db, async (tx) => {
        const actor = await actingMember(tx, c);
        const before = found(await findGroup(tx, c.req.valid('param').id));
        await fits(tx, draft, before.id);
        const had = new Set(before.members.map(({ id }) => id));
        const newcomers = draft.memberIds.some((id) => !had.has(id));
        // Who comes to a group gets all of it; who is in it gets what is new.
        mayGive(
          actor,
          draft.permissions.filter((each) => newcomers || !before.permissions.includes(each)),
        );
        const group = await saveGroup(tx, before.id, draft);
        const changes = differences(before, group);
        if (Object.keys(changes).length > 0) {
          await recordAudit(tx, auditBy(c, { action: 'group.changed', target: targetOf(before), changes }));
        }
        return group;
      });
      await rightsChanged();
      return c.json(saved, 200);
    })
    .openapi(remove, async (c) => {
      await inTeamTurn(db, async (tx) => {
        await actingMember(tx, c);
        const group = found(await findGroup(tx, c.req.valid('param').id));
        await deleteGroup(tx, group.id);
        const changes = differences(group, nothing);
        await recordAudit(tx, auditBy(c, { action: 'group.deleted', target: targetOf(group), changes }));
      });
      await rightsChanged();
      return c.body(null, 204);
    });
}

async function fits(tx: Transaction, { name, memberIds }: GroupDraft, id?: number): Promise<void> {
  if (await groupNameTaken(tx, name, id)) {
    throw new HTTPException(409, { message: `There is a group “${name}” already.` });
  }
  if ((await unknownUsers(tx, memberIds)).length === 0) return;
  throw new HTTPException(422, {
    message: 'One of these accounts is gone. Load the page anew and choose again.',
  });
}

function found(group: Group | null): Group {
  if (group) return group;
  throw new HTTPException(404, { message: 'There is no such group (any more).' });
}

const nothing = { name: null, description: '', permissions: [], members: [] };
const targetOf = ({ id, name }: Group) => ({ type: 'group' as const, id: String(id), name });

/** What is other in words. */
function differences(before: Group | typeof nothing, after: Group | typeof nothing) {
  const told = (group: Group | typeof nothing) => ({
    name: group.name,
    description: group.description,
    permissions: group.permissions.map((each) => labels[each].label).join(', ') || 'none',
    members: group.members.map(({ name }) => name).join(', ') || 'none',
  });
  const [from, to] = [told(before), told(after)];
  const changes: NonNullable<NewAuditEntry['changes']> = {};
  for (const key of ['name', 'description', 'permissions', 'members'] as const) {
    if (from[key] !== to[key]) changes[key] = { from: from[key], to: to[key] };
  }
  return changes;
}
