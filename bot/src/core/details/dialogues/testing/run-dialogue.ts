import type { DetailField } from '@frontdesk/shared/details/field';
import type { Database } from '../../../../store/database.ts';
import { claimLanes, releaseLane } from '../../../../store/lanes.ts';
import { fakeChannel, fakeLive, quiet } from '../../../../testing/fakes.ts';
import { FrontdeskError } from '../../../errors.ts';
import { createInterrupts } from '../../../interrupts.ts';
import { serveLane } from '../../../lane.ts';
import type { ChatModel, InboundMessage } from '../../../ports.ts';
import { receiver } from '../../../receive.ts';
import { pressOf } from '../../hear/answer.ts';
import type { Dialogue, Exchange } from '../dialogue.ts';

/** What came of one exchange. */
export interface Outcome {
  reply: string;
  asks: string | null;
}

export interface Ran {
  outcomes: Outcome[];
  values: Record<string, string>;
}

let conversations = 0;

/** Plays a dialogue through the real lane and the real database, with the model as scripted or with none at all. */
export async function runDialogue(
  db: Database,
  fields: DetailField[],
  dialogue: Dialogue,
  { modelWorks }: { modelWorks: boolean },
): Promise<Ran> {
  const conversationKey = `dialogue-${++conversations}`;
  const channel = {
    ...fakeChannel(),
    name: dialogue.channel ?? 'telegram',
    burstMs: 0,
    render: (text: string) => [text],
  };
  let exchange: Exchange | undefined;
  const deps = {
    db,
    live: fakeLive(),
    log: quiet,
    model: scripted(() => (modelWorks ? (exchange?.model ?? {}) : null)),
    buildRequest: (input: { tools?: object[] }) => ({ system: '', turns: [], ...input }) as never,
    channels: new Map([[channel.name, channel]]),
    interrupts: createInterrupts(() => {}),
    deadlineMs: 5000,
    historyLimit: 20,
    details: { fields: async () => fields, region: undefined },
    settle() {},
  };
  const receive = receiver({ ...deps, wake() {} }, channel);
  const outcomes: Outcome[] = [];
  for (exchange of dialogue.talk) {
    await receive(inbound(dialogue, exchange, conversationKey, await openField(db, conversationKey)));
    const [lane] = await claimLanes(db, { owner: 'dialogue', limit: 1, leaseMs: 20_000 });
    if (!lane) throw new Error('Nothing is due.');
    const end = await serveLane(deps, lane, new AbortController().signal);
    if (end !== 'released') await releaseLane(db, lane, end);
    const last = await db.message.findFirst({
      where: { chatSession: { conversationKey } },
      orderBy: { seq: 'desc' },
    });
    outcomes.push({
      reply: last?.author === 'bot' ? last.content : '',
      asks: await askedIn(db, last?.createdAt, conversationKey),
    });
  }
  const details = await db.detail.findMany({
    where: {
      supersededAt: null,
      value: { not: null },
      contact: { externalUserId: { startsWith: conversationKey } },
    },
  });
  return { outcomes, values: Object.fromEntries(details.map(({ field, value }) => [field, value ?? ''])) };
}

function inbound(
  { kind = 'private', profile = {}, language }: Dialogue,
  { says, by = 'ann' }: Exchange,
  conversationKey: string,
  asked: string,
): InboundMessage {
  const message = {
    account: 'bot-1',
    conversationKey,
    kind,
    externalId: `${++conversations}`,
    contact: { externalUserId: `${conversationKey} ${by}`, ...profile, ...(language ? { language } : {}) },
  };
  if (typeof says === 'string') return { ...message, content: says };
  if ('press' in says) return { ...message, content: says.press, pressed: pressOf(asked, says.press) };
  if ('shares' in says) {
    return {
      ...message,
      content: `[contact: ${says.shares}]`,
      details: [{ field: 'phone', value: says.shares }],
    };
  }
  return { ...message, content: says.card, quoted: true };
}

/** A model that hands in and says what the exchange has; none when it is down. */
function scripted(script: () => Exchange['model'] | null): ChatModel {
  return {
    async answer({ tools = [] }, { onText }) {
      const plan = script();
      if (!plan) throw new FrontdeskError('model_failed', 'The model is down.');
      const call = (name: string, args: Record<string, unknown>) =>
        tools.find((tool) => tool.name === name)?.run(args);
      if (plan.saves) call('save_details', plan.saves);
      if (plan.handsOver) call('hand_over', { reason: plan.handsOver });
      const text = plan.text ?? 'Certainly.';
      onText?.(text);
      const usage = { promptTokens: 1, outputTokens: 1, thoughtTokens: 0, cachedTokens: 0 };
      return { text, finish: 'complete', model: 'scripted', calls: 1, usage };
    },
  };
}

const openField = async (db: Database, conversationKey: string) =>
  (await db.detailQuestion.findFirst({ where: { state: 'open', chatSession: { conversationKey } } }))
    ?.field ?? '';

/** The question that was put with the newest message; of all that were put, one at most. */
async function askedIn(db: Database, at: Date | undefined, conversationKey: string): Promise<string | null> {
  const asked = await db.detailQuestion.findMany({
    where: { askedAt: { gte: at }, state: 'open', chatSession: { conversationKey } },
  });
  if (asked.length > 1) return asked.map(({ field }) => field).join(' and ');
  const [question] = asked;
  if (!question) return null;
  return question.kind === 'ask' ? question.field : `${question.kind} ${question.field}`;
}
