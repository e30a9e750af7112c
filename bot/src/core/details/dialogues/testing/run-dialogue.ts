import type { DetailField } from '@frontdesk/shared/details/field';
import type { Database } from '../../../../store/database.ts';
import { FrontdeskError } from '../../../errors.ts';
import type { ChatModel, InboundMessage } from '../../../ports.ts';
import { pressOf } from '../../hear/answer.ts';
import { openDesk } from '../../testing/desk.ts';
import type { Dialogue, Exchange } from '../dialogue.ts';

export interface Ran {
  outcomes: { reply: string; asks: string | null }[];
  values: Record<string, string>;
}

let ids = 0;

/** Plays a dialogue, with the model as scripted or with none at all. */
export async function runDialogue(
  db: Database,
  fields: DetailField[],
  dialogue: Dialogue,
  { modelWorks }: { modelWorks: boolean },
): Promise<Ran> {
  const conversationKey = `dialogue-${++ids}`;
  const { channel: name = 'telegram' } = dialogue;
  let exchange: Exchange | undefined;
  const model = scripted(() => (modelWorks ? (exchange?.model ?? {}) : null));
  const desk = openDesk(db, { fields, model, channel: { name } });
  const outcomes: Ran['outcomes'] = [];
  for (exchange of dialogue.talk) {
    const open = await db.detailQuestion.findFirst({
      where: { state: 'open', chatSession: { conversationKey } },
    });
    const newest = await db.detailQuestion.findFirst({ orderBy: { id: 'desc' } });
    const shown = await desk.say(inbound(dialogue, exchange, conversationKey, open?.field ?? ''));
    outcomes.push({ reply: shown?.text ?? '', asks: await askedSince(db, newest?.id ?? 0, conversationKey) });
  }
  const details = await db.detail.findMany({
    where: {
      supersededAt: null,
      value: { not: null },
      contact: { externalUserId: { startsWith: `${conversationKey} ` } },
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
    externalId: `${++ids}`,
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

/** A model that hands in and says what the exchange has; it is down where there is no script. */
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

/** What has been asked since; of all that was, one at most. */
async function askedSince(db: Database, id: number, conversationKey: string): Promise<string | null> {
  const asked = await db.detailQuestion.findMany({
    where: { id: { gt: id }, state: 'open', chatSession: { conversationKey } },
  });
  const words = asked.map(({ kind, field }) => (kind === 'ask' ? field : `${kind} ${field}`));
  return words.join(' and ') || null;
}
