import { sessionChange } from '@frontdesk/shared/inbox';
import type { Hono } from 'hono';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** Labels, who can be assigned, and what the team changes of a session. */
export function addFakeTeam(api: Hono, world: FakeWorld): void {
  const team = () => [
    ...(world.owner ? [{ id: world.owner.id, name: world.owner.name }] : []),
    ...world.colleagues,
  ];
  api.get('/api/admin/labels', (c) => c.json(world.labels));
  api.get('/api/admin/team', (c) => c.json(team()));
  api.patch('/api/admin/sessions/:sessionId', async (c) => {
    const session = world.sessions.get(c.req.param('sessionId'));
    if (!session) return refuse(c, 404, 'Not found', 'There is no such session (any more).');
    const { title, assigneeId, labelIds, closed } = sessionChange.parse(await c.req.json());
    const { summary } = session;
    if (title !== undefined) summary.title = title;
    if (assigneeId !== undefined) summary.assignee = team().find(({ id }) => id === assigneeId) ?? null;
    if (labelIds) summary.labels = world.labels.filter(({ id }) => labelIds.includes(id));
    if (closed !== undefined) summary.closedAt = closed ? new Date().toISOString() : null;
    world.tell({ type: 'session.updated', sessionId: summary.sessionId });
    return c.json(summary);
  });
}
