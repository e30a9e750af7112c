import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);
const ann = await db.user.findFirstOrThrow();

let id = '';
let messages: number[] = [];
/** Three messages in one session, one in another. */
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "Group" CASCADE`;
  await db.user.update({ where: { id: ann.id }, data: { role: 'owner', readUpToId: 0 } });
  messages = [];
  for (const content of ['one', 'two', 'three']) {
    const stored = await storeInbound(db, 'telegram', inbound(content), 0);
    id = stored?.sessionId ?? '';
    messages.push(stored?.messageId ?? 0);
  }
  await storeInbound(db, 'telegram', inbound('hi', { conversationKey: 'chat-2' }), 0);
  admin.live.events.length = 0;
});

const read = (messageId: unknown, sessionId = id) => admin.post(`/sessions/${sessionId}/read`, { messageId });
const unread = async () => (await admin.get(`/sessions/${id}`)).json.unread;
const mark = async () => (await admin.get(`/sessions/${id}/messages`)).json.readUpToId;
const told = { type: 'session.read', userId: ann.id };

describe('reading', () => {
  it('goes on from message to message and never back', async () => {
    expect([await unread(), await mark()]).toEqual([3, null]);
    expect((await read(messages[1])).status).toBe(204);
    expect([await unread(), await mark()]).toEqual([1, messages[1]]);
    expect((await read(messages[0])).status).toBe(204);
    expect([await unread(), await mark()]).toEqual([1, messages[1]]);
    expect(admin.live.events).toEqual([{ ...told, sessionId: id }]);
    await Promise.all([messages[2], messages[0], messages[1]].map((messageId) => read(messageId)));
    expect([await unread(), await mark()]).toEqual([0, messages[2]]);
  });

  it('is taken back by one message', async () => {
    await read(messages[2]);
    expect((await read(null)).status).toBe(204);
    expect([await unread(), await mark()]).toEqual([1, messages[1]]);
    // What is unread already stays as it is.
    await read(null);
    expect(await unread()).toBe(1);
    expect(admin.live.events).toHaveLength(2);
    await read(messages[2]);
    expect(await unread()).toBe(0);
  });

  it('takes a mark for this session only, and for messages that are in it', async () => {
    expect((await read(messages[0], 'nowhere')).status).toBe(404);
    expect((await read(null, 'nowhere')).status).toBe(404);
    expect((await read((messages[2] ?? 0) + 1)).status).toBe(404);
    expect((await read('1')).status).toBe(400);
    expect(await unread()).toBe(3);
  });

  it('is nobody else’s', async () => {
    await read(messages[2]);
    expect(await db.sessionRead.findMany({ select: { userId: true } })).toEqual([{ userId: admin.id }]);
    const mia = await admin.as(['sessions.read']);
    expect((await mia.get(`/sessions/${id}`)).json.unread).toBe(3);
    expect((await admin.asStranger('POST', `/sessions/${id}/read`, { messageId: null })).status).toBe(401);
  });
});

describe('presence', () => {
  const tell = (report: unknown, sessionId = id) => admin.post(`/sessions/${sessionId}/presence`, report);

  it('is told to everybody and kept nowhere', async () => {
    expect((await tell({ tab: 't1', state: 'replying' })).status).toBe(204);
    expect(admin.live.events).toEqual([
      { type: 'presence', sessionId: id, userId: ann.id, name: 'Ann', tab: 't1', state: 'replying' },
    ]);
    expect((await tell({ tab: '', state: 'looking' })).status).toBe(400);
    expect((await tell({ tab: 't1', state: 'looking' }, 'nowhere')).status).toBe(404);
  });

  it('of somebody who may not reply is looking at most', async () => {
    await db.user.update({ where: { id: ann.id }, data: { role: 'member' } });
    const permissions = ['sessions.read'];
    await db.group.create({ data: { name: 'G', permissions, members: { create: { userId: ann.id } } } });
    expect((await tell({ tab: 't1', state: 'replying' })).status).toBe(403);
    expect((await tell({ tab: 't1', state: 'looking' })).status).toBe(204);
    expect((await tell({ tab: 't1', state: 'left' })).status).toBe(204);
  });
});
