import { testDatabase } from '@frontdesk/prisma/testing';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inbound } from '../testing/fakes.ts';
import { storeInbound } from './inbound.ts';
import { markAllRead, markRead, markUnread } from './read-marks.ts';
import { sessionWhere } from './session-filter.ts';
import { listSessions } from './session-list.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

type Row = NonNullable<Parameters<typeof db.chatSession.update>[0]['data']>;

async function session(key: string, contact: Record<string, string> = {}, row: Row = {}) {
  const channel = key === 'web' ? 'web' : key === 'slack' ? 'slack' : 'telegram';
  const { kind = 'private', ...rest } = row as { kind?: 'private' | 'group' };
  await storeInbound(
    db,
    channel,
    inbound('Hi', { conversationKey: key, kind, contact: { externalUserId: contact.of ?? key } }),
    0,
  );
  const { of: _of, ...data } = contact;
  const stored = await db.chatSession.update({ where: { sessionId: await idOf(key) }, data: rest });
  await db.contact.update({ where: { id: stored.contactId ?? 0 }, data });
}

const idOf = async (key: string) =>
  (await db.chatSession.findFirstOrThrow({ where: { conversationKey: key } })).sessionId;

const whole = { name: 'Ada Lovelace', email: 'ada@example.org', phone: '+4915123456789' };

beforeAll(async () => {
  for (const id of ['ann', 'bob']) await db.user.create({ data: { id, name: id, email: `${id}@x.io` } });
  const vip = await db.label.create({ data: { name: 'VIP', color: 'red' } });
  await session('whole', whole);
  await session('nameless', { email: 'b@example.org', phone: '+491', username: 'bobby_tables' });
  await session('slack', { name: 'Zoë Ångström', email: 'z@100%.org', phone: '+43' });
  await session('web', { name: 'Wendy' });
  await session('team', { name: 'Gus' }, { kind: 'group', title: 'Launch Team' } as Row);
  await session('human', whole, { state: 'human', ownerId: 'ann' });
  await session('closed', whole, { closedAt: new Date() });
  await session('flagged', whole, { flaggedAt: new Date(), flagReason: 'Asked for a person.' });
  await session('broken', whole, { flaggedAt: new Date(), flagReason: 'No answer.', flagIsError: true });
  await session('mine', whole, { assigneeId: 'ann', labels: { create: { labelId: vip.id } } });
  await session('theirs', { of: 'whole' }, { assigneeId: 'bob' });
  await db.chatSession.create({ data: { channel: 'web', account: 'default', conversationKey: 'empty' } });
});

const open = ['whole', 'nameless', 'slack', 'web', 'team', 'human', 'flagged', 'broken', 'mine', 'theirs']; // prettier-ignore

async function keys(filter: SessionFilter, viewer = 'ann'): Promise<string[]> {
  const { sessions } = await listSessions(db, viewer, filter, { cursor: null, limit: 100 });
  const listed = sessions.map(({ conversationKey }) => conversationKey).toReversed();
  // The two ways to say it mean the same.
  const one = await db.$queryRaw<{ key: string }[]>`
    SELECT s."conversationKey" AS key FROM "ChatSession" s WHERE ${sessionWhere(filter, viewer)}
    ORDER BY s."lastMessageAt", s.id`;
  expect(one.map(({ key }) => key)).toEqual(listed);
  return listed;
}

