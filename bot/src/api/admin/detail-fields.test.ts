import { testDatabase } from '@frontdesk/prisma/testing';
import type { DetailField } from '@frontdesk/shared/details/field';
import { afterAll, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);

const plan: DetailField = {
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
const keys = async () => (await admin.get('/detail-fields')).json.fields.map(({ key }: DetailField) => key);

describe('the fields', () => {
  it('are those that stand there from the start', async () => {
    const reply = await admin.get('/detail-fields');
    expect(reply.status).toBe(200);
    expect(reply.json.fields).toMatchObject([
      { key: 'name', type: 'name', ask: 'after_first_answer' },
      { key: 'email', type: 'email' },
      { key: 'phone', type: 'phone' },
    ]);
  });

  it('can be added, changed and moved', async () => {
    expect(await admin.put('/detail-fields/plan', plan)).toMatchObject({ status: 200, json: plan });
    expect(await keys()).toEqual(['name', 'email', 'plan', 'phone']);
    const changed = { ...plan, choices: ['Free', 'Pro', 'Max'], position: 9, hint: 'What they pay for' };
    expect((await admin.put('/detail-fields/plan', changed)).json).toEqual(changed);
    expect((await admin.get('/detail-fields')).json.fields.at(-1)).toEqual(changed);
  });

  it('name, e-mail and phone can be changed as well', async () => {
    const { fields } = (await admin.get('/detail-fields')).json;
    const never = { ...fields[0], ask: 'never', required: false };
    expect((await admin.put('/detail-fields/name', never)).status).toBe(200);
    expect((await admin.get('/detail-fields')).json.fields[0]).toEqual(never);
  });

  it.each([
    ['no choice', { choices: ['Free'] }, 'choices'],
    ['an unknown type', { type: 'colour' }, 'type'],
    ['no purpose', { purpose: ' ' }, 'purpose'],
    ['a position beyond all', { position: 3e9 }, 'position'],
    ['a NUL', { hint: 'a\0b' }, ''],
    ['a key that is none', { key: 'Plan!' }, 'key'],
  ])('are refused with %s', async (_, wrong, path) => {
    const reply = await admin.put('/detail-fields/plan', { ...plan, ...wrong });
    expect([reply.status, reply.json.errors[0].path]).toEqual([400, path]);
  });

  it('are not saved under another key', async () => {
    const reply = await admin.put('/detail-fields/offer', plan);
    expect([reply.status, reply.json.title]).toEqual([400, 'Bad request']);
    expect(await keys()).not.toContain('offer');
  });

  it('can be deleted: what was noted stays, nobody is asked any more', async () => {
    await admin.put('/detail-fields/plan', plan);
    const stored = await storeInbound(db, 'telegram', inbound('Hi'), 0);
    const { id: chatSessionId, contactId } = await db.chatSession.findUniqueOrThrow({
      where: { sessionId: stored?.sessionId },
    });
    const of = { contactId: contactId ?? 0, field: 'plan' };
    await db.detail.create({ data: { ...of, value: 'Pro', source: 'typed' } });
    await db.detailQuestion.create({ data: { ...of, chatSessionId } });
    expect((await admin.remove('/detail-fields/plan')).status).toBe(204);
    expect(await keys()).toEqual(['name', 'email', 'phone']);
    expect(await db.detail.count({ where: { field: 'plan' } })).toBe(1);
    expect(await db.detailQuestion.findMany()).toMatchObject([
      { state: 'dropped', endedAt: expect.any(Date) },
    ]);
    expect((await admin.remove('/detail-fields/plan')).status).toBe(404);
  });

  it.each(['name', 'email', 'phone'])('%s cannot be deleted', async (key) => {
    const reply = await admin.remove(`/detail-fields/${key}`);
    expect([reply.status, reply.json.detail]).toEqual([409, expect.stringContaining('cannot be deleted')]);
    expect(await keys()).toContain(key);
  });

  it('are nobody’s business who is not signed in', async () => {
    expect((await admin.asStranger('GET', '/detail-fields')).status).toBe(401);
    expect((await admin.asStranger('PUT', '/detail-fields/plan', plan)).status).toBe(401);
    expect((await admin.asStranger('DELETE', '/detail-fields/plan')).status).toBe(401);
  });
});
