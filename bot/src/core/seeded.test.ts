import { openConnection } from '@frontdesk/prisma/connection';
import { seed } from '@frontdesk/prisma/seed/seed';
import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, expect, it } from 'vitest';
import { buildRequest } from '../model/prompt.ts';
import { storeInbound } from '../store/inbound.ts';
import { claimLanes } from '../store/lanes.ts';
import { fakeChannel, fakeLive, fakeModel, inbound, noDetails, quiet } from '../testing/fakes.ts';
import { createInterrupts } from './interrupts.ts';
import { type LaneDeps, serveLane } from './lane.ts';

const { db, url, drop } = await testDatabase();
afterAll(drop);
const connection = await openConnection(url, { name: 'test' });
await seed(connection, {
  seed: 1,
  sessions: 100,
  messages: 1000,
  until: new Date().toISOString(),
  add: false,
  tell() {},
});
await connection.end();

it('a seeded conversation goes on like any other', async () => {
  const session = await db.chatSession.findFirstOrThrow({
    where: { channel: 'telegram', kind: 'private', state: 'bot', title: null },
    include: { contact: true },
  });
  const { account, conversationKey } = session;
  const contact = { externalUserId: session.contact?.externalUserId ?? '' };
  const stored = await storeInbound(
    db,
    'telegram',
    inbound('Hello again', { account, conversationKey, contact }),
    0,
  );
  expect(stored?.sessionId).toBe(session.sessionId);

  const [lane] = await claimLanes(db, { owner: 'me', limit: 10, leaseMs: 20_000 });
  if (!lane) throw new Error('nothing was due');
  const channel = fakeChannel();
  const deps: LaneDeps = {
    db,
    live: fakeLive(),
    log: quiet,
    model: fakeModel('Welcome back'),
    buildRequest,
    channels: new Map([[channel.name, channel]]),
    interrupts: createInterrupts(() => {}),
    details: noDetails,
    deadlineMs: 5000,
    historyLimit: 20,
    settle() {},
  };
  await serveLane(deps, lane, new AbortController().signal);

  expect(channel.seen.map(({ text }) => text).join('')).toBe('Welcome back');
  const after = await db.chatSession.findUniqueOrThrow({ where: { id: session.id } });
  expect(after).toMatchObject({
    messageCount: session.messageCount + 2,
    nextSeq: session.nextSeq + 2,
    lastMessageText: 'Welcome back',
  });
});
