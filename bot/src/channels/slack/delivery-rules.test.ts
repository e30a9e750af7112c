import { describe, expect, it } from 'vitest';
import type { Receive } from '../../core/ports.ts';
import { toInbound } from './inbound.ts';
import { patience } from './testing/patience.ts';
import { bot, payload } from './testing/payloads.ts';
import { anna, type Delivery, desk } from './testing/simulated-slack.ts';
import { startedSlack } from './testing/started-slack.ts';

/** The rules of delivery that a channel has to keep. Rule 9 has more tests where streams have theirs. */

async function started(delivery: Delivery, receive?: Receive) {
  let nowMs = Date.now();
  const ofSlack = { now: () => nowMs, retryDelaysMs: [0, 0, 0] };
  const slack = await startedSlack(delivery, { receive, ofSlack });
  const { simulator } = slack;
  return {
    ...slack,
    fromBot: () => simulator.messages().filter((message) => message.fromBot),
    sleep: (minutes: number) => void (nowMs += minutes * 60_000),
    pending: () => simulator.state().pendingUpdates,
  };
}

describe.each(['http', 'socket'] as const)('Slack by %s', (delivery) => {
  it('rule 1: an event is acknowledged when it is committed, and comes again when that failed', async () => {
    const attempts: (() => void)[] = [];
    const { simulator, heard, pending } = await started(
      delivery,
      () =>
        new Promise((resolve, reject) => {
          attempts.push(attempts.length === 0 ? () => reject(new Error('the database is away')) : resolve);
        }),
    );
    simulator.say({ ...anna, text: 'Hello' });
    for (const attempt of [0, 1]) {
      await expect.poll(() => attempts.length, patience).toBe(attempt + 1);
      expect(pending()).toBe(1);
      attempts[attempt]!();
    }
    await simulator.idle();
    expect(heard).toHaveLength(2);
    expect(heard[1]).toEqual(heard[0]);
  });

  it('rule 1: what is not a message is acknowledged no sooner', async () => {
    let commit = () => {};
    const committed = new Promise<void>((resolve) => (commit = resolve));
    const { simulator, heard, pending } = await started(delivery, () => committed);
    simulator.emit({ type: 'brand_new', event_ts: '1.1' });
    await expect.poll(() => heard.length, patience).toBe(1);
    expect(pending()).toBe(1);
    commit();
    await simulator.idle();
  });

  it('rule 2: what Slack delivers again has the same key, and nothing else has', async () => {
    const { simulator, heard } = await started(delivery);
    for (const what of ['one', 'two']) {
      simulator.disturb({ duplicateNext: 2 });
      simulator.say({ ...anna, text: what });
      await simulator.idle();
      simulator.disturb({ duplicateNext: 2 });
      simulator.emit({ type: 'brand_new', event_ts: '1.1' });
      await simulator.idle();
    }
    expect(heard).toHaveLength(12);
    const keys = heard.map((inbound) =>
      'externalId' in inbound ? `${inbound.account} ${inbound.externalId}` : 'no key',
    );
    expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9]);
  });

  it('rule 5: app_mention and message of one post join, in whatever order and number they come', async () => {
    const { simulator, inbox } = await started(delivery);
    simulator.disturb({ swapNext: true });
    const { id } = simulator.say({ ...desk, text: 'one', mention: true });
    await simulator.idle();
    expect(inbox).toMatchObject([{ externalId: `${desk.chatId}:${id}`, content: 'one' }]);
    simulator.disturb({ duplicateNext: 1 });
    simulator.say({ ...desk, text: 'two', mention: true });
    await simulator.idle();
    expect(inbox).toMatchObject([{ content: 'one' }, { content: 'two' }]);
  });

  it('rule 9: an answer whose stream Slack killed is completed in its place, once', async () => {
    const { simulator, channel, fromBot, inbox, sleep } = await started(delivery);
    simulator.say({ ...anna, text: 'Are you open?' });
    await simulator.idle();
    const { conversationKey } = inbox[0]!;
    const stream = channel.stream!({ conversationKey });
    stream.update('Yes, until ');
    await expect.poll(() => fromBot().map(({ text }) => text), patience).toEqual(['Yes, until']);
    sleep(5);
    stream.update('Yes, until six on ');
    await stream.finish(channel.render!('Yes, until six on Sunday.')[0]!);
    expect(fromBot()).toMatchObject([{ text: 'Yes, until six on Sunday.', stream: { ended: null } }]);
    expect(simulator.calls().map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('rule 12: what nobody knows is acknowledged and recorded, and holds up nothing', async () => {
    const { simulator, heard, pending } = await started(delivery);
    simulator.emit({ type: 'brand_new', event_ts: '1.1', user: 7, channel: null });
    simulator.emit({ type: 'message', subtype: 'brand_new', event_ts: '1.2', channel: anna.chatId });
    await simulator.idle();
    simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    expect(pending()).toBe(0);
    const kinds = heard.map((inbound) => (inbound.type === 'other' ? inbound.kind : inbound.type));
    expect(kinds.toSorted()).toEqual(['brand_new', 'message.brand_new', undefined]);
    expect(simulator.messages()).toHaveLength(1);
  });

  it('rule 20: a model can ping nobody, streamed, sent, put right or plain', async () => {
    const { simulator, channel, fromBot, inbox } = await started(delivery);
    simulator.say({ ...desk, text: 'Who is there?', mention: true });
    await simulator.idle();
    const { conversationKey } = inbox[0]!;
    const target = {
      conversationKey,
      inReplyTo: { externalId: conversationKey, externalUserId: desk.userId },
    };
    const pinging = 'Ask <!channel>, <@U0SIMMARC>, `<!here>`, @here or <!subteam^S0TEAM|team>. Or ';
    for (const end of ['them all.', '*nobody*']) {
      const stream = channel.stream!(target);
      stream.update(pinging);
      await expect.poll(() => fromBot().at(-1)?.text, patience).toMatch(/Or$/);
      await stream.finish(channel.render!(pinging + end)[0]!);
    }
    for (const part of [...channel.render!(pinging), ...channel.render!(pinging, { plain: true })])
      await channel.send!(target, part);
    expect(fromBot()).toHaveLength(4);
    for (const { pings, text } of fromBot()) {
      expect([...pings]).toEqual([]);
      expect(text).toContain('channel');
    }
  });
});

describe('The key of a message', () => {
  it('rule 2: holds whose bot it was sent to', () => {
    const [ours] = toInbound(payload('direct'), bot);
    const [theirs] = toInbound(payload('direct'), { ...bot, teamId: 'T0OTHER' });
    expect(ours).toMatchObject({ account: 'T0HARBOUR' });
    expect(theirs).toEqual({ ...ours, account: 'T0OTHER' });
  });

  it('rule 5: is the same in both events of a mention that is edited', () => {
    const [message, edit] = toInbound(payload('mention-edited'), bot);
    const [twin] = toInbound(payload('channel-edit'), bot);
    expect(edit).toMatchObject({
      type: 'edited',
      externalId: (message as { externalId: string }).externalId,
    });
    expect(twin).toEqual(edit);
  });
});
