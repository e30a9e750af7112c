import { onTestFinished } from 'vitest';
import type { Inbound, InboundMessage, Receive } from '../../../core/ports.ts';
import { type Delivery, simulatedSlack } from './simulated-slack.ts';

interface Given {
  /** What becomes of what was heard; it is committed by default. */
  receive?: Receive;
  given?: Parameters<typeof simulatedSlack>[1];
  ofSlack?: Parameters<typeof simulatedSlack>[2];
}

/** A started channel that keeps what it hears; it ends with the test. */
export async function startedSlack(
  delivery: Delivery,
  { receive = async () => {}, given, ofSlack }: Given = {},
) {
  const simulated = await simulatedSlack(delivery, given, ofSlack);
  onTestFinished(simulated.close);
  const inbox: InboundMessage[] = [];
  const signals: Inbound[] = [];
  const heard: Inbound[] = [];
  await simulated.channel.start(async (inbound) => {
    heard.push(inbound);
    if (inbound.type === undefined) inbox.push(inbound);
    else signals.push(inbound);
    await receive(inbound);
  });
  const { simulator } = simulated;
  return {
    ...simulated,
    heard,
    inbox,
    signals,
    fromBot: () => simulator.state().messages.filter(({ from }) => from.isBot),
    statusOf: (chatId: string) => simulator.state().chats.find((chat) => chat.id === chatId)?.status,
  };
}
