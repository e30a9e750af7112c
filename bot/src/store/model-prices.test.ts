import { testDatabase } from '@frontdesk/prisma/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inbound } from '../testing/fakes.ts';
import { storeInbound } from './inbound.ts';
import { costMicroUsd } from './model-prices.ts';
import { listMessages } from './sessions.ts';

const prices = new Map([['m', { prompt: 0.3, output: 2.5, cached: 0.03 }]]);
const usage = { promptTokens: 1000, cachedTokens: 0, outputTokens: 0, thoughtTokens: 0 };

describe('what a turn cost', () => {
  it.each([
    ['the prompt', {}, 300],
    ['cached tokens, which are part of the prompt', { cachedTokens: 400 }, 192],
    ['more cached tokens than a prompt', { cachedTokens: 2000 }, 60],
    ['output and thoughts alike', { outputTokens: 100, thoughtTokens: 10 }, 575],
    ['less than a millionth, rounded', { promptTokens: 1 }, 0],
    ['nothing', { promptTokens: 0 }, 0],
  ])('counts %s', (_, over, cost) => {
    expect(costMicroUsd({ model: 'm', ...usage, ...over }, prices)).toBe(cost);
  });

  it.each(['another', null])('is not known of the model %s', (model) => {
    expect(costMicroUsd({ model, ...usage }, prices)).toBeNull();
  });

  it('stands on the receipt of the answer', async () => {
    const { db, drop } = await testDatabase();
    onTestFinished(drop);
    const { sessionId } = (await storeInbound(db, 'telegram', inbound('Hi'), 0))!;
    const { id: chatSessionId } = await db.chatSession.findUniqueOrThrow({ where: { sessionId } });
    const turn = { chatSessionId, fence: 1, status: 'answered', model: 'm', startedAt: new Date() } as const;
    await db.message.create({
      data: {
        chatSession: { connect: { id: chatSessionId } },
        seq: 2,
        author: 'bot',
        content: 'Hello!',
        state: 'sent',
        turn: { create: { ...turn, promptTokens: 1000, outputTokens: 100 } },
      },
    });
    const costs = async (given?: typeof prices) =>
      (await listMessages(db, 'ann', sessionId, { limit: 9 }, given))?.messages.map(
        (message) => message.turn?.costMicroUsd,
      );
    expect(await costs(prices)).toEqual([undefined, 550]);
    expect(await costs()).toEqual([undefined, null]);
  });
});
