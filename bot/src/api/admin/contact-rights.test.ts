import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createInterrupts } from '../../core/interrupts.ts';
import { serveLane } from '../../core/lane.ts';
import type { Channel, ChannelName } from '../../core/ports.ts';
import { buildRequest } from '../../model/prompt.ts';
import { correctDetails, openConversation } from '../../store/conversations.ts';
import { storeInbound } from '../../store/inbound.ts';
import { claimLanes } from '../../store/lanes.ts';
import { fakeChannel, fakeModel, inbound, noDetails, quiet } from '../../testing/fakes.ts';
import { tablesHolding } from '../chat/testing/tables-holding.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const telegram = fakeChannel();
const web: Channel = {
  name: 'web',
  start: async () => {},
  stop: async () => {},
  health: () => ({ state: 'ready' }),
};
const channels = new Map<ChannelName, Channel>([
  ['telegram', telegram as Channel],
  ['web', web],
]);
const admin = await adminForTests(db, { channels });
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "Erasure" CASCADE`;
  await db.auditEntry.deleteMany();
  telegram.seen.length = 0;
  admin.live.events.length = 0;
});

const zoe = { externalUserId: 'zoe', name: 'Zoelina Vandermeer', username: 'zoelina' };
const write = async (content: string, over: Parameters<typeof inbound>[1] = {}) =>
  (await storeInbound(db, 'telegram', inbound(content, { contact: zoe, ...over }), 0))!.sessionId;

/** Zoe has written and left her e-mail address. */
async function known(): Promise<string> {
  const sessionId = await write('It is about my Plumbus');
  expect(
    (await admin.put(`/sessions/${sessionId}/details/email`, { value: 'zoelina@example.com' })).status,
  ).toBe(200);
  return sessionId;
}
async function deliver(): Promise<string> {
  const deps = {
    db,
    live: admin.live,
    log: quiet,
    model: fakeModel('Hello!'),
    buildRequest,
    channels,
    interrupts: createInterrupts(() => {}),
    details: noDetails,
    deadlineMs: 5000,
    historyLimit: 20,
    settle() {},
  };
  const lanes = await claimLanes(db, { owner: 'test', limit: 9, leaseMs: 20_000 });
  for (const lane of lanes) await serveLane(deps, lane, new AbortController().signal);
  return telegram.seen.map(({ text }) => text).join('');
}
const erase = (sessionId: string) => admin.post(`/sessions/${sessionId}/erase`);
const dossier = (sessionId: string) => admin.get(`/sessions/${sessionId}/dossier`);
const audited = () =>
  db.auditEntry.findMany({ where: { action: { startsWith: 'contact.' } }, orderBy: { id: 'asc' } });

describe('the dossier', () => {
  it('is everything known of the person, as a file, and who took it is written down', async () => {
    const sessionId = await known();
    const reply = await dossier(sessionId);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="contact-${sessionId}.json"`);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.json).toMatchObject({
      exportedAt: expect.any(String),
      contact: { channel: 'telegram', externalUserId: 'zoe', profileName: 'Zoelina Vandermeer' },
      details: [{ field: 'email', value: 'zoelina@example.com', source: 'admin' }],
      messages: [{ sessionId, author: 'user', content: 'It is about my Plumbus' }],
    });
    expect(await audited()).toMatchObject([
      {
        action: 'contact.exported',
        userName: 'Ann',
        targetType: 'session',
        targetId: sessionId,
        targetName: 'Zoelina Vandermeer',
      },
    ]);
  });

  it('is for those who may export', async () => {
    const member = await admin.as(['sessions.read', 'sessions.edit']);
    expect((await member.get(`/sessions/${await known()}/dossier`)).status).toBe(403);
    expect(await audited()).toEqual([]);
  });
});

