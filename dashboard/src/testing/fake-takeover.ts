import type { ChatMessage } from '@frontdesk/shared/chat';
import { presenceReport, type SentPreview } from '@frontdesk/shared/inbox';
import { deliveryDecision, speakRequest } from '@frontdesk/shared/takeover';
import type { Context, Hono } from 'hono';
import { askerOf } from './asker.ts';
import { picture, silence } from './fake-files.ts';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** What a test says of the desk, and what the desk heard. */
export interface FakeDesk {
  /** How far the one who is signed in has read, by session. Without: everything, or nothing where something is unread. */
  readUpTo: Map<string, number>;
  /** The messages that were stored, by their idempotency keys. */
  spoken: Map<string, number>;
  /** The next replies are stored, but nobody hears of it: the connection breaks. */
  loseAnswers: number;
  /** What was said is stored, and answered only after this. */
  holdAnswers: Promise<void>;
  presence: { sessionId: string; tab: string; state: string }[];
  stopped: string[];
  /** Colleagues' tabs, which say so whenever somebody looks. */
  alsoHere: { userId: string; name: string; tab: string; state: 'looking' | 'replying' }[];
  /** What is shown of a reply; without, it is plain. */
  preview: ((content: string) => SentPreview['parts']) | null;
}

const desks = new WeakMap<FakeWorld, FakeDesk>();

export function deskOf(world: FakeWorld): FakeDesk {
  const desk = desks.get(world) ?? {
    readUpTo: new Map(),
    spoken: new Map(),
    loseAnswers: 0,
    holdAnswers: Promise.resolve(),
    presence: [],
    stopped: [],
    alsoHere: [],
    preview: null,
  };
  desks.set(world, desk);
  return desk;
}

/** Transcripts, and what the team does in them: taking over, replying, looking. */
export function addFakeTakeover(api: Hono, world: FakeWorld): void {
  const desk = deskOf(world);
  const find = (c: Context) => world.sessions.get(c.req.param('sessionId') ?? '');
  const session = '/api/admin/sessions/:sessionId';
  const changed = (sessionId: string) => world.tell({ type: 'session.updated', sessionId });

  addFakeTranscripts(api, world);
  api.post(`${session}/messages`, async (c) => {
    const found = find(c);
    if (!found) return gone(c);
    const { content, visibility } = speakRequest.parse(await c.req.json());
    const key = c.req.header('idempotency-key') ?? '';
    const { summary } = found;
    if (visibility === 'public') {
      const taken = takenByOther(world, c, summary.owner);
      if (taken) return refuse(c, 409, 'Conflict', taken);
      Object.assign(summary, { state: 'human', owner: me(world, c), flagReason: null, flaggedAt: null });
    }
    const message = desk.spoken.has(key)
      ? { id: desk.spoken.get(key) ?? 0 }
      : world.say(summary.sessionId, {
          author: 'person',
          authorName: me(world, c)?.name ?? null,
          content,
          internal: visibility !== 'public',
          state: visibility === 'public' ? 'queued' : 'sent',
          createdAt: new Date().toISOString(),
        });
    desk.spoken.set(key, message.id);
    changed(summary.sessionId);
    await desk.holdAnswers;
    if (desk.loseAnswers > 0) {
      desk.loseAnswers -= 1;
      return refuse(c, 500, 'Something went wrong', 'The answer was lost on its way.');
    }
    return c.json({ messageId: message.id }, 201);
  });
  api.post(`${session}/:deed{take-over|hand-back|stop|resolve}`, (c) => {
    const found = find(c);
    if (!found) return gone(c);
    const { summary } = found;
    const deed = c.req.param('deed');
    if (deed === 'take-over') {
      const taken = takenByOther(world, c, summary.owner);
      if (taken) return refuse(c, 409, 'Conflict', taken);
      Object.assign(summary, { state: 'human', owner: me(world, c), flagReason: null, flaggedAt: null });
    }
    if (deed === 'hand-back') {
      if (summary.owner?.id !== me(world, c)?.id)
        return refuse(c, 409, 'Conflict', 'You do not have this session.');
      Object.assign(summary, { state: 'bot', owner: null });
    }
    if (deed === 'resolve') Object.assign(summary, { flagReason: null, flaggedAt: null, flagIsError: false });
    if (deed === 'stop') desk.stopped.push(summary.sessionId);
    changed(summary.sessionId);
    return c.body(null, 204);
  });
  api.post(`${session}/presence`, async (c) => {
    const { tab, state } = presenceReport.parse(await c.req.json());
    const sessionId = c.req.param('sessionId');
    desk.presence.push({ sessionId, tab, state });
    const { id = '', name = '' } = me(world, c) ?? {};
    world.tell({ type: 'presence', sessionId, userId: id, name, tab, state });
    for (const colleague of desk.alsoHere) world.tell({ type: 'presence', sessionId, ...colleague });
    return c.body(null, 204);
  });
  api.post(`${session}/preview`, async (c) => {
    const { content } = (await c.req.json()) as { content: string };
    const parts: SentPreview['parts'] = desk.preview?.(content) ?? [{ format: 'plain', text: content }];
    return c.json({ parts });
  });
  api.post('/api/admin/messages/:messageId/delivery', async (c) => {
    const { decision } = deliveryDecision.parse(await c.req.json());
    const { sessionId, message } = messageOf(world, Number(c.req.param('messageId')));
    if (!message || !['unknown', 'failed'].includes(message.state))
      return refuse(c, 409, 'Conflict', 'Its delivery is not in doubt (any more).');
    const state = decision === 'resend' ? 'queued' : 'sent';
    world.update(sessionId, message.id, { state, stateReason: null });
    return c.body(null, 204);
  });
  api.get('/api/admin/messages/:messageId/attachments/:index', (c) => {
    const { message } = messageOf(world, Number(c.req.param('messageId')));
    const attachment = message?.attachments[Number(c.req.param('index'))];
    if (!attachment) return refuse(c, 404, 'Not found', 'There is no such file (any more).');
    if (attachment.name?.startsWith('lost'))
      return refuse(c, 404, 'Gone', 'Telegram does not have this file any more.');
    const isImage = attachment.kind === 'image' || attachment.kind === 'sticker';
    return c.body(isImage ? picture() : silence(), 200, {
      'content-type': attachment.mimeType ?? (isImage ? 'image/png' : 'application/octet-stream'),
    });
  });
}

