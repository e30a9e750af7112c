import { testDatabase } from '@frontdesk/prisma/testing';
import type { SessionDetail } from '@frontdesk/shared/details/session-details';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { correctDetails, openConversation } from '../../store/conversations.ts';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db, { region: 'DE' });

let sessionId = '';
let contactId = 0;
let messageId = 0;
/** A person on Telegram who has written their address. */
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact" CASCADE`;
  admin.live.events.length = 0;
  const stored = await storeInbound(db, 'telegram', inbound('I am at ann@example.org'), 0);
  const message = await db.message.findFirstOrThrow({ include: { chatSession: true } });
  sessionId = stored?.sessionId ?? '';
  contactId = message.contactId ?? 0;
  messageId = message.id;
  await db.detail.create({
    data: { contactId, field: 'email', value: 'ann@example.org', source: 'typed', messageId },
  });
  await db.contact.update({ where: { id: contactId }, data: { email: 'ann@example.org' } });
});

const read = () => admin.get(`/sessions/${sessionId}/details`);
const note = (field: string, value: unknown) =>
  admin.put(`/sessions/${sessionId}/details/${field}`, { value });
const detail = async (key: string): Promise<SessionDetail> =>
  (await read()).json.details.find(({ field }: SessionDetail) => field.key === key);

describe('reading', () => {
  it('shows each field that is configured with its value and where it came from', async () => {
    const reply = await read();
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(reply.json).toMatchObject({
      hasContact: true,
      contact: { language: null, firstSeenAt: expect.any(String) },
      refusedAllAt: null,
    });
    expect(reply.json.details.map(({ field }: SessionDetail) => field.key)).toEqual([
      'name',
      'email',
      'phone',
    ]);
    expect(reply.json.details[0]).toMatchObject({ value: null, history: [], questions: [] });
    expect(reply.json.details[1]).toEqual({
      field: expect.objectContaining({ key: 'email', type: 'email', required: true }),
      value: 'ann@example.org',
      history: [
        {
          id: expect.any(Number),
          value: 'ann@example.org',
          source: 'typed',
          messageId,
          sessionId,
          words: 'I am at ann@example.org',
          userName: null,
          verified: false,
          createdAt: expect.any(String),
          supersededAt: null,
        },
      ],
      questions: [],
    });
  });

  it('shows the language they were last spoken to, else that of their profile', async () => {
    const language = async () => (await read()).json.contact.language;
    await db.contact.update({ where: { id: contactId }, data: { language: 'de' } });
    expect(await language()).toBe('de');
    await db.contact.update({ where: { id: contactId }, data: { spoken: 'pt' } });
    expect(await language()).toBe('pt');
  });

  it('shows what was asked and what was refused', async () => {
    const { id: chatSessionId } = await db.chatSession.findFirstOrThrow();
    const asked = { contactId, chatSessionId };
    await db.detailQuestion.createMany({
      data: [
        { ...asked, field: 'phone', state: 'refused', endedAt: new Date() },
        { ...asked, field: 'email', kind: 'confirm', candidate: 'a@gmail.com', given: 'a@gmial.com' },
        { ...asked, field: '*', state: 'refused', endedAt: new Date() },
      ],
    });
    expect((await read()).json.refusedAllAt).toEqual(expect.any(String));
    expect((await detail('phone')).questions).toMatchObject([{ kind: 'ask', state: 'refused' }]);
    expect((await detail('email')).questions).toMatchObject([
      { kind: 'confirm', candidate: 'a@gmail.com', given: 'a@gmial.com', state: 'open', endedAt: null },
    ]);
  });

  it('shows what programs sent as theirs', async () => {
    await openConversation(db, 'program', { name: 'John' });
    await correctDetails(db, 'program', { name: 'Johnny' });
    const { details } = (await admin.get('/sessions/program/details')).json;
    expect(details[0]).toMatchObject({
      value: 'Johnny',
      history: [
        { value: 'John', source: 'api', supersededAt: expect.any(String) },
        { value: 'Johnny', source: 'api', supersededAt: null },
      ],
    });
  });

  it('knows nobody in a group', async () => {
    const group = inbound('Hi', { kind: 'group', conversationKey: 'group-1' });
    const stored = await storeInbound(db, 'telegram', group, 0);
    const path = `/sessions/${stored?.sessionId}/details`;
    expect((await admin.get(path)).json).toMatchObject({
      hasContact: false,
      contact: null,
      details: [{ value: null }, {}, {}],
    });
    const refused = await admin.put(`${path}/name`, { value: 'Ann' });
    expect([refused.status, refused.json.title]).toEqual([409, 'Conflict']);
  });

  it('answers 404 for a session that does not stand, 401 to strangers', async () => {
    expect((await admin.get('/sessions/nowhere/details')).status).toBe(404);
    expect((await admin.asStranger('GET', `/sessions/${sessionId}/details`)).status).toBe(401);
    expect(
      (await admin.asStranger('PUT', `/sessions/${sessionId}/details/name`, { value: 'A' })).status,
    ).toBe(401);
  });
});

