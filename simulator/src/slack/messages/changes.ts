import { pingsInBlocks, pingsInText } from '../blocks/pings.ts';
import { slackbot } from '../cast.ts';
import { findChannel, isInChannel, type SlackMessage, threadKey, type World } from '../world.ts';
import { inChannel, repliesTo, wireMessage } from './wire.ts';

type MessageDraft = Pick<SlackMessage, 'channel' | 'threadTs' | 'user' | 'text' | 'format'> &
  Partial<SlackMessage> & { linkNames?: boolean };

/** Puts a message into its channel and tells the app, as Slack does of the app's own messages too. */
export function addMessage(world: World, { linkNames, ...draft }: MessageDraft): SlackMessage {
  const message: SlackMessage = {
    ts: world.nextTs(),
    fromBot: draft.user === world.app.botUserId,
    typed: null,
    blocks: [],
    files: [],
    metadata: null,
    edited: null,
    reactions: new Map(),
    ephemeralTo: null,
    stream: null,
    tombstone: false,
    pings: new Set(),
    sentAt: world.now(),
    ...draft,
  };
  notePings(message, linkNames);
  world.messages.push(message);
  if (message.ephemeralTo === null) announce(world, message);
  // "is thinking…" goes away as soon as the app says something in the thread.
  if (message.fromBot) world.statusLines.delete(threadKey(message.channel, message.threadTs ?? message.ts));
  world.changed();
  return message;
}

/** Records whom the message rings now, beside whom it rang before. */
export function notePings(message: SlackMessage, linkNames = false): void {
  const pings = [...pingsInText(message.text, { linkNames }), ...pingsInBlocks(message.blocks)];
  for (const ping of pings) message.pings.add(ping);
}

/** One post that names the bot in a channel is two events, `message` and `app_mention`, with the same ts. */
function announce(world: World, message: SlackMessage): void {
  if (!isInChannel(world, findChannel(world, message.channel))) return;
  const wire = { ...wireMessage(world, message), event_ts: message.ts };
  world.publish({ ...wire, ...inChannel(world, message), type: 'message' });
  if (!message.fromBot) announceMention(world, message);
}

/** Comes again, with `edited`, when a message that names the bot is edited (slackapi/bolt-js#960, slack-go/slack#1256). */
function announceMention(world: World, message: SlackMessage): void {
  const channel = findChannel(world, message.channel);
  if (channel.kind === 'im' || !isInChannel(world, channel)) return;
  if (!pingsInText(message.text).includes(world.app.botUserId)) return;
  const event_ts = message.edited?.ts ?? message.ts;
  world.publish({ ...wireMessage(world, message), channel: message.channel, type: 'app_mention', event_ts });
}

/** Changes a message through `change` and tells the app what it was and what it is. */
export function changeMessage(world: World, message: SlackMessage, change: () => void): void {
  const previous = wireMessage(world, message);
  change();
  notePings(message);
  if (message.ephemeralTo === null) {
    publishHidden(world, message, {
      subtype: 'message_changed',
      message: wireMessage(world, message),
      previous_message: previous,
    });
  }
  if (message.edited && !message.fromBot) announceMention(world, message);
  world.changed();
}

/** What holds a thread stays as a tombstone, and Slack tells of that as a change (42wim/matterbridge#600). */
export function deleteMessage(world: World, message: SlackMessage): void {
  if (repliesTo(world, message).length > 0)
    return changeMessage(world, message, () => Object.assign(message, tombstone));
  const previous = wireMessage(world, message);
  world.messages.splice(world.messages.indexOf(message), 1);
  publishHidden(world, message, {
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: previous,
  });
  world.changed();
}

const tombstone = {
  tombstone: true,
  user: slackbot.id,
  fromBot: false,
  text: 'This message was deleted.',
  format: 'plain',
  typed: null,
  blocks: [],
  files: [],
  metadata: null,
  edited: null,
  stream: null,
} satisfies Partial<SlackMessage>;

function publishHidden(world: World, message: SlackMessage, fields: Record<string, unknown>): void {
  if (!isInChannel(world, findChannel(world, message.channel))) return;
  const ts = world.nextTs();
  world.publish({
    type: 'message',
    ...fields,
    ...inChannel(world, message),
    hidden: true,
    ts,
    event_ts: ts,
  });
}
