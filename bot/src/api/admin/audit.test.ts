import { testDatabase } from '@frontdesk/prisma/testing';
import type { AuditEntry } from '@frontdesk/shared/audit';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '../../store/audit.ts';
import { eraseContact } from '../../store/erase.ts';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);

let sessionId = '';
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "AuditEntry", "ChatSession", "Contact", "Message" CASCADE`;
  sessionId = (await storeInbound(db, 'telegram', inbound('Hi'), 0))?.sessionId ?? '';
});

const entries = async (query = ''): Promise<AuditEntry[]> =>
  (await admin.get(`/audit?${query}`)).json.entries;
const actions = async () => (await entries()).map(({ action }) => action).reverse();
const post = (action: string, body: object = {}, headers?: Record<string, string>) =>
  admin.post(`/sessions/${sessionId}/${action}`, body, headers);

describe('the log', () => {
  const write = (number: number, over: object = {}) =>
    recordAudit(db, {
      userId: 'ann',
      userName: 'Ann',
      action: 'label.created',
      target: { type: 'label', id: String(number), name: `Label ${number}` },
      ...over,
    });

  it('is read page by page, newest first, and stays in order while more is written', async () => {
    for (const number of [1, 2, 3, 4, 5]) await write(number);
    const first = (await admin.get('/audit?limit=2')).json;
    await write(6);
    const second = (await admin.get(`/audit?limit=2&cursor=${first.nextCursor}`)).json;
    const third = (await admin.get(`/audit?limit=2&cursor=${second.nextCursor}`)).json;
    const ids = [first, second, third].map((page) => page.entries.map(({ target }: AuditEntry) => target.id));
    expect(ids).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(third.nextCursor).toBeNull();
  });

  it('is found by person, action, target and time', async () => {
    await write(1);
    await write(2, { userId: 'ben', userName: 'Ben' });
    await write(3, { action: 'label.deleted' });
    await db.auditEntry.updateMany({
      where: { targetId: '3' },
      data: { at: new Date('2026-01-01T12:00:00Z') },
    });
    const found = async (query: string) => (await entries(query)).map(({ target }) => target.id);
    expect(await found('userId=ben')).toEqual(['2']);
    expect(await found('action=label.deleted')).toEqual(['3']);
    expect(await found('targetType=label&targetId=1')).toEqual(['1']);
    const at = (from: string, to: string) => `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
    expect(await found(at('2026-01-01T13:00:00+01:00', '2026-01-01T12:00:01Z'))).toEqual(['3']);
    expect(await found(at('2026-01-01T11:00:00Z', '2026-01-01T12:00:00Z'))).toEqual([]);
    expect((await admin.get('/audit?action=world.ended')).status).toBe(400);
  });

  it('says from where, and by which request', async () => {
    const headers = { cookie: admin.cookie, 'x-request-id': 'r-1' };
    const path = `/api/admin/sessions/${sessionId}/take-over`;
    await admin.send('POST', path, undefined, headers, '192.0.2.7');
    expect(await entries()).toEqual([
      {
        id: expect.any(Number),
        at: expect.any(String),
        userId: admin.id,
        userName: 'Ann',
        action: 'session.taken_over',
        target: { type: 'session', id: sessionId, name: 'Ann' },
        changes: null,
        address: '192.0.2.7',
        requestId: 'r-1',
      },
    ]);
  });
});