function addFakeTranscripts(api: Hono, world: FakeWorld): void {
  api.get('/api/admin/sessions/:sessionId/messages', (c) => {
    const session = world.sessions.get(c.req.param('sessionId'));
    if (!session) return gone(c);
    const { messages, summary } = session;
    const limit = Number(c.req.query('limit'));
    const last = messages.at(-1)?.id ?? null;
    const readUpToId = deskOf(world).readUpTo.get(summary.sessionId) ?? (summary.unread > 0 ? null : last);
    const [start, end] = stretch(messages, c.req.query(), limit);
    if (start === -1) return refuse(c, 404, 'Not found', 'There is no such message (any more).');
    return c.json({
      messages: messages.slice(start, end),
      hasOlder: start > 0,
      hasNewer: end < messages.length,
      readUpToId,
    });
  });
}

function stretch(messages: ChatMessage[], asked: Record<string, string>, limit: number): [number, number] {
  const { before, after, around } = asked;
  if (around !== undefined) {
    const at = messages.findIndex(({ id }) => id === Number(around));
    const half = Math.max(1, Math.floor(limit / 2));
    return at === -1 ? [-1, -1] : [Math.max(0, at - half), Math.min(messages.length, at + half)];
  }
  if (after !== undefined) {
    const start = messages.filter(({ seq }) => seq <= Number(after)).length;
    return [start, Math.min(messages.length, start + limit)];
  }
  const end =
    before === undefined ? messages.length : messages.filter(({ seq }) => seq < Number(before)).length;
  return [Math.max(0, end - limit), end];
}

function me(world: FakeWorld, c: Context) {
  const asker = askerOf(world, c);
  return asker && { id: asker.id, name: asker.name };
}

const takenByOther = (world: FakeWorld, c: Context, owner: { id: string; name: string } | null) =>
  owner && owner.id !== me(world, c)?.id ? `${owner.name} has this session.` : null;

function messageOf(world: FakeWorld, messageId: number) {
  for (const [sessionId, { messages }] of world.sessions) {
    const message = messages.find(({ id }) => id === messageId);
    if (message) return { sessionId, message };
  }
  return { sessionId: '', message: undefined };
}

const gone = (c: Context) =>
  refuse(c, 404, 'No such conversation', 'This conversation does not exist. It may have been deleted.');
