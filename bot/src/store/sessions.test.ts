import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, expect, it } from 'vitest';
import { inbound } from '../testing/fakes.ts';
import { storeInbound } from './inbound.ts';
import { listMessages } from './sessions.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

const write = (chat: string, content = 'Hi') =>
  storeInbound(db, 'telegram', inbound(content, { conversationKey: chat }), 0);

it('pages through a transcript in both directions', async () => {
  for (let index = 1; index <= 7; index++) await write('long', `line ${index}`);
  const session = await db.chatSession.findFirstOrThrow({ where: { conversationKey: 'long' } });
  const page = async (query: { before?: number; after?: number }) => {
    const found = await listMessages(db, 'nobody', session.sessionId, { ...query, limit: 3 });
    return [found?.messages.map(({ content }) => content).join(), found?.hasOlder];
  };
  expect(await page({})).toEqual(['line 5,line 6,line 7', true]);
  expect(await page({ before: 5 })).toEqual(['line 2,line 3,line 4', true]);
  expect(await page({ before: 2 })).toEqual(['line 1', false]);
  expect(await page({ after: 5 })).toEqual(['line 6,line 7', true]);
  expect(await listMessages(db, 'nobody', 'nowhere', { limit: 3 })).toBeNull();
});
