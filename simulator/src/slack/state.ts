import type { SimChat, SimMessage, SimState, SimUser } from '@frontdesk/shared/simulator';
import { buttonsOf, readable } from './blocks/text.ts';
import { type SlackChannel, slackbot } from './cast.ts';
import { shownViews } from './modals.ts';
import { isStreaming, type SlackMessage, type World } from './world.ts';

const SHOWN_MESSAGES = 200;
/** Slack takes a status line away after two minutes without a message. */
const STATUS_MS = 2 * 60_000;

/** What the people of the workspace see. No token, no secret: they never enter the world. */
export function simState(world: World, pendingUpdates: number): SimState {
  return {
    platform: 'slack',
    bot: { id: world.app.botUserId, name: world.app.name, username: world.app.botUsername },
    users: [...world.users.keys()].map((id) => simUser(world, id)),
    chats: [...world.channels.values()].map((channel) => simChat(world, channel)),
    messages: world.messages.slice(-SHOWN_MESSAGES).map((message) => simMessage(world, message)),
    views: shownViews(world),
    pendingUpdates,
  };
}

export function simMessage(world: World, message: SlackMessage): SimMessage {
  return {
    id: message.ts,
    chatId: message.channel,
    threadId: message.threadTs,
    from: { ...simUser(world, message.user), isBot: message.fromBot },
    ...readable(message),
    ...given('buttons', isStreaming(world, message) ? [] : buttonsOf(message.blocks)),
    ...given(
      'files',
      message.files.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
    ),
    ...(message.ephemeralTo === null ? {} : { visibleTo: message.ephemeralTo }),
    replyToId: null,
    streaming: isStreaming(world, message),
    edited: message.edited !== null,
    sentAt: new Date(message.sentAt).toISOString(),
  };
}

const given = <Name extends string, T>(name: Name, items: T[]): { [name in Name]?: T[] } =>
  items.length > 0 ? ({ [name]: items } as { [name in Name]: T[] }) : {};

function simUser(world: World, id: string): SimUser {
  if (id === slackbot.id) return slackbot;
  const user = world.users.get(id);
  return user
    ? { id, name: user.realName, username: user.username }
    : { id, name: world.app.name, username: world.app.botUsername };
}

function simChat(world: World, channel: SlackChannel): SimChat {
  return {
    id: channel.id,
    kind: channel.kind === 'im' ? 'private' : 'channel',
    title: channel.kind === 'im' ? channel.name : `#${channel.name}`,
    memberIds: [...channel.members],
    status: statusOf(world, channel),
  };
}

/** The newest "is thinking…" line of any of the channel's threads; else that a session in it is processing. */
function statusOf(world: World, channel: SlackChannel): string | null {
  const here = ([key]: [string, unknown]) => key.startsWith(`${channel.id}:`);
  const line = [...world.statusLines]
    .filter(here)
    .map(([, status]) => status)
    .filter((status) => world.now() - status.setAt < STATUS_MS)
    .at(-1);
  if (line) return line.text;
  const isWorking = [...world.sessions].filter(here).some(([, session]) => session.status === 'processing');
  return isWorking ? 'is working…' : null;
}
