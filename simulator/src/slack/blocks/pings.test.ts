import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { slackClient } from '../testing/web-client.ts';

const channel = 'C0SIMDESK';
let slack: SlackSimulator;

beforeAll(async () => {
  slack = await startSlackSimulator();
});
afterAll(() => slack.close());

const lastPings = () => [...slack.messages().at(-1)!.pings];
async function pingsOf(content: Record<string, unknown>): Promise<string[]> {
  await slackClient(slack).apiCall('chat.postMessage', { channel, ...content });
  return lastPings();
}
const richText = (...elements: object[]) => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
];

test.each<[string, Record<string, unknown>, string[]]>([
  ['text', { text: 'hey <!channel> and <@U0SIMANNA>' }, ['channel', 'U0SIMANNA']],
  [
    'text with labels',
    { text: '<!here|here> <@U0SIMANNA|anna> <!subteam^S0TEAM|team>' },
    ['here', 'U0SIMANNA', 'S0TEAM'],
  ],
  ['markdown_text', { markdown_text: '**<!everyone>**' }, ['everyone']],
  ['markdown_text, even in code', { markdown_text: '`<!channel>`' }, ['channel']],
  ['a markdown block', { blocks: [{ type: 'markdown', text: '<!here>' }] }, ['here']],
  [
    'mrkdwn in a section',
    { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '<!here>' } }] },
    ['here'],
  ],
  ['a rich_text user', { blocks: richText({ type: 'user', user_id: 'U0SIMMARC' }) }, ['U0SIMMARC']],
  ['a rich_text broadcast', { blocks: richText({ type: 'broadcast', range: 'channel' }) }, ['channel']],
  ['@channel with link_names', { text: 'hey @channel', link_names: true }, ['channel']],
])('%s rings', async (_case, content, pings) => {
  expect(await pingsOf(content)).toEqual(pings);
});

test.each<[string, Record<string, unknown>]>([
  ['escaped tokens', { text: '&lt;!channel&gt; &lt;@U0SIMANNA&gt;' }],
  ['a bare @channel', { text: '@channel @here mail@everyone' }],
  ['a link', { markdown_text: '<https://slack.com> <#C0SIMDESK>' }],
  ['plain_text', { blocks: [{ type: 'section', text: { type: 'plain_text', text: '<!channel>' } }] }],
  ['rich_text text', { blocks: richText({ type: 'text', text: '<!channel>' }) }],
])('%s rings nobody', async (_case, content) => {
  expect(await pingsOf(content)).toEqual([]);
});

test('a token that comes in two pieces of a stream rings all the same', async () => {
  const client = slackClient(slack);
  const { id: thread_ts } = slack.say({ chatId: 'D0SIMANNA', userId: 'U0SIMANNA', text: 'hello' });
  const dm = 'D0SIMANNA';
  const started = await client.chat.startStream({ channel: dm, thread_ts, markdown_text: 'hey <!chan' });
  expect(lastPings()).toEqual([]);
  await client.chat.appendStream({ channel: dm, ts: started.ts!, markdown_text: 'nel>' });
  expect(lastPings()).toEqual(['channel']);
});

test('what an edit takes back has rung before', async () => {
  const client = slackClient(slack);
  const { ts } = await client.chat.postMessage({ channel, text: '<!here>' });
  await client.chat.update({ channel, ts: ts!, text: 'nothing' });
  expect(lastPings()).toEqual(['here']);
});

test('people cannot ring by typing a token, but by a name', () => {
  slack.say({ chatId: channel, userId: 'U0SIMANNA', text: '<!channel> & @Marc, anna@frontdesk.example' });
  expect(slack.messages().at(-1)).toMatchObject({
    text: '&lt;!channel&gt; &amp; <@U0SIMMARC>, anna@frontdesk.example',
  });
  expect(lastPings()).toEqual(['U0SIMMARC']);
});
