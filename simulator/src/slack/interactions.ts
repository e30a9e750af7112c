import { randomUUID } from 'node:crypto';
import { listOf } from './blocks/checks.ts';
import type { DeliveryQueue, Outcome } from './delivery/queue.ts';
import { wireMessage } from './messages/wire.ts';
import { fillIn, type ViewValues } from './modals.ts';
import { notSimulated, refuse } from './refusal.ts';
import type { ResponseUrls } from './response-urls.ts';
import { findChannel, isStreaming, type Json, type ShownView, type World } from './world.ts';

interface Press {
  userId: string;
  chatId: string;
  messageId: string;
  actionId: string;
  /** For feedback buttons, which of the two; other buttons bring their own. */
  value?: string;
}

interface Command {
  userId: string;
  chatId: string;
  /** With the slash. */
  command: string;
  text: string;
}

interface Submission {
  userId: string;
  viewId: string;
  /** block_id → action_id → what the element holds, such as `{ type: 'plain_text_input', value: 'Ann' }`. */
  values: ViewValues;
}

export interface Interactions {
  press(press: Press): Promise<Outcome>;
  command(command: Command): Promise<Outcome>;
  /** `response_action: errors` in the app's answer keeps the modal open; no answer closes it. */
  submit(submission: Submission): Promise<Outcome>;
  /** The same with what stands in each input, by its block id. Refuses what Slack's client would not send. */
  fillIn(form: { userId: string; viewId: string; texts: Record<string, string> }): Promise<Outcome>;
  /** Without sending it; the app hears of it only if it asked to, and ours does not. */
  closeView(form: { userId: string; viewId: string }): void;
}

/** What people do beside writing: the app gets it as Slack's form posts or envelopes, and answers within its ack. */
export function createInteractions(world: World, queue: DeliveryQueue, urls: ResponseUrls): Interactions {
  const trigger = (userId: string): string => {
    const id = randomUUID();
    world.triggers.set(id, { userId, issuedAt: world.now() });
    return id;
  };
  const common = (userId: string): Json => {
    const user = world.users.get(userId) ?? refuse('user_not_found', userId);
    const { team, app } = world;
    return {
      team: { id: team.id, domain: team.domain },
      user: { id: user.id, username: user.username, name: user.username, team_id: team.id },
      api_app_id: app.id,
      token: 'deprecated-verification-token',
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: trigger(userId),
    };
  };

  const openView = ({ userId, viewId }: { userId: string; viewId: string }): ShownView => {
    const open = world.views.get(viewId);
    return open?.userId === userId && open.view.type === 'modal' ? open : refuse('view_not_found');
  };

  async function submit({ userId, viewId, values }: Submission): Promise<Outcome> {
    const open = openView({ userId, viewId });
    const view = { ...open.view, state: { values } };
    const payload = { type: 'view_submission', ...common(userId), view, response_urls: [] };
    const outcome = await queue.ask({ kind: 'interactive', payload });
    const answer = outcome.ok ? outcome.response : { response_action: 'errors' };
    const action = answer?.response_action;
    open.errors = action === 'errors' ? readErrors(open.view, answer?.errors) : {};
    if (action === undefined || action === 'clear') world.views.delete(viewId);
    else if (action !== 'errors') notSimulated(`response_action ${String(action)}`);
    world.changed();
    return outcome;
  }

  return {
    press({ userId, chatId, messageId, actionId, value }) {
      const message = world.messages.find(({ ts, channel }) => ts === messageId && channel === chatId);
      if (!message || (message.ephemeralTo ?? userId) !== userId) return refuse('message_not_found');
      if (!findChannel(world, chatId).members.has(userId)) refuse('user_not_in_channel', userId);
      if (isStreaming(world, message)) refuse('no_such_button', 'the message still streams');
      const found = findElement(message.blocks, actionId) ?? refuse('no_such_button', actionId);
      const payload = {
        type: 'block_actions',
        ...common(userId),
        channel: { id: chatId, name: findChannel(world, chatId).name },
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: chatId,
          is_ephemeral: message.ephemeralTo !== null,
          ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
        },
        message: wireMessage(world, message),
        state: { values: {} },
        response_url: urls.issue({ channel: chatId, userId, message }).url,
        actions: [{ ...found, action_ts: world.nextTs(), ...(value === undefined ? {} : { value }) }],
      };
      return queue.ask({ kind: 'interactive', payload });
    },

    async command({ userId, chatId, command, text }) {
      const channel = findChannel(world, chatId);
      const user = world.users.get(userId) ?? refuse('user_not_found', userId);
      if (!channel.members.has(userId)) refuse('user_not_in_channel', userId);
      const { url, id } = urls.issue({ channel: channel.id, userId, message: null });
      const payload = {
        token: 'deprecated-verification-token',
        team_id: world.team.id,
        team_domain: world.team.domain,
        channel_id: channel.id,
        channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
        user_id: user.id,
        user_name: user.username,
        command,
        text,
        api_app_id: world.app.id,
        is_enterprise_install: 'false',
        response_url: url,
        trigger_id: trigger(userId),
      };
      const outcome = await queue.ask({ kind: 'slash_commands', payload });
      if (outcome.ok && outcome.response) urls.use(id, outcome.response);
      return outcome;
    },

    submit,

    fillIn: ({ userId, viewId, texts }) =>
      submit({ userId, viewId, values: fillIn(openView({ userId, viewId }).view, texts) }),

    closeView(form) {
      const { view } = openView(form);
      if (view.notify_on_close === true) notSimulated('notify_on_close');
      world.views.delete(form.viewId);
      world.changed();
    },
  };
}

/** Slack shows an error only at an input, and says that something went wrong when the app names none. */
function readErrors(view: Json, errors: unknown): Record<string, string> {
  const inputs = listOf(view.blocks).filter(({ type }) => type === 'input');
  const given = Object.entries((errors ?? {}) as Json);
  const known = given.filter(([id]) => inputs.some(({ block_id }) => block_id === id));
  if (known.length < given.length)
    refuse('invalid_errors', 'response_action errors names a block that is no input');
  return Object.fromEntries(known.map(([id, text]) => [id, String(text)]));
}

function findElement(blocks: Json[], actionId: string): Json | null {
  for (const block of blocks) {
    const inside = [block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])] as (
      | Json
      | undefined
    )[];
    const element = inside.find((candidate) => candidate?.action_id === actionId);
    if (element) return { block_id: block.block_id ?? '', ...element };
  }
  return null;
}