describe('what is done in a session', () => {
  it('is written down once it has happened, and once only', async () => {
    await post('take-over');
    await post('take-over');
    const key = { 'idempotency-key': 'k1' };
    await post('messages', { content: 'secret words', visibility: 'public' }, key);
    await post('messages', { content: 'secret words', visibility: 'public' }, key);
    await post('messages', { content: 'a note' });
    await post('hand-back');
    await post('hand-back');
    await post('resolve');
    await post('stop');
    expect(await actions()).toEqual([
      'session.taken_over',
      'session.replied',
      'session.noted',
      'session.handed_back',
    ]);
    expect(JSON.stringify(await entries())).not.toContain('secret words');
  });

  it('a reply that takes over is both', async () => {
    await post('messages', { content: 'Hi!', visibility: 'public' });
    expect(await actions()).toEqual(['session.taken_over', 'session.replied']);
  });

  it('is not when somebody else has the session, or there is none', async () => {
    const mia = await admin.as(['sessions.read', 'sessions.reply']);
    await mia.post(`/sessions/${sessionId}/take-over`);
    await db.auditEntry.deleteMany();
    expect((await post('take-over')).status).toBe(409);
    expect((await post('messages', { content: 'x', visibility: 'public' })).status).toBe(409);
    expect((await post('hand-back')).status).toBe(409);
    sessionId = 'nowhere';
    for (const action of ['take-over', 'resolve', 'stop']) await post(action);
    expect(await actions()).toEqual([]);
  });

  it('tells of what was flagged, stopped and decided', async () => {
    const leaseUntil = new Date(Date.now() + 60_000);
    await db.chatSession.update({
      where: { sessionId },
      data: { flagReason: 'They asked for a person.', flaggedAt: new Date(), leaseUntil },
    });
    await post('resolve');
    await post('stop');
    const { id: chatSessionId } = await db.chatSession.findFirstOrThrow();
    const lost = { chatSessionId, author: 'bot', content: 'x', state: 'unknown' } as const;
    for (const [seq, decision] of [
      [11, 'resend'],
      [12, 'mark_delivered'],
    ] as const) {
      const { id } = await db.message.create({ data: { ...lost, seq } });
      await admin.post(`/messages/${id}/delivery`, { decision });
      await admin.post(`/messages/${id}/delivery`, { decision });
    }
    expect(await actions()).toEqual([
      'session.resolved',
      'session.stopped',
      'message.resent',
      'message.marked_delivered',
    ]);
  });
});

describe('what is known of people', () => {
  const note = (value: string | null) => admin.put(`/sessions/${sessionId}/details/email`, { value });

  it('leaves what it was and what it is', async () => {
    await note('ann@example.org');
    await note('ann@example.org');
    await note('no address');
    await note(null);
    expect((await entries()).reverse()).toMatchObject([
      {
        action: 'detail.changed',
        target: { type: 'session', id: sessionId, name: 'Ann' },
        changes: { 'e-mail address': { from: null, to: 'ann@example.org' } },
      },
      { action: 'detail.changed', changes: { 'e-mail address': { from: 'ann@example.org', to: null } } },
    ]);
  });

  it('is erased from the log with everything else; who did what stays', async () => {
    await note('ann@example.org');
    await post('take-over');
    const { contactId, ...session } = await db.chatSession.findFirstOrThrow();
    const lane = { ...session, failures: 0 } as Parameters<typeof eraseContact>[1];
    await eraseContact(db, lane, {
      contactId: contactId ?? 0,
      receipt: 'r',
      told: () => 'Erased.',
      state: 'sent',
    });
    expect(await entries()).toMatchObject([
      { action: 'session.taken_over', userName: 'Ann', target: { id: sessionId, name: '[erased]' } },
      { action: 'detail.changed', target: { name: '[erased]' }, changes: null },
    ]);
  });

  it('tells which details are asked', async () => {
    const plan = {
      key: 'plan',
      label: 'plan',
      type: 'choice',
      required: false,
      ask: 'before_hand_over',
      channels: ['telegram', 'web'],
      purpose: 'so that we know what you have',
      hint: null,
      choices: ['Free', 'Pro'],
      position: 1,
    };
    await admin.put('/detail-fields/plan', plan);
    await admin.put('/detail-fields/plan', plan);
    await admin.put('/detail-fields/plan', { ...plan, choices: ['Free', 'Max'] });
    await admin.remove('/detail-fields/plan');
    await admin.remove('/detail-fields/plan');
    await admin.remove('/detail-fields/name');
    expect((await entries()).reverse()).toMatchObject([
      { action: 'field.saved', changes: { label: { from: null, to: 'plan' } } },
      {
        action: 'field.saved',
        target: { type: 'field', id: 'plan', name: 'plan' },
        changes: { choices: { from: 'Free, Pro', to: 'Free, Max' } },
      },
      { action: 'field.deleted', target: { id: 'plan', name: 'plan' } },
    ]);
  });
});

it('tells of signing in, and not of trying to', async () => {
  const credentials = { email: 'ann@example.com', password: 'correct horse' };
  await admin.send('POST', '/api/auth/sign-in', { ...credentials, password: 'wrong' });
  expect(await actions()).toEqual([]);
  await admin.send('POST', '/api/auth/sign-in', credentials);
  expect(await entries()).toMatchObject([
    { action: 'user.signed_in', userId: admin.id, target: { type: 'user', id: admin.id, name: 'Ann' } },
  ]);
});
