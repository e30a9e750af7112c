import { list, required, strings, text } from '../api/arguments.ts';
import { warn } from '../messages/content.ts';
import { refuse } from '../refusal.ts';
import { readStatus, setSessionStatus } from '../sessions.ts';
import { findChannel, findMessage, isInChannel, threadKey, type World } from '../world.ts';
import type { ApiMethods } from './method.ts';

export const agentMethods: ApiMethods = {
  'agents.sessions.setStatus': (world, args) => {
    const { channel_id, status } = required(args, 'channel_id', 'status');
    const channel = findChannel(world, channel_id);
    readStatus(status);
    if (!isInChannel(world, channel)) refuse('not_authorized');
    const threadTs = text(args, 'thread_ts') || refuse('thread_ts_required');
    const root = findMessage(world, channel.id, threadTs) ?? refuse('thread_not_found');
    if (root.threadTs !== null) refuse('thread_not_found', 'thread_ts is not the root of its thread');
    const title = text(args, 'title');
    if (title.length > 200) refuse('invalid_arguments', 'must be less than 201 characters: title');
    const initiator = text(args, 'initiator_user_id');
    if (initiator !== '' && !channel.members.has(initiator)) refuse('user_not_found');
    const session = setSessionStatus(world, { channel: channel.id, threadTs, status, title });
    return {
      status: session.status,
      agent_status: session.status,
      title: session.title,
      ...(world.subscriptions.has('agent_session_stopped')
        ? {}
        : warn('missing_agent_session_stopped_event_subscription')),
    };
  },

  'assistant.threads.setStatus': (world, args) => {
    const { channel_id, thread_ts } = required(args, 'channel_id', 'thread_ts');
    // An empty status is how an app clears the line, so it may be empty but has to be there.
    if (args.status === undefined) required(args, 'status');
    const key = thread(world, channel_id, thread_ts);
    if (strings(args, 'loading_messages').length > 10)
      refuse('invalid_arguments', 'must be less than 11 items: loading_messages');
    const status = text(args, 'status');
    if (status === '') world.statusLines.delete(key);
    else world.statusLines.set(key, { text: status, setAt: world.now() });
    world.changed();
    return {};
  },

  'assistant.threads.setSuggestedPrompts': (world, args) => {
    const { channel_id } = required(args, 'channel_id');
    const channel = findChannel(world, channel_id);
    if (channel.kind !== 'im') refuse('method_not_supported_for_channel_type');
    const threadTs = text(args, 'thread_ts');
    if (threadTs !== '') thread(world, channel.id, threadTs);
    const prompts =
      list(args, 'prompts', 'invalid_arguments') ??
      refuse('invalid_arguments', 'missing required field: prompts');
    const isPrompt = prompts.every(
      ({ title, message }) => typeof title === 'string' && typeof message === 'string',
    );
    if (!isPrompt || prompts.length === 0 || prompts.length > 4)
      refuse('invalid_arguments', 'prompts takes one to four objects with title and message');
    world.suggestedPrompts.set(channel.id, prompts);
    world.changed();
    return {};
  },
};

/** Throws `channel_not_found`, `invalid_thread_ts`. */
function thread(world: World, channelId: string, threadTs: string): string {
  const channel = findChannel(world, channelId);
  const message = findMessage(world, channel.id, threadTs) ?? refuse('invalid_thread_ts');
  return threadKey(channel.id, message.threadTs ?? message.ts);
}