describe('erasing', () => {
  it('leaves nothing of the person in any table, and tells them, once the receipt stands', async () => {
    const sessionId = await known();
    await dossier(sessionId);
    await write('Plumbus in public', { kind: 'group', conversationKey: 'group-1' });
    const reply = await erase(sessionId);
    expect(reply).toMatchObject({
      status: 200,
      json: { receipt: expect.stringMatching(/^[0-9A-F]{12}$/), messages: 2, details: 1 },
    });
    expect(await tablesHolding(db, ['zoe', 'plumbus'])).toEqual([]);
    expect(await db.erasure.findMany()).toMatchObject([{ receipt: reply.json.receipt, channel: 'telegram' }]);
    expect(await deliver()).toContain(reply.json.receipt);
    const [last] = telegram.seen;
    expect(last?.target).toEqual({ conversationKey: 'chat-1' });
  });

  it('is written down without whom it was about', async () => {
    const sessionId = await known();
    await dossier(sessionId);
    const { json } = await erase(sessionId);
    expect(await audited()).toMatchObject([
      { action: 'contact.exported', targetName: '[erased]', changes: null },
      {
        action: 'contact.erased',
        userName: 'Ann',
        targetId: sessionId,
        targetName: '[erased]',
        changes: { receipt: { from: null, to: json.receipt } },
      },
    ]);
  });

  it('is told live, so that no screen goes on showing it', async () => {
    const sessionId = await known();
    admin.live.events.length = 0;
    await erase(sessionId);
    const { id: messageId } = await db.message.findFirstOrThrow();
    expect(admin.live.events).toEqual([
      { type: 'session.updated', sessionId },
      { type: 'message.created', sessionId, messageId },
    ]);
  });

  it('discards what is being written to them', async () => {
    const sessionId = await known();
    const [lane] = await claimLanes(db, { owner: 'busy', limit: 1, leaseMs: 20_000 });
    await erase(sessionId);
    const { fence } = await db.chatSession.findUniqueOrThrow({ where: { sessionId } });
    expect(fence).toBeGreaterThan(lane!.fence);
    expect(await deliver()).not.toContain('Hello!');
  });

  it('is done once, however many ask for it at the same moment', async () => {
    const sessionId = await known();
    const replies = await Promise.all([erase(sessionId), erase(sessionId), erase(sessionId)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await db.erasure.count()).toBe(1);
  });

  it('takes the person’s other conversations along', async () => {
    const sessionId = await known();
    const other = await write('More of the Plumbus', { conversationKey: 'chat-2' });
    expect((await erase(sessionId)).json).toMatchObject({ messages: 2 });
    expect((await admin.get(`/sessions/${other}/messages`)).json.messages).toEqual([]);
  });

  it('works for the chat API, where what is told is read and not sent', async () => {
    await openConversation(db, 'shop-7', {});
    await correctDetails(db, 'shop-7', { email: 'zoelina@example.com' });
    expect((await dossier('shop-7')).json.details).toMatchObject([{ value: 'zoelina@example.com' }]);
    expect((await erase('shop-7')).json).toMatchObject({ details: 1 });
    expect(await tablesHolding(db, ['zoelina'])).toEqual([]);
    expect(await db.message.findMany()).toMatchObject([{ author: 'system', state: 'sent' }]);
  });

  it('is for those who may delete', async () => {
    const sessionId = await known();
    const member = await admin.as(['sessions.read', 'sessions.reply', 'data.export']);
    expect((await member.post(`/sessions/${sessionId}/erase`)).status).toBe(403);
    expect(await db.contact.count()).toBe(1);
  });
});

describe('where there is nobody', () => {
  it.each([dossier, erase])('says so: in a group, after an erasure', async (ask) => {
    const group = await write('Hi all', { kind: 'group', conversationKey: 'group-1' });
    const sessionId = await known();
    await erase(sessionId);
    for (const id of [group, sessionId]) {
      const reply = await ask(id);
      expect([reply.status, reply.json.detail]).toEqual([409, expect.stringContaining('nobody here')]);
    }
    expect((await ask('nowhere')).status).toBe(404);
  });
});
