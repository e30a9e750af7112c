import { type SimTelegramAction, simTelegramAction } from '@frontdesk/shared/simulator';
import type { ChatMember } from 'grammy/types';
import { reachesBot } from '../privacy.ts';
import type { Simulation } from '../simulation.ts';
import { toChat, toMessage, toUser } from '../wire/shapes.ts';
import { type Chat, unixSeconds, type World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { knownChat, knownMember, knownMessage } from './find-known.ts';
import { forward, openLink, sendCard } from './pass-on.ts';
import { sendFile } from './send-file.ts';
import { typed } from './typed.ts';
import { draftId } from './view-state.ts';

/** A person does something else than to write. Throws ControlError or ZodError. */
export function act(simulation: Simulation, given: SimTelegramAction): void {
  const action = simTelegramAction.parse(given);
  if (action.type === 'edit') edit(simulation, action);
  if (action.type === 'stop') stop(simulation, action);
  if (action.type === 'block') block(simulation, action);
  if (action.type === 'file') sendFile(simulation, action);
  if (action.type === 'card') sendCard(simulation, action);
  if (action.type === 'forward') forward(simulation, action);
  if (action.type === 'open') openLink(simulation, action);
}

type Of<Type extends SimTelegramAction['type']> = Extract<SimTelegramAction, { type: Type }>;

function edit({ world, updates }: Simulation, { chatId, messageId, text }: Of<'edit'>): void {
  const chat = knownChat(world, chatId);
  const message = knownMessage(world, chat, messageId);
  if (
    message.from.isBot ||
    message.opensTopic ||
    message.contact ||
    message.forwardedFrom ||
    message.media ||
    message.document
  )
    throw new ControlError(409, 'People edit their own messages only.');
  Object.assign(message, typed(text), { editDate: unixSeconds(world.clock) });
  world.changed();
  if (reachesBot(world, message)) {
    updates.add('edited_message', chat.id, { edited_message: toMessage(world, message) as never });
  }
}

function stop({ world, updates }: Simulation, { chatId, userId, messageId }: Of<'stop'>): void {
  const chat = knownChat(world, chatId);
  knownMember(world, chat, userId);
  const [place, draft] = [...chat.drafts].find(([, one]) => draftId(one) === messageId) ?? [];
  if (!draft || draft.expiresAt <= world.clock.now()) {
    throw new ControlError(404, `Nothing is being written under ${messageId}.`);
  }
  if (!draft.canStop || draft.stopped) throw new ControlError(409, 'There is no Stop button.');
  chat.stoppedDraftIds.add(draft.id);
  draft.stopped = true;
  if (!draft.keepOnStop) chat.drafts.delete(place!);
  world.changed();
  updates.add('stopped_message_generation', chat.id, {
    stopped_message_generation: {
      chat: toChat(world, chat) as never,
      ...(place && { message_thread_id: place }),
      draft_id: draft.id,
    },
  });
}

function block({ world, updates }: Simulation, { chatId, blocked }: Of<'block'>): void {
  const chat = knownChat(world, chatId);
  if (chat.kind !== 'private') throw new ControlError(409, 'A bot is blocked in a private chat.');
  if (chat.blocked === blocked) return;
  chat.blocked = blocked;
  chat.drafts.clear();
  chat.status = null;
  world.changed();
  // Whom the bot has never met, it hears nothing of.
  if (!chat.started) return;
  updates.add('my_chat_member', chat.id, { my_chat_member: membershipChange(world, chat, blocked) });
}

function membershipChange(world: World, chat: Chat, blocked: boolean) {
  const user = toUser(world.bot);
  const member: ChatMember = { user, status: 'member' };
  const kicked: ChatMember = { user, status: 'kicked', until_date: 0 };
  return {
    chat: toChat(world, chat),
    from: toUser(world.people.get(chat.id)!),
    date: unixSeconds(world.clock),
    old_chat_member: blocked ? member : kicked,
    new_chat_member: blocked ? kicked : member,
  };
}
