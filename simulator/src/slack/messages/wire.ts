import { blocksText } from '../blocks/text.ts';
import { findChannel, isStreaming, type Json, type SlackMessage, type World } from '../world.ts';
import { wireFile } from './wire-file.ts';

/** A message as Slack's API and its events show it. */
export function wireMessage(world: World, message: SlackMessage): Json {
  return {
    type: 'message',
    ...(message.tombstone ? { subtype: 'tombstone', hidden: true } : {}),
    user: message.user,
    ts: message.ts,
    text: message.text || escaped(blocksText(message.blocks)),
    team: world.team.id,
    ...originOf(world, message),
    ...threadFields(world, message),
    ...(message.stream ? { streaming_state: streamingState(world, message) } : {}),
    ...(message.files.length > 0
      ? { subtype: 'file_share', files: message.files.map((file) => wireFile(world, file)) }
      : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.size > 0 ? { reactions: reactionsOf(message) } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
  };
}

function originOf(world: World, message: SlackMessage): Json {
  const { blocks } = message;
  if (message.fromBot) return { ...botFields(world), blocks: [...writtenBlocks(message), ...blocks] };
  if (message.tombstone) return {};
  const client_msg_id = clientMessageId(message.ts);
  return { client_msg_id, blocks: blocks.length > 0 ? blocks : typedBlocks(message) };
}

/** Slack turns `markdown_text` into blocks; into rich_text there, here it stays Markdown. */
const writtenBlocks = ({ text, format }: SlackMessage): Json[] =>
  format === 'markdown' && text !== '' ? [{ type: 'markdown', text }] : [];

/** What replies and events of a channel carry beside the message itself. */
export function inChannel(world: World, message: SlackMessage): Json {
  const { kind } = findChannel(world, message.channel);
  return { channel: message.channel, channel_type: kind === 'im' ? 'im' : 'channel' };
}

function botFields(world: World): Json {
  const { app, team } = world;
  return {
    bot_id: app.botId,
    app_id: app.id,
    bot_profile: {
      id: app.botId,
      app_id: app.id,
      name: app.name,
      icons: {},
      deleted: false,
      updated: 1_700_000_000,
      team_id: team.id,
    },
  };
}

function threadFields(world: World, message: SlackMessage): Json {
  if (message.threadTs !== null) {
    const root = world.messages.find(
      (other) => other.ts === message.threadTs && other.channel === message.channel,
    );
    return { thread_ts: message.threadTs, ...(root ? { parent_user_id: root.user } : {}) };
  }
  const replies = repliesTo(world, message);
  if (replies.length === 0) return {};
  const people = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: people.length,
    reply_users: people,
    latest_reply: replies.at(-1)!.ts,
  };
}

export function repliesTo(world: World, root: SlackMessage): SlackMessage[] {
  return world.messages.filter(
    (message) =>
      message.threadTs === root.ts && message.channel === root.channel && message.ephemeralTo === null,
  );
}

function streamingState(world: World, message: SlackMessage): string {
  if (message.stream?.ended) return 'completed';
  return isStreaming(world, message) ? 'in_progress' : 'errored';
}

function reactionsOf(message: SlackMessage): Json[] {
  return [...message.reactions].map(([name, users]) => ({ name, users: [...users], count: users.size }));
}

/** What Slack's composer makes of typed text. */
function typedBlocks(message: SlackMessage): Json[] {
  if (message.text === '') return [];
  const elements = message.text.split(/(<@[A-Z0-9]+>)/).flatMap((piece): Json[] => {
    if (piece === '') return [];
    const user = /^<@([A-Z0-9]+)>$/.exec(piece)?.[1];
    return user ? [{ type: 'user', user_id: user }] : [{ type: 'text', text: unescaped(piece) }];
  });
  return [
    {
      type: 'rich_text',
      block_id: `b${message.ts.slice(-6)}`,
      elements: [{ type: 'rich_text_section', elements }],
    },
  ];
}

/** The fallback Slack builds for a message of blocks only. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const clientMessageId = (ts: string): string => `00000000-0000-4000-8000-${ts.replace('.', '').slice(-12)}`;
