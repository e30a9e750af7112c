import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);
await storeInbound(db, 'telegram', inbound('Where is my order?'), 0);
await storeInbound(db, 'telegram', inbound('Good morning'), 0);

describe('finding messages', () => {
  it('finds them by their words', async () => {
    const { status, json } = await admin.get('/messages?q=order');
    expect([status, json.messages.length, json.nextCursor]).toEqual([200, 1, null]);
    expect(json.messages[0]).toMatchObject({
      sessionName: 'Ann',
      snippet: [{}, { text: 'order', hit: true }, {}],
    });
  });

  it('shows them page by page', async () => {
    const first = await admin.get('/messages?limit=1');
    const second = await admin.get(`/messages?limit=1&cursor=${first.json.nextCursor}`);
    const contents = [first, second].map(({ json }) => json.messages[0].snippet[0].text);
    expect(contents).toEqual(['Good morning', 'Where is my order?']);
    expect(second.json.nextCursor).toBeNull();
  });

  it.each(['"', '!&|():*', '%00', '%F0%9F%98%80', `${'%E8%8D%B7'.repeat(200)}`, '-'])(
    'finds nothing by %s',
    async (q) => {
      const { status, json } = await admin.get(`/messages?q=${q}`);
      expect([status, json]).toEqual([200, { messages: [], nextCursor: null }]);
    },
  );

  it.each([
    'author=nobody',
    'state=lost',
    'channel=fax',
    'from=yesterday',
    'limit=0',
    `q=${'a'.repeat(201)}`,
  ])('refuses %s', async (query) => {
    expect((await admin.get(`/messages?${query}`)).status).toBe(400);
  });

  it('needs the permission to see conversations', async () => {
    await db.user.updateMany({ data: { role: 'member' } });
    const { status, json } = await admin.get('/messages?q=order');
    await db.user.updateMany({ data: { role: 'owner' } });
    expect([status, json.detail]).toEqual([403, 'This needs the permission “See conversations”.']);
    expect((await admin.asStranger('GET', '/messages')).status).toBe(401);
  });
});
