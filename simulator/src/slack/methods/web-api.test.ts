import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { call, slackClient } from '../testing/web-client.ts';

const DESK = 'C0SIMDESK';
const ANNA = 'U0SIMANNA';

let slack: SlackSimulator;
let client: WebClient;

beforeAll(async () => {
  slack = await startSlackSimulator();
  client = slackClient(slack);
});
afterAll(() => slack.close());

test('says who the app is, and which scopes its token has', async () => {
  const who = await client.auth.test();
  expect(who).toMatchObject({ ok: true, team_id: 'T0SIMTEAM', user_id: 'U0SIMBOT1', bot_id: 'B0SIMBOT1' });
  expect(who.response_metadata?.scopes).toContain('chat:write');
  expect((await client.bots.info({ bot: who.bot_id! })).bot).toMatchObject({ user_id: who.user_id });
  expect((await call(client, 'api.test', { hello: 'world' })).args).toEqual({ hello: 'world' });
});

test('posts, edits, reacts to and deletes a message as its readers would see it', async () => {
  const posted = await client.chat.postMessage({ channel: '#front-desk', text: 'one *bold* word' });
  expect(posted.message).toMatchObject({ bot_id: 'B0SIMBOT1', user: 'U0SIMBOT1', text: 'one *bold* word' });
  const { ts } = posted as { ts: string };

  await client.chat.update({ channel: DESK, ts, text: 'two words' });
  await client.reactions.add({ channel: DESK, timestamp: ts, name: 'eyes' });
  const shown = slack.state().messages.at(-1);
  expect(shown).toMatchObject({ id: ts, text: 'two words', format: 'mrkdwn', edited: true, threadId: null });
  const { messages } = await client.conversations.history({ channel: DESK });
  expect(messages?.[0]).toMatchObject({ ts, reactions: [{ name: 'eyes', count: 1, users: ['U0SIMBOT1'] }] });

  await client.reactions.remove({ channel: DESK, timestamp: ts, name: 'eyes' });
  await client.chat.delete({ channel: DESK, ts });
  expect(slack.state().messages.find((message) => message.id === ts)).toBeUndefined();
});

test('takes the same call as JSON and as a form with JSON inside', async () => {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'hello' } }];
  const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ channel: DESK, blocks }),
  });
  const asJson = (await response.json()) as { message: unknown };
  const asForm = await client.chat.postMessage({ channel: DESK, blocks, text: '' });
  expect(asJson.message).toMatchObject({ blocks, text: 'hello' });
  expect(asForm.message).toMatchObject({ blocks, text: 'hello' });
});

test('reads blocks as a person would, and keeps Markdown as it came', async () => {
  await client.chat.postMessage({
    channel: DESK,
    text: 'for notifications',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Hours' } },
      { type: 'section', text: { type: 'mrkdwn', text: '9 to 5' } },
    ],
  });
  expect(slack.state().messages.at(-1)).toMatchObject({ text: 'Hours\n9 to 5', format: 'mrkdwn' });
  await client.chat.postMessage({ channel: DESK, markdown_text: '**9** to 5' });
  expect(slack.state().messages.at(-1)).toMatchObject({ text: '**9** to 5', format: 'markdown' });
});

test('keeps a thread apart from its channel', async () => {
  const question = slack.say({ chatId: DESK, userId: ANNA, text: 'a question' });
  const reply = await client.chat.postMessage({ channel: DESK, thread_ts: question.id, text: 'an answer' });
  const { messages } = await client.conversations.replies({ channel: DESK, ts: question.id });
  expect(messages?.map(({ text }) => text)).toEqual(['a question', 'an answer']);
  expect(messages?.[0]).toMatchObject({ reply_count: 1, latest_reply: reply.ts });
  const { messages: top } = await client.conversations.history({ channel: DESK, limit: 5 });
  expect(top?.map(({ ts }) => ts)).not.toContain(reply.ts);
});

test('pages through history with its cursor', async () => {
  const dm = (await client.conversations.open({ users: ANNA })).channel!.id!;
  const sent = ['a', 'b', 'c'].map((text) => slack.say({ chatId: dm, userId: ANNA, text }).id);
  const seen: string[] = [];
  for await (const page of client.paginate('conversations.history', { channel: dm, limit: 2 })) {
    const { messages } = page as unknown as { messages: { ts: string }[] };
    expect(messages.length).toBeLessThanOrEqual(2);
    seen.push(...messages.map(({ ts }) => ts));
  }
  expect(seen).toEqual(sent.toReversed());
});

test('opens DMs, lists channels and members, and knows people with their e-mail', async () => {
  const dm = await client.conversations.open({ users: ANNA, return_im: true });
  expect(dm.channel).toMatchObject({ id: 'D0SIMANNA', is_im: true, user: ANNA });
  const { channels } = await client.conversations.list({ types: 'public_channel,im' });
  expect(channels?.map(({ id }) => id)).toEqual([DESK, 'D0SIMANNA', 'D0SIMMARC', 'D0SIMYUKI']);
  expect((await client.conversations.info({ channel: DESK })).channel).toMatchObject({ is_member: true });
  expect((await client.conversations.members({ channel: DESK })).members).toContain('U0SIMBOT1');
  expect((await client.users.info({ user: ANNA })).user).toMatchObject({
    real_name: 'Anna Berg',
    profile: { email: 'anna.berg@harbour-cafe.example' },
  });
  expect((await client.users.profile.get({ user: ANNA })).profile?.display_name).toBe('anna');
  expect((await client.users.list({})).members).toHaveLength(4);
});

test('shows an ephemeral message to its reader and keeps it out of the history', async () => {
  const { message_ts } = await client.chat.postEphemeral({ channel: DESK, user: ANNA, text: 'psst' });
  expect(slack.state().messages.at(-1)).toMatchObject({ id: message_ts, text: 'psst' });
  const { messages } = await client.conversations.history({ channel: DESK });
  expect(messages?.map(({ ts }) => ts)).not.toContain(message_ts);
});

test('cuts a text over 40,000 characters and warns', async () => {
  const posted = await client.chat.postMessage({ channel: DESK, text: 'x'.repeat(41_000) });
  expect(posted.message?.text).toHaveLength(40_000);
  expect(posted).toMatchObject({
    warning: 'message_truncated',
    response_metadata: { warnings: ['message_truncated'] },
  });
});

test('publishes a home tab in place of the one before', async () => {
  const home = (text: string) => ({
    type: 'home' as const,
    blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }],
  });
  await client.views.publish({ user_id: ANNA, view: home('first') });
  const { view } = await client.views.publish({ user_id: ANNA, view: home('second') });
  expect(slack.views().filter(({ userId }) => userId === ANNA)).toMatchObject([{ id: view?.id }]);
});