it.each<[SessionFilter, string[]]>([
  [{}, open],
  [{ status: 'open' }, open],
  [{ status: 'all' }, open.toSpliced(6, 0, 'closed')],
  [{ status: 'closed' }, ['closed']],
  [{ status: 'human' }, ['human']],
  [{ status: 'bot' }, open.filter((key) => key !== 'human')],
  [{ channel: 'slack' }, ['slack']],
  [{ mine: '1' }, ['human', 'mine']],
  [{ needs: '1' }, ['flagged', 'broken']],
  [{ errors: '1' }, ['broken']],
  [{ incomplete: '1' }, ['nameless']],
  [{ label: 1 }, ['mine']],
  [{ label: 99 }, []],
  [{ assignee: 'bob' }, ['theirs']],
  [{ assignee: 'none', channel: 'telegram', status: 'human' }, ['human']],
  [{ needs: '1', errors: '1' }, ['broken']],
  [{ mine: '1', label: 1 }, ['mine']],
  [{ mine: '1', label: 1, status: 'closed' }, []],
  [{ from: '2099-01-01T00:00:00Z' }, []],
  [{ to: '2099-01-01T01:00:00+01:00' }, open],
  [{ from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' }, []],
])('%j', async (filter, found) => {
  expect(await keys(filter)).toEqual(found);
});

it('takes "from" as the first moment and "to" as the first that is too late', async () => {
  const at = new Date('2024-05-05T05:05:05.000Z');
  const before = await db.chatSession.findFirstOrThrow({ where: { conversationKey: 'slack' } });
  await db.chatSession.update({ where: { id: before.id }, data: { lastMessageAt: at } });
  expect(await keys({ from: at.toISOString(), to: '2024-05-05T05:05:05.001Z' })).toEqual(['slack']);
  expect(await keys({ from: '2024-05-05T05:05:04Z', to: at.toISOString() })).toEqual([]);
  await db.chatSession.update({ where: { id: before.id }, data: { lastMessageAt: before.lastMessageAt } });
});

it.each<[string, string[]]>([
  ['bby_t', ['nameless']],
  ['@BOBBY', ['nameless']],
  ['LOVE ada', ['whole', 'human', 'closed', 'flagged', 'broken', 'mine', 'theirs']],
  ['zoë', ['slack']],
  ['ÅNGSTRÖM', ['slack']],
  ['z@100%', ['slack']],
  ['%', ['slack']],
  ['unch tea', ['team']],
  ['gus', ['team']],
  ['0151 234-567', ['whole', 'human', 'closed', 'flagged', 'broken', 'mine', 'theirs']],
  ['+49 151', ['whole', 'human', 'closed', 'flagged', 'broken', 'mine', 'theirs']],
  ['ada nobody', []],
  ['\\', []],
])('finds by %j', async (q, found) => {
  expect(await keys({ q })).toEqual(found);
});

it('finds by an id, whole or its beginning, in closed ones too unless one says otherwise', async () => {
  const id = await idOf('closed');
  expect(await keys({ q: id })).toEqual(['closed']);
  expect(await keys({ q: id.slice(0, 13) })).toEqual(['closed']);
  expect(await keys({ q: id.slice(4) })).toEqual([]);
  expect(await keys({ q: id, status: 'open' })).toEqual([]);
});

it('lists the other sessions of a contact, itself included', async () => {
  expect(await keys({ contactOf: await idOf('theirs') })).toEqual(['whole', 'theirs']);
  const { id, contactId } = await db.chatSession.findFirstOrThrow({ where: { conversationKey: 'slack' } });
  await db.chatSession.update({ where: { id }, data: { contactId: null } });
  expect(await keys({ contactOf: await idOf('slack') })).toEqual(['slack']);
  expect(await keys({ contactOf: 'nowhere' })).toEqual([]);
  // Nobody is there to be asked for anything.
  expect(await keys({ incomplete: '1', channel: 'slack' })).toEqual([]);
  await db.chatSession.update({ where: { id }, data: { contactId } });
});

it('takes for incomplete what is asked there and not known, whatever the team asks', async () => {
  const field = { label: 'plan', type: 'text', purpose: 'so that we know', channels: ['slack', 'web'] };
  await db.detailField.create({ data: { key: 'plan', ...field } });
  expect(await keys({ incomplete: '1' })).toEqual(['nameless', 'slack', 'web']);
  const contactOf = async (key: string) =>
    (await db.chatSession.findFirstOrThrow({ where: { conversationKey: key } })).contactId ?? 0;
  const plan = { field: 'plan', source: 'typed' };
  await db.detail.create({ data: { ...plan, contactId: await contactOf('slack'), value: 'Pro' } });
  await db.detail.create({ data: { ...plan, contactId: await contactOf('web'), value: null } });
  expect(await keys({ incomplete: '1' })).toEqual(['nameless', 'web']);
  const { sessions } = await listSessions(db, 'ann', { incomplete: '1' }, { cursor: null, limit: 9 });
  expect(sessions.map(({ details }) => details)).toEqual([
    { known: 0, asked: 1 },
    { known: 0, asked: 3 },
  ]);
  await db.detailField.update({ where: { key: 'plan' }, data: { ask: 'never' } });
  await db.detailField.update({ where: { key: 'name' }, data: { ask: 'never' } });
  expect(await keys({ incomplete: '1' })).toEqual([]);
  await db.detailField.delete({ where: { key: 'plan' } });
  await db.detailField.update({ where: { key: 'name' }, data: { ask: 'at_start' } });
});

it('knows for each reader what is unread', async () => {
  expect(await keys({ unread: '1' }, 'bob')).toEqual(open);
  expect(await keys({ unread: '1' }, 'nobody')).toEqual([]);
  const slack = await idOf('slack');
  const { lastInboundId } = await db.chatSession.findUniqueOrThrow({ where: { sessionId: slack } });
  await markRead(db, 'bob', slack, lastInboundId ?? 0);
  expect(await keys({ unread: '1' }, 'bob')).toEqual(open.filter((key) => key !== 'slack'));
  await markAllRead(
    db,
    'bob',
    (await db.chatSession.findMany()).map(({ sessionId }) => sessionId),
  );
  expect(await keys({ unread: '1' }, 'bob')).toEqual([]);
  await markUnread(db, 'bob', [slack]);
  expect(await keys({ unread: '1' }, 'bob')).toEqual(['slack']);
  expect(await keys({ unread: '1', status: 'all' }, 'ann')).toContain('closed');
});
