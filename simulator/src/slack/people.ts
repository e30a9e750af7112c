import type { SimAction, SimSay } from '@frontdesk/shared/simulator';
import { addMessage, changeMessage, deleteMessage } from './messages/changes.ts';
import { fileId } from './methods/files.ts';
import { refuse } from './refusal.ts';
import { pressStop } from './sessions.ts';
import {
  findChannel,
  findMessage,
  findThread,
  type SlackFile,
  type SlackMessage,
  type World,
} from './world.ts';

/** A person writes. `replyToId` is Slack's "reply in thread". Refuses what Slack's client would not let them do. */
export function say(world: World, input: SimSay): SlackMessage {
  return write(world, input, []);
}

type Words = Pick<SimSay, 'chatId' | 'userId' | 'text' | 'threadId' | 'replyToId' | 'mention'>;

function write(world: World, input: Words, files: SlackFile[]): SlackMessage {
  const channel = findChannel(world, input.chatId);
  if (!world.users.has(input.userId)) refuse('user_not_found', input.userId);
  if (!channel.members.has(input.userId)) refuse('user_not_in_channel', input.userId);
  if (channel.blocked) refuse('messages_tab_disabled');
  const mention = input.mention && channel.kind !== 'im' ? `@${world.app.botUsername} ` : '';
  const typed = `${mention}${input.text}`.trim();
  const thread = input.threadId ?? input.replyToId ?? null;
  return addMessage(world, {
    channel: channel.id,
    threadTs: thread === null ? null : findThread(world, channel.id, thread),
    user: input.userId,
    text: compose(world, typed),
    typed,
    format: 'plain',
    files,
  });
}

function sendFile(world: World, action: Extract<SimAction, { type: 'file' }>): void {
  const { name, mimeType, text = '', content } = action;
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  const id = fileId();
  const file: SlackFile = { id, name, title: name, mimeType, sizeBytes: bytes.length, bytes, shared: true };
  world.files.set(id, file);
  write(world, { ...action, text }, [file]);
}

export function act(world: World, action: SimAction): void {
  if (action.type === 'file') return sendFile(world, action);
  const channel = findChannel(world, action.chatId);
  if (action.type === 'block') {
    // In a channel the app is thrown out; a DM's messages tab is closed to it.
    if (channel.kind === 'im') channel.blocked = action.blocked;
    else if (action.blocked) channel.members.delete(world.app.botUserId);
    else channel.members.add(world.app.botUserId);
    world.changed();
    return;
  }
  const message = findMessage(world, channel.id, action.messageId) ?? refuse('message_not_found');
  if (action.type === 'stop') return pressStop(world, message, action.userId);
  if (message.fromBot || message.tombstone)
    refuse('cant_update_message', 'people can edit only what people wrote');
  changeMessage(world, message, () => {
    message.text = compose(world, action.text);
    message.typed = action.text;
    message.edited = { user: message.user, ts: world.nextTs() };
  });
}

/** A person deletes what a person wrote. */
export function remove(world: World, { chatId, messageId }: { chatId: string; messageId: string }): void {
  const message = findMessage(world, findChannel(world, chatId).id, messageId) ?? refuse('message_not_found');
  if (message.fromBot || message.tombstone)
    refuse('cant_delete_message', 'people can delete only what people wrote');
  deleteMessage(world, message);
}

/** What Slack's client makes of typing: `&`, `<`, `>` escaped, and @names of people and the app turned into tokens. */
function compose(world: World, typed: string): string {
  const names = new Map([[world.app.botUsername, world.app.botUserId]]);
  for (const user of world.users.values()) names.set(user.username, user.id);
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/(?<![\w@])@([a-z0-9._-]*[a-z0-9])/gi, (whole, name: string) => {
    const id = names.get(name.toLowerCase());
    return id === undefined ? whole : `<@${id}>`;
  });
}
