import type { AuditEntry } from '@frontdesk/shared/audit';
import type { Hono } from 'hono';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

export function addFakeAudit(api: Hono, world: FakeWorld): void {
  api.get('/api/admin/audit', (c) => {
    if (!world.owner?.permissions.includes('audit.read')) {
      return refuse(c, 403, 'Forbidden', 'This needs the permission “Read the audit log”.');
    }
    const { userId, action, targetType, targetId, from, to, cursor, limit } = c.req.query();
    const found = world.people.audit.filter(
      (entry) =>
        (!userId || entry.userId === userId) &&
        (!action || entry.action === action) &&
        (!targetType || entry.target.type === targetType) &&
        (!targetId || entry.target.id === targetId) &&
        (!from || Date.parse(entry.at) >= Date.parse(from)) &&
        (!to || Date.parse(entry.at) <= Date.parse(to)) &&
        (!cursor || entry.id < Number(cursor)),
    );
    const entries = found.sort((a, b) => b.id - a.id).slice(0, Number(limit));
    const nextCursor = entries.length < found.length ? String(entries.at(-1)?.id) : null;
    return c.json({ entries, nextCursor });
  });
}

/** An hour before the one before. */
export function putAudit(
  world: FakeWorld,
  given: Pick<AuditEntry, 'action' | 'target'> & Partial<AuditEntry>,
): void {
  const { audit } = world.people;
  const age = audit.length;
  audit.push({
    id: 10_000 - age,
    at: new Date(Date.now() - (age * 3_600_000 + 240_000)).toISOString(),
    userId: 'ann',
    userName: 'Ann Lee',
    changes: null,
    address: '192.0.2.10',
    requestId: `req-${age}`,
    ...given,
  });
}

/** One of each kind of sentence. */
export function fillAudit(world: FakeWorld): void {
  const maya = { type: 'session', id: 'quiet-0', name: 'Maya Okafor' };
  const noah = { type: 'user', id: 'noah', name: 'Noah Berg' };
  const owner = { userId: 'owner', userName: 'Olivia Hart' };
  putAudit(world, {
    action: 'detail.changed',
    target: maya,
    changes: { email: { from: 'maya@exmaple.com', to: 'maya@example.com' } },
  });
  putAudit(world, { action: 'session.handed_back', target: maya });
  putAudit(world, { action: 'session.replied', target: maya });
  putAudit(world, { action: 'session.taken_over', target: maya });
  putAudit(world, {
    ...owner,
    action: 'user.changed',
    target: noah,
    changes: {
      role: { from: 'owner', to: 'member' },
      groups: { from: [], to: ['Front desk', 'Night shift'] },
    },
  });
  putAudit(world, {
    ...owner,
    action: 'sessions.exported',
    target: { type: 'filter', id: '', name: 'Closed, 1 to 30 June, as CSV' },
  });
  putAudit(world, {
    ...owner,
    action: 'group.changed',
    target: { type: 'group', id: '2', name: 'Night shift' },
    changes: { permissions: { from: ['sessions.read'], to: ['sessions.read', 'sessions.reply'] } },
  });
  putAudit(world, { action: 'user.signed_in', target: { type: 'user', id: 'ann', name: 'Ann Lee' } });
  putAudit(world, { ...owner, action: 'user.sessions_ended', target: noah });
  putAudit(world, {
    userId: null,
    userName: 'Frontdesk',
    action: 'session.closed',
    target: { type: 'session', id: 'group', name: 'House guests' },
    address: null,
  });
  for (let index = 0; index < 30; index += 1) {
    putAudit(world, { action: 'session.replied', target: maya });
  }
}
