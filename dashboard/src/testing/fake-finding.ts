import { sessionPage } from '@frontdesk/shared/chat';
import { type FoundMessage, labelDraft } from '@frontdesk/shared/inbox';
import type { Context, Hono } from 'hono';
import { contactsOf, download } from './fake-contact.ts';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** Messages by filter, sessions by contact, exports, and which labels there are. */
export function addFakeFinding(api: Hono, world: FakeWorld): void {
  api.get('/api/admin/sessions', async (c, next) => {
    const { contactOf } = c.req.query();
    if (!contactOf) return next();
    const contacts = contactsOf(world).of;
    const sessions = [...world.sessions.values()]
      .map(({ summary }) => summary)
      .filter(({ sessionId }) => contacts.get(sessionId) === (contacts.get(contactOf) ?? 0));
    return c.json(sessionPage.parse({ sessions, nextCursor: null }));
  });
  api.get('/api/admin/messages', (c) => {
    const all = found(world, c);
    const start = Number(c.req.query('cursor') ?? 0);
    const end = start + Number(c.req.query('limit'));
    return c.json({ messages: all.slice(start, end), nextCursor: end < all.length ? String(end) : null });
  });
  api.get('/api/admin/export/messages', (c) =>
    download(
      c,
      `messages.${c.req.query('format')}`,
      found(world, c)
        .map(({ id }) => id)
        .join('\n'),
    ),
  );
  addFakeLabels(api, world);
}

function found(world: FakeWorld, c: Context): FoundMessage[] {
  const { q, sessionId, author, state, channel, from, to } = c.req.query();
  return [...world.sessions.values()]
    .flatMap(({ summary, messages }) => messages.map((message) => ({ summary, message })))
    .filter(
      ({ summary, message }) =>
        (!q || message.content.toLowerCase().includes(q.toLowerCase())) &&
        (!sessionId || summary.sessionId === sessionId) &&
        (!author || message.author === author) &&
        (!state || message.state === state) &&
        (!channel || summary.channel === channel) &&
        (!from || message.createdAt >= from) &&
        (!to || message.createdAt < to),
    )
    .sort((a, b) => b.message.createdAt.localeCompare(a.message.createdAt) || b.message.id - a.message.id)
    .map(({ summary, message: { id, author, authorName, internal, state, createdAt, content } }) => ({
      id,
      sessionId: summary.sessionId,
      sessionName: summary.title ?? summary.contact?.name ?? 'Visitor',
      channel: summary.channel,
      author,
      authorName,
      internal,
      state,
      createdAt,
      snippet: snippet(content, q),
    }));
}

function snippet(content: string, q: string | undefined): FoundMessage['snippet'] {
  const at = q ? content.toLowerCase().indexOf(q.toLowerCase()) : -1;
  if (!q || at < 0) return content ? [{ text: content.slice(0, 200), hit: false }] : [];
  return [
    { text: content.slice(0, at), hit: false },
    { text: content.slice(at, at + q.length), hit: true },
    { text: content.slice(at + q.length, 200), hit: false },
  ].filter(({ text }) => text !== '');
}

function addFakeLabels(api: Hono, world: FakeWorld): void {
  const taken = (name: string, id?: number) =>
    world.labels.some((label) => label.name.toLowerCase() === name.toLowerCase() && label.id !== id);
  const conflict = (c: Context, name: string) =>
    refuse(c, 409, 'Conflict', `There is a label “${name}” already.`);
  const sort = () => world.labels.sort((a, b) => a.name.localeCompare(b.name));

  api.post('/api/admin/labels', async (c) => {
    const draft = labelDraft.parse(await c.req.json());
    if (taken(draft.name)) return conflict(c, draft.name);
    const label = { id: Math.max(0, ...world.labels.map(({ id }) => id)) + 1, ...draft };
    world.labels.push(label);
    sort();
    return c.json(label, 201);
  });
  api.put('/api/admin/labels/:id', async (c) => {
    const label = world.labels.find(({ id }) => id === Number(c.req.param('id')));
    const draft = labelDraft.parse(await c.req.json());
    if (!label) return refuse(c, 404, 'Not found', 'There is no such label (any more).');
    if (taken(draft.name, label.id)) return conflict(c, draft.name);
    Object.assign(label, draft);
    sort();
    return c.json(label);
  });
  api.delete('/api/admin/labels/:id', (c) => {
    const id = Number(c.req.param('id'));
    world.labels = world.labels.filter((label) => label.id !== id);
    for (const { summary } of world.sessions.values()) {
      summary.labels = summary.labels.filter((label) => label.id !== id);
    }
    return c.body(null, 204);
  });
}
