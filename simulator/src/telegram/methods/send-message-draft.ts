import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { booleanArgument, integerArgument } from '../wire/call.ts';
import { formattedArgument, isTooLong } from '../wire/text-arguments.ts';
import type { Chat, Draft, World } from '../world.ts';
import { findThread, findWritableChat } from './find-target.ts';

/** A draft is a preview: it goes by itself. */
const lifetimeMs = 30_000;

/** Refusals of Telegram's data centres are bare codes; the peer's is known, the other two are our best guess. */
export const sendMessageDraft: Method = ({ world }, call) => {
  const formatted = formattedArgument(world, call, { text: 'text', entities: 'entities' }, true);
  const id = integerArgument(call, 'draft_id');
  const chat = findWritableChat(world, call);
  if (chat.kind !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
  if (id === 0) throw badRequest('RANDOM_ID_INVALID');
  if (isTooLong(formatted, call)) throw badRequest('MESSAGE_TOO_LONG');
  const threadId = findThread(chat, call);
  const canStop = booleanArgument(call, 'can_stop');
  const keepOnStop = booleanArgument(call, 'keep_on_stop');
  // Whoever pressed Stop is shown no more of it, however much the bot still sends.
  if (chat.stoppedDraftIds.has(id)) return true;
  const now = world.clock.now();
  const before = chat.drafts.get(threadId ?? 0);
  showDraft(world, chat, threadId ?? 0, {
    id,
    ...formatted,
    canStop,
    keepOnStop,
    stopped: false,
    startedAt: before?.id === id && before.expiresAt > now ? before.startedAt : now,
    expiresAt: now + lifetimeMs,
  });
  return true;
};

function showDraft(world: World, chat: Chat, place: number, draft: Draft): void {
  chat.drafts.set(place, draft);
  world.changed();
  world.clock.after(lifetimeMs, () => {
    if (chat.drafts.get(place) !== draft) return;
    chat.drafts.delete(place);
    world.changed();
  });
}
