import { describe, expect, it } from 'vitest';
import { patience } from '../testing/patience.ts';
import { anna, desk } from '../testing/simulated-slack.ts';
import { startedSlack } from '../testing/started-slack.ts';

const buttons = [{ id: 'yes', label: 'Yes' }];

describe.each(['http', 'socket'] as const)('commands on Slack by %s', (delivery) => {
  it('are heard in direct messages, and say so where they were given', async () => {
    const { simulator, inbox } = await startedSlack(delivery);
    const given = { ...desk, command: '/frontdesk', text: 'mydata' };
    expect(await simulator.command(given)).toMatchObject({
      ok: true,
      response: { response_type: 'ephemeral', text: 'I answer in our direct messages.' },
    });
    expect(inbox).toMatchObject([
      {
        conversationKey: anna.chatId,
        kind: 'private',
        content: '/mydata',
        contact: { externalUserId: anna.userId, name: 'Anna Berg' },
      },
    ]);
    expect(simulator.messages().at(-1)).toMatchObject({ ephemeralTo: desk.userId, channel: desk.chatId });
    await simulator.command({ ...given, text: '' });
    expect(inbox[1]!.content).toBe('/help');
    expect(inbox[1]!.externalId).not.toBe(inbox[0]!.externalId);
    const opened = simulator.calls().filter(({ method }) => method === 'conversations.open');
    expect(opened).toHaveLength(1);
  });

  it('need no word when they are given in direct messages', async () => {
    const { simulator, inbox } = await startedSlack(delivery);
    const outcome = await simulator.command({ ...anna, command: '/frontdesk', text: 'are you open?' });
    expect(outcome).toMatchObject({ ok: true, response: null });
    expect(inbox).toMatchObject([{ conversationKey: anna.chatId, content: 'are you open?' }]);
  });

  it('are not acknowledged when they are not committed', async () => {
    const { simulator } = await startedSlack(delivery, {
      receive: () => Promise.reject(new Error('the database is away')),
    });
    const outcome = await simulator.command({ ...desk, command: '/frontdesk', text: 'help' });
    expect(outcome).toMatchObject({ ok: false });
  });

  it('are answered at the top of direct messages, where the talk goes on', async () => {
    const { simulator, channel, inbox, fromBot, statusOf } = await startedSlack(delivery);
    await simulator.command({ ...anna, command: '/frontdesk', text: 'mydata' });
    const { conversationKey } = inbox[0]!;
    await channel.typing!({ conversationKey });
    expect(statusOf(anna.chatId)).toBeNull();
    const stream = channel.stream!({ conversationKey });
    stream.update('Your name ');
    await stream.finish(channel.render!('Your name is Anna.', { controls: { buttons } })[0]!);
    expect(fromBot()).toMatchObject([{ text: 'Your name is Anna.', threadId: null, streaming: false }]);
    const { id } = fromBot()[0]!;
    const press = await simulator.press({ ...anna, messageId: id, actionId: 'frontdesk_button:yes' });
    expect(press).toMatchObject({ ok: true });
    simulator.say({ ...anna, text: 'Ann, please', threadId: id });
    await simulator.idle();
    simulator.act({
      type: 'edit',
      chatId: anna.chatId,
      messageId: simulator.messages().at(-1)!.ts,
      text: 'Ann',
    });
    await simulator.idle();
    expect(inbox.map((message) => message.conversationKey)).toEqual(Array(3).fill(conversationKey));
    await channel.stream!({ conversationKey }).discard();
    expect(fromBot()).toHaveLength(1);
  });

  it('give a file into the thread of a question', async () => {
    const { simulator, channel, inbox, fromBot } = await startedSlack(delivery);
    const { id } = simulator.say({ ...anna, text: 'export' });
    await simulator.idle();
    const file = { name: 'données.json', mimeType: 'application/json', content: '{"name":"Ånna"}' };
    const parts = channel.render!('Here you are.', { controls: { file } });
    const ids: string[] = [];
    for (const part of parts) ids.push((await channel.send!(inbox[0]!, part)).externalId);
    expect(new Set(ids).size).toBe(2);
    expect(fromBot()).toMatchObject([
      { text: 'Here you are.' },
      { text: '', threadId: id, files: [{ name: 'données.json', sizeBytes: 16 }] },
    ]);
    const [kept] = simulator.files();
    expect(new TextDecoder().decode(kept!.bytes!)).toBe(file.content);
    await expect.poll(() => simulator.state().pendingUpdates, patience).toBe(0);
    expect(inbox).toHaveLength(1);
  });

  it('doubt a file only once it may have been seen', async () => {
    const { simulator, channel, inbox, fromBot } = await startedSlack(delivery);
    simulator.say({ ...anna, text: 'export' });
    await simulator.idle();
    const file = { name: 'data.json', mimeType: 'application/json', content: '{}' };
    const send = () => channel.send!(inbox[0]!, { text: '', file });
    simulator.fault({ method: 'files.getUploadURLExternal', kind: 'accept_then_cut' });
    await expect(send()).rejects.toMatchObject({ code: 'not_sent', retryAfterMs: 1000 });
    expect(fromBot()).toEqual([]);
    simulator.fault({ method: 'files.completeUploadExternal', kind: 'accept_then_cut' });
    await expect(send()).rejects.toMatchObject({ code: 'uncertain' });
    expect(fromBot()).toHaveLength(1);
  });
});
