import { FrontdeskError } from '../../core/errors.ts';

/**
 * Where something is said: a thread (the channel and the ts of the message it hangs on), or, for what began without a
 * message (a command, a form), a person's direct messages at the top.
 */
export interface Place {
  channel: string;
  threadTs?: string;
}

/** Streams and status lines need one. */
export interface Thread extends Place {
  threadTs: string;
}

/** `C0123ABC:1700000001.000100`, or `D0123ABC` for no thread. Channel ids are unique across workspaces, Slack Connect included. */
export const conversationKey = ({ channel, threadTs }: Place): string =>
  threadTs ? `${channel}:${threadTs}` : channel;

/** Throws FrontdeskError refused for a key that this channel never made. */
export function readConversationKey(key: string): Place {
  const [channel, threadTs] = key.split(':');
  if (channel && (threadTs || (isDirect(channel) && threadTs === undefined))) return { channel, threadTs };
  throw new FrontdeskError('refused', `"${key}" names no Slack thread.`);
}

export const isThread = (place: Place): place is Thread => Boolean(place.threadTs);

/** One message; the same on the way in and on the way out. */
export const externalId = (channel: string, ts: string): string => `${channel}:${ts}`;

/** Direct messages between one person and the bot have ids that begin with D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
