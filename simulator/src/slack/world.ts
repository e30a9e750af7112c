import {
  app,
  type SlackApp,
  type SlackChannel,
  type SlackTeam,
  type SlackUser,
  seedChannels,
  team,
  users,
} from './cast.ts';
import { refuse } from './refusal.ts';

/** Any JSON object of Slack's that the simulator carries without knowing its shape. */
export type Json = Record<string, unknown>;

export interface MessageStream {
  /** World time, ms. */
  startedAt: number;
  /** Slack locks a stream to the shape of its first content. */
  mode: 'text' | 'chunks' | null;
  ended: 'completed' | 'stopped_by_user' | null;
}

export interface SlackMessage {
  /** Slack's id, unique in the channel (here: in the workspace), and its place in the order. */
  ts: string;
  channel: string;
  threadTs: string | null;
  user: string;
  fromBot: boolean;
  /** As it went over the wire: escaped, with `<@U…>` tokens. */
  text: string;
  /** What the person typed, before Slack escaped it; null on the bot's. */
  typed: string | null;
  format: 'plain' | 'mrkdwn' | 'markdown';
  blocks: Json[];
  files: SlackFile[];
  metadata: Json | null;
  edited: { user: string; ts: string } | null;
  /** Emoji name → who. */
  reactions: Map<string, Set<string>>;
  /** Only this user sees it. */
  ephemeralTo: string | null;
  stream: MessageStream | null;
  /** It was deleted, and stands for the thread that hangs on it. */
  tombstone: boolean;
  /** Everyone this message ever rang: `channel`, `here`, `everyone`, user ids, user group ids. */
  pings: Set<string>;
  /** World time, ms. */
  sentAt: number;
}

/** What files.getUploadURLExternal promised, and what has come of it. */
export interface SlackFile {
  id: string;
  name: string;
  title: string;
  mimeType: string;
  sizeBytes: number;
  /** Null until it is uploaded. */
  bytes: Uint8Array | null;
  shared: boolean;
}

/** A modal or a home tab on somebody's screen. */
export interface ShownView {
  userId: string;
  view: Json;
  /** What the app found wrong, by block. */
  errors: Record<string, string>;
}

export type SessionStatus = 'active' | 'processing' | 'suspended' | 'closed';

export interface SlackEvent extends Json {
  type: string;
  event_ts: string;
}

/** Everything the simulated workspace knows. API methods and people change it; deliveries and watchers listen to it. */
export interface World {
  readonly team: SlackTeam;
  readonly app: SlackApp;
  readonly users: ReadonlyMap<string, SlackUser>;
  readonly channels: ReadonlyMap<string, SlackChannel>;
  /** Oldest first, all channels. */
  readonly messages: SlackMessage[];
  /** Agent sessions, by `threadKey`. */
  readonly sessions: Map<string, { status: SessionStatus; title: string }>;
  /** "is thinking…" lines, by `threadKey`. */
  readonly statusLines: Map<string, { text: string; setAt: number }>;
  readonly suggestedPrompts: Map<string, Json[]>;
  /** Open modals and home tabs, by view id. */
  readonly views: Map<string, ShownView>;
  readonly files: Map<string, SlackFile>;
  /** Where files are kept, without a slash at the end: https://files.slack.com on the real service. */
  filesOrigin: string;
  /** What opens a modal, and when it was handed out. */
  readonly triggers: Map<string, { userId: string; issuedAt: number }>;
  /** Event types the app asked for, such as `message.im`. */
  readonly subscriptions: ReadonlySet<string>;
  /** ms since the epoch; tests wind it on. */
  now(): number;
  /** A new ts, later than all before. */
  nextTs(): string;
  /** Tells watchers that the state is a new one. */
  changed(): void;
  onChange(listener: () => void): () => void;
  /** Hands an event to the app, if it subscribed to it. */
  publish(event: SlackEvent): void;
}

interface WorldOptions {
  now: () => number;
  subscriptions: string[];
  onEvent: (event: SlackEvent) => void;
}

export function createWorld({ now, subscriptions, onEvent }: WorldOptions): World {
  const listeners = new Set<() => void>();
  const wanted = new Set(subscriptions);
  let lastMicros = 0;
  return {
    team,
    app,
    users: new Map(users.map((user) => [user.id, user])),
    channels: new Map(seedChannels().map((channel) => [channel.id, channel])),
    messages: [],
    sessions: new Map(),
    statusLines: new Map(),
    suggestedPrompts: new Map(),
    views: new Map(),
    files: new Map(),
    filesOrigin: '',
    triggers: new Map(),
    subscriptions: wanted,
    now,
    nextTs() {
      lastMicros = Math.max(lastMicros + 1, Math.floor(now()) * 1000);
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
    changed: () => listeners.forEach((listener) => listener()),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(event) {
      if (wanted.has(subscriptionOf(event))) onEvent(event);
    },
  };
}

function subscriptionOf(event: SlackEvent): string {
  if (event.type !== 'message') return event.type;
  return event.channel_type === 'im' ? 'message.im' : 'message.channels';
}

export const threadKey = (channel: string, threadTs: string): string => `${channel}:${threadTs}`;

export const isInChannel = (world: World, channel: SlackChannel): boolean =>
  channel.members.has(world.app.botUserId);

/** A channel by id, by #name, or by the user at the other end of a DM. Throws `channel_not_found`. */
export function findChannel(world: World, reference: string): SlackChannel {
  const byId = world.channels.get(reference);
  if (byId) return byId;
  const name = reference.replace(/^#/, '');
  for (const channel of world.channels.values()) {
    const isDmWith = channel.kind === 'im' && channel.members.has(reference) && world.users.has(reference);
    if (isDmWith || (channel.kind === 'channel' && channel.name === name)) return channel;
  }
  return refuse('channel_not_found');
}

/** The same, where the bot may write. Throws `channel_not_found`, `not_in_channel`, `messages_tab_disabled`. */
export function writableChannel(world: World, reference: string): SlackChannel {
  const channel = findChannel(world, reference);
  if (!isInChannel(world, channel)) refuse('not_in_channel');
  if (channel.blocked) refuse('messages_tab_disabled');
  return channel;
}

export function findMessage(world: World, channel: string, ts: string): SlackMessage | undefined {
  return world.messages.findLast(
    (message) => message.ts === ts && message.channel === channel && message.ephemeralTo === null,
  );
}

/** The ts of the thread that `threadTs` names. Throws `thread_not_found`, and `cannot_reply_to_message` for a reply's ts. */
export function findThread(world: World, channel: string, threadTs: string): string {
  const root = findMessage(world, channel, threadTs);
  if (!root) return refuse('thread_not_found');
  if (root.threadTs !== null) return refuse('cannot_reply_to_message', 'thread_ts is the ts of a reply');
  return root.ts;
}

/** Slack ends a stream about five minutes after its start, whatever happens in between (slackapi/node-slack-sdk#2702). */
const STREAM_LIFETIME_MS = 5 * 60_000;

export function isStreaming(world: World, message: SlackMessage): boolean {
  const stream = message.stream;
  return stream !== null && stream.ended === null && world.now() - stream.startedAt < STREAM_LIFETIME_MS;
}
