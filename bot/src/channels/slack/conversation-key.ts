import { FrontdeskError } from '../../core/errors.ts';

/** A thread: the channel and the ts of the message that the thread hangs on. */
export interface Thread {
  channel: string;
  threadTs: string;
}

/** `C0123ABC:1700000001.000100`. Channel ids are unique across workspaces, Slack Connect included. */
export const conversationKey = ({ channel, threadTs }: Thread): string => `${channel}:${threadTs}`;

/** Throws FrontdeskError refused for a key that this channel never made. */
export function readConversationKey(key: string): Thread {
  const [channel, threadTs] = key.split(':');
  if (channel && threadTs) return { channel, threadTs };
  throw new FrontdeskError('refused', `"${key}" names no Slack thread.`);
}

/** One message; the same on the way in and on the way out. */
export const externalId = (channel: string, ts: string): string => `${channel}:${ts}`;

/** Direct messages between one person and the bot have ids that begin with D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
