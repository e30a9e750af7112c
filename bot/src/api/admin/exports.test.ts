import { testDatabase } from '@frontdesk/prisma/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "AuditEntry", "Label" CASCADE`;
});

const say = (content: string, over: Parameters<typeof inbound>[1] = {}) =>
  storeInbound(db, 'telegram', inbound(content, over), 0);
const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
const today = new Date().toISOString().slice(0, 10);

describe('conversations as a file', () => {
  it('are a table that spreadsheets read', async () => {
    await db.detailField.create({
      data: { key: 'plan', label: 'plan', type: 'text', purpose: 'so that we know' },
    });
    await say('Grüße, "quoted",\nand on the next line');
    const contact = await db.contact.findFirstOrThrow();
    await db.contact.update({
      where: { id: contact.id },
      data: { email: 'ann@example.org', phone: '+4915112345678' },
    });
    await db.detail.create({ data: { contactId: contact.id, field: 'plan', value: 'Pro', source: 'typed' } });
    const { id: chatSessionId } = await db.chatSession.findFirstOrThrow();
    for (const name of ['VIP', 'Refund']) {
      await db.sessionLabel.create({
        data: { chatSession: { connect: { id: chatSessionId } }, label: { create: { name, color: 'red' } } },
      });
    }
    const { status, headers, text } = await admin.get('/export/sessions?format=csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="frontdesk-sessions-${today}.csv"`);
    expect(text.split('\r\n')[0]).toMatch(/^sessionId,channel,kind,sessionName,.*details\.plan.*closedAt$/);
    expect(read(text)).toMatchObject([
      {
        channel: 'telegram',
        sessionName: 'Ann',
        email: 'ann@example.org',
        phone: "'+4915112345678",
        'details.plan': 'Pro',
        labels: 'Refund, VIP',
        messageCount: '1',
        lastMessageText: 'Grüße, "quoted",\nand on the next line',
      },
    ]);
    await db.detailField.delete({ where: { key: 'plan' } });
  });

  it('begin with a byte order mark, end lines as RFC 4180 says', async () => {
    await say('Hello');
    const path = 'http://localhost/api/admin/export/sessions?format=csv';
    const response = await admin.app.request(path, { headers: { cookie: admin.cookie } });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(3);
  });

  it('are a JSON array', async () => {
    await say('One', { conversationKey: '1' });
    await say('Two', { conversationKey: '2', contact: { externalUserId: 'bo', name: 'Bo' } });
    const { headers, json } = await admin.get('/export/sessions?format=json');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="frontdesk-sessions-${today}.json"`,
    );
    expect(json).toMatchObject([
      { sessionName: 'Bo', details: {}, labels: [], closedAt: null, lastMessageText: 'Two' },
      { sessionName: 'Ann', lastMessageText: 'One' },
    ]);
  });

  it('are an empty table, or an empty array, where nothing fits', async () => {
    expect(read((await admin.get('/export/sessions?format=csv')).text)).toEqual([]);
    expect((await admin.get('/export/sessions?format=csv')).text).toContain('sessionId');
    expect((await admin.get('/export/sessions?format=json')).json).toEqual([]);
  });

  it('are those that the list shows for the same filter', async () => {
    await say('Closed', { conversationKey: '1' });
    await say('Open', { conversationKey: '2' });
    await db.chatSession.updateMany({ where: { conversationKey: '1' }, data: { closedAt: new Date() } });
    for (const query of ['', '&status=all', '&status=closed', '&q=ann', '&channel=slack', '&mine=1']) {
      const exported = (await admin.get(`/export/sessions?format=json${query}`)).json;
      const listed = (await admin.get(`/sessions?limit=100${query}`)).json.sessions;
      const ids = (rows: { sessionId: string }[]) => rows.map(({ sessionId }) => sessionId).toSorted();
      expect(ids(exported)).toEqual(ids(listed));
    }
  });
});

describe('messages as a file', () => {
  it('are those that a filter finds, whole', async () => {
    const long = `Where is my order? ${'x'.repeat(2000)}`;
    await say(long);
    await say('Good morning');
    const { text } = await admin.get('/export/messages?format=csv&q=order');
    expect(read(text)).toMatchObject([
      { sessionName: 'Ann', author: 'user', internal: 'false', content: long, attachments: '0' },
    ]);
    const { json } = await admin.get('/export/messages?format=json');
    expect(json).toMatchObject([{ content: 'Good morning', sentAt: null }, { content: long }]);
    expect((await admin.get('/export/messages?format=json&q=!')).json).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'hold no formula for %j',
    async (content) => {
      await say(content);
      const { text } = await admin.get('/export/messages?format=csv');
      expect(read(text)).toMatchObject([{ content: `'${content}` }]);
      expect((await admin.get('/export/messages?format=json')).json).toMatchObject([{ content }]);
    },
  );
});

describe('an export', () => {
  it('stands in the audit log, its filter in words', async () => {
    const label = await db.label.create({ data: { name: 'VIP', color: 'red' } });
    await admin.get(`/export/sessions?format=csv&label=${label.id}&channel=slack&assignee=none&needs=1`);
    await admin.get('/export/sessions?format=json&q=ann');
    await admin.get('/export/messages?format=json&q=order&from=2026-01-01T00:00:00Z');
    await admin.get('/export/messages?format=csv');
    const entries = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(
      entries.map(({ userName, action, targetId, targetName }) => [userName, action, targetId, targetName]),
    ).toEqual([
      [
        'Ann',
        'sessions.exported',
        'csv',
        'status open, channel slack, needs a person, label “VIP”, assigned to nobody',
      ],
      ['Ann', 'sessions.exported', 'json', 'status all, “ann”'],
      ['Ann', 'messages.exported', 'json', '“order”, since 2026-01-01T00:00:00Z'],
      ['Ann', 'messages.exported', 'csv', 'all'],
    ]);
  });

  it.each(['sessions', 'messages'])(
    'of %s needs the permission, and leaves no entry without it',
    async (what) => {
      const member = await admin.as(['sessions.read', 'sessions.reply', 'sessions.edit', 'audit.read']);
      const { status, json } = await member.get(`/export/${what}?format=csv`);
      expect([status, json.detail]).toEqual([403, 'This needs the permission “Export”.']);
      expect(await db.auditEntry.count({ where: { action: `${what}.exported` } })).toBe(0);
      const exporter = await admin.as(['sessions.read', 'data.export']);
      expect((await exporter.get(`/export/${what}?format=csv`)).status).toBe(200);
    },
  );

  it.each(['', '?format=xlsx', '?format=csv&channel=fax'])('refuses “%s”', async (query) => {
    expect((await admin.get(`/export/sessions${query}`)).status).toBe(400);
    expect(await db.auditEntry.count()).toBe(0);
  });
});
