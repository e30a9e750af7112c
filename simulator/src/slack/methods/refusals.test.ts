import { type WebAPICallResult, WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_METHODS } from '../api/known-methods.ts';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { slackClient } from '../testing/web-client.ts';

const channel = 'C0SIMDESK';
const user = 'U0SIMANNA';

let slack: SlackSimulator;
let client: WebClient;

beforeAll(async () => {
  slack = await startSlackSimulator();
  client = slackClient(slack);
});
afterAll(() => slack.close());

/** What Slack refuses a call with: its word, and its reasons where it gives any. */
async function refusal(call: Promise<WebAPICallResult>): Promise<{ error: string; messages: string[] }> {
  const thrown: unknown = await call.then(
    () => new Error('the call was taken'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof WebAPIPlatformError)) throw thrown;
  const { error, response_metadata } = thrown.data;
  return { error, messages: response_metadata?.messages ?? [] };
}

const refused = async (method: string, args: Record<string, unknown>) =>
  (await refusal(client.apiCall(method, args))).error;

const long = (length: number) => 'x'.repeat(length);
const dividers = (length: number) => Array.from({ length }, () => ({ type: 'divider' }));
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('tokens and methods', () => {
  test.each([
    ['no token', '', 'not_authed'],
    ['a wrong token', 'xoxb-wrong', 'invalid_auth'],
  ])('%s', async (_case, token, error) => {
    const stranger = slackClient(slack, token);
    expect((await refusal(stranger.auth.test())).error).toBe(error);
  });

  test('the app token opens sockets and nothing else, the bot token everything else', async () => {
    const withAppToken = slackClient(slack, slack.appToken);
    expect((await refusal(withAppToken.auth.test())).error).toBe('not_allowed_token_type');
    expect(await refused('apps.connections.open', {})).toBe('not_allowed_token_type');
    expect((await withAppToken.apps.connections.open()).url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\//);
  });

  test.each(['chat.postMesage', 'constructor', 'toString'])('%s is no method', async (method) => {
    expect(await refused(method, {})).toBe('unknown_method');
  });

  test.each(['chat.scheduleMessage', 'files.list', 'admin.users.list'])(
    '%s is one, but not simulated, and says so',
    async (method) => {
      const { error, messages } = await refusal(client.apiCall(method, {}));
      expect(error).toBe('not_simulated');
      expect(messages[0]).toContain(method);
    },
  );

  test('knows every method the WebClient can call', () => {
    const bound: string[] = [];
    const collect = (value: object, path: string) => {
      for (const [name, item] of Object.entries(value)) {
        if (typeof item === 'function') bound.push(`${path}${name}`);
        else if (item?.constructor === Object) collect(item, `${path}${name}.`);
      }
    };
    for (const [name, item] of Object.entries(client))
      if (item?.constructor === Object && name !== 'logger') collect(item, `${name}.`);
    // files.uploadV2 is the SDK's own, made of other calls.
    const missing = bound.filter((name) => !name.startsWith('admin.') && name !== 'files.uploadV2');
    expect(missing.length).toBeGreaterThan(150);
    expect(missing.filter((name) => !KNOWN_METHODS.has(name))).toEqual([]);
  });

  test.each([
    ['text/xml', '<a/>', 'invalid_post_type'],
    ['application/json', '{', 'invalid_json'],
    ['application/json', '[]', 'json_not_object'],
  ])('a body of %s %s', async (type, body, error) => {
    const response = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': type },
      body,
    });
    expect(await response.json()).toMatchObject({ ok: false, error });
  });
});

describe('messages', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown channel', { channel: 'C0NOWHERE', text: 'hi' }, 'channel_not_found'],
    ['no text', { channel }, 'no_text'],
    ['a blank text', { channel, text: ' \n' }, 'no_text'],
    ['markdown_text beside text', { channel, text: 'a', markdown_text: 'b' }, 'markdown_text_conflict'],
    ['12,001 characters of markdown_text', { channel, markdown_text: long(12_001) }, 'msg_too_long'],
    ['blocks that are no array', { channel, blocks: 'nonsense' }, 'invalid_blocks_format'],
    ['a thread that is not there', { channel, text: 'a', thread_ts: '1.000001' }, 'thread_not_found'],
    [
      'metadata without a payload',
      { channel, text: 'a', metadata: { event_type: 'x' } },
      'invalid_metadata_format',
    ],
    ['attachments', { channel, text: 'a', attachments: [{ text: 'b' }] }, 'not_simulated'],
    [
      'markdown blocks over 12,000 characters together',
      { channel, blocks: [0, 1].map(() => ({ type: 'markdown', text: long(6001) })) },
      'msg_blocks_too_long',
    ],
  ])('chat.postMessage with %s', async (_case, args, error) => {
    expect(await refused('chat.postMessage', args)).toBe(error);
  });

  test('names the arguments that are missing', async () => {
    expect(await refusal(client.apiCall('chat.update', { text: 'a' }))).toEqual({
      error: 'invalid_arguments',
      messages: ['[ERROR] missing required field: channel', '[ERROR] missing required field: ts'],
    });
  });

  test('a reply is no thread', async () => {
    const root = slack.say({ chatId: channel, userId: user, text: 'root' }).id;
    const reply = slack.say({ chatId: channel, userId: user, text: 'reply', threadId: root }).id;
    expect(await refused('chat.postMessage', { channel, text: 'a', thread_ts: reply })).toBe(
      'cannot_reply_to_message',
    );
  });

  test('only its own messages can the app edit and delete', async () => {
    const { id: ts } = slack.say({ chatId: channel, userId: user, text: 'mine' });
    expect(await refused('chat.update', { channel, ts, text: 'b' })).toBe('cant_update_message');
    expect(await refused('chat.delete', { channel, ts })).toBe('cant_delete_message');
    expect(await refused('chat.update', { channel, ts: '1.000001', text: 'b' })).toBe('message_not_found');
  });

  test('an edited text stops at 4,000 characters', async () => {
    const { ts } = await client.chat.postMessage({ channel, text: 'short' });
    expect(await refused('chat.update', { channel, ts, text: long(4001) })).toBe('msg_too_long');
    await client.chat.update({ channel, ts: ts!, text: long(4000) });
  });

  test('a channel the app was thrown out of, and a DM that is closed to it', async () => {
    slack.act({ type: 'block', chatId: channel, blocked: true });
    slack.act({ type: 'block', chatId: 'D0SIMANNA', blocked: true });
    expect(await refused('chat.postMessage', { channel, text: 'a' })).toBe('not_in_channel');
    expect(await refused('conversations.history', { channel })).toBe('not_in_channel');
    expect(await refused('chat.postMessage', { channel: user, text: 'a' })).toBe('messages_tab_disabled');
    slack.act({ type: 'block', chatId: channel, blocked: false });
    slack.act({ type: 'block', chatId: 'D0SIMANNA', blocked: false });
    await client.chat.postMessage({ channel, text: 'a' });
    await client.chat.postMessage({ channel: user, text: 'a' });
  });
});

