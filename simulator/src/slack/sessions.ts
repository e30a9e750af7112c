import { refuse } from './refusal.ts';
import { isStreaming, type SessionStatus, type SlackMessage, threadKey, type World } from './world.ts';

const STATUSES: readonly string[] = ['active', 'processing', 'suspended', 'closed'];

/** Throws `invalid_status`. */
export function readStatus(status: string): SessionStatus {
  return STATUSES.includes(status) ? (status as SessionStatus) : refuse('invalid_status');
}

/** Sets an agent session's status; the first call for a thread makes the session and may name it. */
export function setSessionStatus(
  world: World,
  {
    channel,
    threadTs,
    status,
    title = '',
  }: { channel: string; threadTs: string; status: string; title?: string },
): { status: SessionStatus; title: string } {
  const key = threadKey(channel, threadTs);
  const session = { title: world.sessions.get(key)?.title ?? title, status: readStatus(status) };
  world.sessions.set(key, session);
  world.changed();
  return session;
}

/**
 * The Stop button of the thread that `message` is in: ends its streams and tells the app, which has to leave
 * `processing` itself (docs.slack.dev, agent_session_stopped). Refuses when Slack would show no button.
 */
export function pressStop(world: World, message: SlackMessage, user: string): void {
  const threadTs = message.threadTs ?? message.ts;
  const streams = world.messages.filter(
    (other) => other.channel === message.channel && other.threadTs === threadTs && isStreaming(world, other),
  );
  const session = world.sessions.get(threadKey(message.channel, threadTs));
  if (session?.status !== 'processing' && streams.length === 0)
    refuse('nothing_to_stop', 'the session is not processing and nothing streams in this thread');
  if (!world.subscriptions.has('agent_session_stopped'))
    refuse('no_stop_button', 'the app does not subscribe to agent_session_stopped');
  for (const stream of streams) stream.stream!.ended = 'stopped_by_user';
  const streaming = streams.map((stream) => stream.ts);
  world.publish({
    type: 'agent_session_stopped',
    channel: message.channel,
    user,
    thread_ts: threadTs,
    streaming_message_ts: streaming,
    event_ts: world.nextTs(),
  });
  world.changed();
}
