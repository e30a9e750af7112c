import type { SessionSummary } from '@frontdesk/shared/chat';
import {
  type BulkAction,
  bulkRequest,
  readMark,
  type SavedView,
  savedViewDraft,
  sessionFilter,
} from '@frontdesk/shared/inbox';
import type { Hono } from 'hono';
import { matches } from '../inbox-filter/matches.ts';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** Lists and their filters, counts, saved views, bulk actions and read marks. */
export function addFakeInbox(api: Hono, world: FakeWorld): void {
  addLists(api, world);
  addViews(api);
  addDeeds(api, world);
}

function addLists(api: Hono, world: FakeWorld): void {
  const me = () => world.owner?.id ?? '';
  const all = () =>
    [...world.sessions.values()]
      .map(({ summary }) => summary)
      .filter(({ lastMessageAt }) => lastMessageAt !== null)
      .sort((a, b) => (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? ''));

  api.get('/api/admin/sessions', (c) => {
    const { q, ...filter } = sessionFilter.parse(c.req.query());
    const status = filter.status ?? (q ? 'all' : 'open');
    const found = all().filter(
      (session) => matches({ ...filter, status }, session, me()) && (!q || isCalled(session, q)),
    );
    // The cursor names the row it comes after, as a keyset does.
    const cursor = c.req.query('cursor');
    const start = cursor ? found.findIndex(({ sessionId }) => sessionId === cursor) + 1 : 0;
    const sessions = found.slice(start, start + Number(c.req.query('limit')));
    const goesOn = start + sessions.length < found.length;
    return c.json({ sessions, nextCursor: goesOn ? sessions.at(-1)?.sessionId : null });
  });
  api.get('/api/admin/sessions/counts', (c) => {
    const count = (filter: Parameters<typeof matches>[0]) =>
      Math.min(100, all().filter((session) => matches(filter, session, me())).length);
    return c.json({
      needs: count({ needs: '1' }),
      mine: count({ mine: '1' }),
      unread: count({ unread: '1' }),
      errors: count({ errors: '1' }),
    });
  });
}

function isCalled({ sessionId, title, contact }: SessionSummary, q: string): boolean {
  const words = [sessionId, title, contact?.name, contact?.email, contact?.phone, contact?.username];
  return words.some((word) => word?.toLowerCase().includes(q.toLowerCase()));
}

function addViews(api: Hono): void {
  const views = new Map<number, SavedView>();
  let nextId = 1;
  api.get('/api/admin/views', (c) => c.json([...views.values()]));
  api.post('/api/admin/views', async (c) => {
    const view = { ...savedViewDraft.parse(await c.req.json()), id: nextId };
    views.set(nextId, view);
    nextId += 1;
    return c.json(view, 201);
  });
  api.put('/api/admin/views/:id', async (c) => {
    const id = Number(c.req.param('id'));
    if (!views.has(id)) return refuse(c, 404, 'Not found', 'There is no such view (any more).');
    const view = { ...savedViewDraft.parse(await c.req.json()), id };
    views.set(id, view);
    return c.json(view);
  });
  api.delete('/api/admin/views/:id', (c) => {
    views.delete(Number(c.req.param('id')));
    return c.body(null, 204);
  });
}

function addDeeds(api: Hono, world: FakeWorld): void {
  api.post('/api/admin/sessions/:sessionId/read', async (c) => {
    const session = world.sessions.get(c.req.param('sessionId'));
    if (!session) return refuse(c, 404, 'Not found', 'There is no such session (any more).');
    const { messageId } = readMark.parse(await c.req.json());
    session.summary.unread = messageId === null ? 1 : 0;
    world.tell({
      type: 'session.read',
      sessionId: session.summary.sessionId,
      userId: world.owner?.id ?? '',
    });
    return c.body(null, 204);
  });
  api.post('/api/admin/sessions/bulk', async (c) => {
    const { sessionIds, action } = bulkRequest.parse(await c.req.json());
    const outcome = { changed: [] as string[], skipped: [] as { sessionId: string; reason: string }[] };
    for (const sessionId of sessionIds) {
      const reason = change(world, sessionId, action);
      if (reason === null) outcome.changed.push(sessionId);
      else outcome.skipped.push({ sessionId, reason });
    }
    return c.json(outcome);
  });
}

/** Why not; null: done. */
function change(world: FakeWorld, sessionId: string, action: BulkAction): string | null {
  const summary = world.sessions.get(sessionId)?.summary;
  if (!summary) return 'It is gone.';
  const isTaken = summary.state === 'human' && summary.owner?.id !== world.owner?.id;
  if (action.type === 'close' && isTaken) return `${summary.owner?.name} has it.`;
  if (action.type === 'delete') {
    world.sessions.delete(sessionId);
    world.tell({ type: 'session.deleted', sessionId });
    return null;
  }
  Object.assign(summary, patchOf(world, summary, action));
  world.tell({ type: 'session.updated', sessionId });
  return null;
}

function patchOf(world: FakeWorld, summary: SessionSummary, action: BulkAction): Partial<SessionSummary> {
  const team = [...(world.owner ? [world.owner] : []), ...world.colleagues];
  switch (action.type) {
    case 'assign': {
      const member = team.find(({ id }) => id === action.userId);
      return { assignee: member ? { id: member.id, name: member.name } : null };
    }
    case 'label': {
      const others = summary.labels.filter(({ id }) => id !== action.labelId);
      const added = world.labels.filter(({ id }) => action.on && id === action.labelId);
      return { labels: [...others, ...added] };
    }
    case 'close':
      return { closedAt: new Date().toISOString(), state: 'bot', owner: null };
    case 'reopen':
      return { closedAt: null };
    case 'read':
      return { unread: 0 };
    case 'unread':
      return { unread: 1 };
    case 'resolve':
      return { flagReason: null, flaggedAt: null, flagIsError: false };
    default:
      return {};
  }
}