describe('blocks', () => {
  const button = { type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: 'go' };
  test.each<[string, object[], string]>([
    [
      'a section over 3,000 characters',
      [section(long(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header over 150',
      [{ type: 'header', text: { type: 'plain_text', text: long(151) } }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    ['51 blocks', dividers(51), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['an unknown type', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    [
      'an empty section',
      [{ type: 'section' }],
      'missing required field: text or fields [json-pointer:/blocks/0]',
    ],
    [
      'a button with a long label',
      [{ type: 'actions', elements: [{ ...button, text: { type: 'plain_text', text: long(76) } }] }],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a table of 21 columns',
      [{ type: 'table', rows: [Array.from({ length: 21 }, () => ({ type: 'raw_text', text: 'a' }))] }],
      'must be less than 21 items [json-pointer:/blocks/0/rows/0]',
    ],
    [
      'the same block_id twice',
      [section('a'), section('b')].map((block) => ({ ...block, block_id: 'same' })),
      'block_id already exists [json-pointer:/blocks/1/block_id]',
    ],
  ])('%s', async (_case, blocks, message) => {
    const { error, messages } = await refusal(client.apiCall('chat.postMessage', { channel, blocks }));
    expect(error).toBe('invalid_blocks');
    expect(messages).toContain(`[ERROR] ${message}`);
  });

  test('takes blocks at their limits', async () => {
    const posted = await client.apiCall('chat.postMessage', {
      channel,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: long(150) } },
        section(long(3000)),
        { type: 'markdown', text: long(12_000) },
        { type: 'actions', elements: [button] },
        ...dividers(46),
      ],
    });
    expect(posted.ok).toBe(true);
  });
});

describe('the rest', () => {
  const ts = '1.000001';
  test.each<[string, Record<string, unknown>, string]>([
    ['conversations.replies', { channel, ts }, 'thread_not_found'],
    ['conversations.history', { channel, limit: 0 }, 'invalid_limit'],
    ['conversations.history', { channel, cursor: 'nonsense' }, 'invalid_cursor'],
    ['conversations.open', {}, 'users_list_not_supplied'],
    ['conversations.open', { users: 'U0NOBODY' }, 'user_not_found'],
    ['conversations.info', {}, 'invalid_arguments'],
    ['users.info', { user: 'U0NOBODY' }, 'user_not_found'],
    ['users.profile.get', {}, 'user_not_specified'],
    ['bots.info', { bot: 'B0NOBODY' }, 'bot_not_found'],
    ['reactions.add', { channel, timestamp: ts, name: 'eyes' }, 'message_not_found'],
    ['reactions.add', { channel, timestamp: ts, name: ':eyes:' }, 'invalid_name'],
    ['chat.postEphemeral', { channel, user: 'U0NOBODY', text: 'a' }, 'user_not_found'],
    ['agents.sessions.setStatus', { channel_id: channel, thread_ts: ts, status: 'busy' }, 'invalid_status'],
    ['agents.sessions.setStatus', { channel_id: channel, status: 'active' }, 'thread_ts_required'],
    ['assistant.threads.setStatus', { channel_id: channel, thread_ts: ts, status: 'a' }, 'invalid_thread_ts'],
    ['assistant.threads.setSuggestedPrompts', { channel_id: 'D0SIMANNA', prompts: [] }, 'invalid_arguments'],
    ['views.open', { trigger_id: 'no', view: { type: 'modal' } }, 'invalid_arguments'],
    ['views.publish', { user_id: user, view: { type: 'modal', blocks: [] } }, 'invalid_arguments'],
  ])('%s %o', async (method, args, error) => {
    expect(await refused(method, args)).toBe(error);
  });

  test('a reaction twice, and one that is not there', async () => {
    const { id: timestamp } = slack.say({ chatId: channel, userId: user, text: 'a' });
    await client.reactions.add({ channel, timestamp, name: 'eyes' });
    expect(await refused('reactions.add', { channel, timestamp, name: 'eyes' })).toBe('already_reacted');
    expect(await refused('reactions.remove', { channel, timestamp, name: 'wave' })).toBe('no_reaction');
  });
});
