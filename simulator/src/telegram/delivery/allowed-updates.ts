import { type Call, textArgument } from '../wire/call.ts';
import type { UpdateKind } from '../wire/shapes.ts';

const onRequest = ['message_reaction', 'message_reaction_count', 'chat_member'] as const;

/** The kinds of Bot API 10.3; the compiler compares them with the types. */
const byDefault = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'guest_message',
  'stopped_message_generation',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'managed_bot',
  'subscription',
] as const satisfies UpdateKind[];

type Forgotten = Exclude<UpdateKind, (typeof byDefault)[number] | (typeof onRequest)[number]>;
const updateKinds: readonly UpdateKind[] = [...byDefault, ...onRequest] satisfies [Forgotten] extends [never]
  ? UpdateKind[]
  : never;

/** Which kinds of updates a bot gets. `null`: all but those that must be asked for. */
export type AllowedUpdates = UpdateKind[] | null;

export const isAllowed = (allowed: AllowedUpdates, kind: UpdateKind) =>
  allowed ? allowed.includes(kind) : (byDefault as readonly UpdateKind[]).includes(kind);

/**
 * Reads `allowed_updates`: undefined leaves the setting as it is, a list without a known kind resets it
 * (Client::get_allowed_update_types).
 */
export function readAllowedUpdates(call: Call): AllowedUpdates | undefined {
  const text = textArgument(call, 'allowed_updates');
  if (text === '') return undefined;
  const list = parseList(text);
  if (!list) {
    call.note('allowed_updates is not an Array of String');
    return undefined;
  }
  const names = list.map((name) => name.toLowerCase());
  for (const name of names) {
    if (!(updateKinds as string[]).includes(name)) call.note(`allowed_updates: there are no updates ${name}`);
  }
  const kinds = updateKinds.filter((kind) => names.includes(kind));
  return kinds.length > 0 ? kinds : null;
}

function parseList(text: string): string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((name) => typeof name === 'string') ? list : null;
  } catch {
    return null;
  }
}
