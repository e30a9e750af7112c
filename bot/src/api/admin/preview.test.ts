import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { slackChannel } from '../../channels/slack/index.ts';
import { telegramChannel } from '../../channels/telegram/index.ts';
import { webChannel } from '../../channels/web/index.ts';
import type { Channel, ChannelName } from '../../core/ports.ts';
import { openConversation } from '../../store/conversations.ts';
import { storeInbound } from '../../store/inbound.ts';
import { inbound, quiet } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const cursor = { load: async () => null, save: async () => {} };
const channels = new Map<ChannelName, Channel>([
  ['telegram', telegramChannel({ token: '1:a', mode: 'polling', cursor, log: quiet }) as Channel],
  ['slack', slackChannel({ botToken: 'xoxb-1', appToken: 'xapp-1', log: quiet }) as Channel],
  ['web', webChannel()],
]);
const admin = await adminForTests(db, { channels });

async function sessionOn(channel: ChannelName): Promise<string> {
  if (channel === 'web') return openConversation(db, 'a-visitor', {}).then(() => 'a-visitor');
  return (await storeInbound(db, channel, inbound('Hi', { conversationKey: 'D1' }), 0))!.sessionId;
}
const preview = async (channel: ChannelName, content: string) =>
  (await admin.post(`/sessions/${await sessionOn(channel)}/preview`, { content })).json.parts;

describe('the preview of a reply', () => {
  it('is what Telegram will show', async () => {
    expect(await preview('telegram', '**Yes**, see [our page](https://x.io):\n\n```ts\n1\n```')).toEqual([
      {
        format: 'telegram',
        text: 'Yes, see our page:\n\n1',
        entities: [
          { type: 'bold', offset: 0, length: 3 },
          { type: 'text_link', offset: 9, length: 8, url: 'https://x.io/' },
          { type: 'pre', offset: 20, length: 1, language: 'ts' },
        ],
      },
    ]);
  });

  it('has a part for each message', async () => {
    const long = 'word '.repeat(2500);
    expect(
      (await preview('telegram', long)).map(({ text }: { text: string }) => text.length <= 4096),
    ).toEqual([true, true, true, true]);
    expect(await preview('slack', long)).toHaveLength(2);
    expect(await preview('web', long)).toHaveLength(1);
  });

  it('is what Slack will be given: Markdown in which nothing rings', async () => {
    expect(await preview('slack', '*Hi* <!channel>')).toEqual([
      { format: 'markdown', text: '_Hi_ &lt;!channel&gt;' },
    ]);
  });

  it('is the text itself on the web', async () => {
    expect(await preview('web', '**Hi** <b>')).toEqual([{ format: 'markdown', text: '**Hi** <b>' }]);
  });

  it('of nothing is nothing', async () => {
    expect(await preview('telegram', ' \n')).toEqual([]);
  });

  it.each(['telegram', 'slack'] as const)('is made of the parts that are sent on %s', async (name) => {
    const markdown = `# Hours\n\n- Mo **9–6**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n${'Long. '.repeat(3000)}`;
    const sent = channels.get(name)?.render?.(markdown) as { text: string }[];
    const shown = await preview(name, markdown);
    expect(shown.map(({ text }: { text: string }) => text)).toEqual(sent.map(({ text }) => text));
  });

  it('is refused where there is no session, or its channel is off', async () => {
    expect((await admin.post('/sessions/nowhere/preview', { content: 'x' })).status).toBe(404);
    const sessionId = await sessionOn('slack');
    channels.delete('slack');
    const refused = await admin.post(`/sessions/${sessionId}/preview`, { content: 'x' });
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('not connected')]);
    expect((await (await admin.as([])).post(`/sessions/${sessionId}/preview`, { content: 'x' })).status).toBe(
      403,
    );
  });
});