describe('noting', () => {
  it('supersedes what stood, which keeps its origin, and says who did it', async () => {
    const reply = await note('email', ' Ann@EXAMPLE.com ');
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual(await detail('email'));
    expect(reply.json).toMatchObject({
      value: 'Ann@example.com',
      history: [
        {
          value: 'ann@example.org',
          source: 'typed',
          messageId,
          sessionId,
          words: 'I am at ann@example.org',
          userName: null,
          supersededAt: expect.any(String),
        },
        { value: 'Ann@example.com', source: 'admin', messageId: null, userName: 'Ann', supersededAt: null },
      ],
    });
    expect((await db.contact.findFirstOrThrow()).email).toBe('Ann@example.com');
    expect(admin.live.events).toEqual([{ type: 'session.updated', sessionId }]);
  });

  it('takes a value back', async () => {
    expect((await note('email', null)).json).toMatchObject({
      value: null,
      history: [{ source: 'typed' }, { value: null, source: 'admin', userName: 'Ann' }],
    });
    expect((await db.contact.findFirstOrThrow()).email).toBeNull();
  });

  it('changes nothing when it stands already', async () => {
    expect((await note('email', 'ann@example.org')).json.history).toHaveLength(1);
    expect((await note('phone', null)).json.history).toEqual([]);
    expect(admin.live.events).toEqual([]);
  });

  it('notes one of many at once, the last one stands', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Ann ${'ABCDEFGH'[index]}`);
    await Promise.all(names.map((name) => note('name', name)));
    const { value, history } = await detail('name');
    expect(history).toHaveLength(8);
    expect(history.filter(({ supersededAt }) => supersededAt === null)).toMatchObject([{ value }]);
    expect((await db.contact.findFirstOrThrow()).name).toBe(value);
  });

  it.each([
    ['email', 'ann@example', /seems to be cut off/],
    ['name', '12345', /does not look like a name/],
    ['email', '  ', /was empty/],
  ])('refuses what is no %s, in words: "%s"', async (field, value, words) => {
    const reply = await note(field, value);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(reply.json).toMatchObject({
      title: 'Does not fit',
      status: 422,
      detail: expect.stringMatching(words),
    });
    expect(admin.live.events).toEqual([]);
  });

  it('holds a choice to what may be chosen', async () => {
    await db.detailField.create({
      data: {
        key: 'plan',
        label: 'plan',
        type: 'choice',
        purpose: 'so that we know it',
        choices: ['Free', 'Pro'],
      },
    });
    expect((await note('plan', 'pro')).json.value).toBe('Pro');
    expect((await note('plan', 'Gold')).json.detail).toContain('exactly one');
    await db.detailField.delete({ where: { key: 'plan' } });
  });

  it('answers 404 for a session or field that does not stand, 400 for another body', async () => {
    expect((await admin.put('/sessions/nowhere/details/name', { value: 'Ann' })).status).toBe(404);
    expect((await note('shoe_size', '43')).status).toBe(404);
    expect((await note('name', 5)).status).toBe(400);
    expect((await admin.put(`/sessions/${sessionId}/details/name`, {})).status).toBe(400);
  });
});
