import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../core/errors.ts';
import type { Channel, InboundMessage, Receive, Target } from '../core/ports.ts';

/** The platform behind a channel, as one person there and its operator see it: a simulator, wrapped. */
export interface World {
  /** The person writes to the bot in private. Resolves once the platform has the message. */
  say(text: string): Promise<{ conversationKey: string; externalId: string }>;
  /** The person writes in a group the bot is in, and does not address the bot. */
  overhear(text: string): Promise<void>;
  /** Finished messages of the bot in the private conversation, oldest first. */
  seen(): Promise<string[]>;
  /** Deliveries to the bot that it has not acknowledged. */
  unacknowledged(): Promise<number>;
  /**
   * What meets the next call that posts a message: refused with "try again in a second", or taken by the platform
   * although the connection then breaks.
   */
  fault(kind: 'rate_limit' | 'accept_then_cut'): Promise<void>;
  /** The key of a conversation this platform does not have. */
  missingConversationKey: string;
  /** Markdown that would notify people if it went out as it is, and how often the platform has notified anyone. */
  pinging: string;
  pings(): Promise<number>;
  /** What must never be told: tokens, signing secrets. */
  secrets: string[];
  /** Everything the channel logged. */
  logged(): string[];
  /** Ends the platform; the channel is stopped by then. */
  close(): Promise<void>;
}

/**
 * What every channel must do, whatever the platform.
 * `make` gives a channel that is not started and a fresh platform of its own; `burstMs` plays no part here.
 */
export function channelContract(name: string, make: () => Promise<{ channel: Channel; world: World }>): void {
  describe(`${name} keeps the channel contract`, { timeout: 30_000 }, () => {
    let channel: Channel;
    let world: World;
    let inbox: ReturnType<typeof makeInbox>;

    beforeEach(async () => {
      ({ channel, world } = await make());
      inbox = makeInbox();
      await channel.start(inbox.receive);
    });
    afterEach(async () => {
      await channel.stop();
      await world.close();
    });

    /** The person says something, so that there is a conversation to answer in. */
    const asked = async (): Promise<Target> => {
      const { conversationKey, externalId } = await world.say('Are you open today?');
      await expect.poll(() => inbox.messages.length, soon).toBe(1);
      const { externalUserId } = inbox.messages[0]!.contact;
      return { conversationKey, inReplyTo: { externalId, externalUserId } };
    };
    const answer = async (target: Target, markdown: string) => {
      const ids: string[] = [];
      for (const part of channel.render!(markdown)) ids.push((await channel.send!(target, part)).externalId);
      return ids;
    };

    it('is ready once it has started', async () => {
      await expect.poll(() => channel.health().state, soon).toBe('ready');
    });

    it('hands over what a person writes, in our words', async () => {
      const said = await world.say('Are you open today?');
      await expect
        .poll(() => inbox.messages)
        .toMatchObject([{ ...said, kind: 'private', content: 'Are you open today?' }]);
      expect(inbox.messages[0]?.account).not.toBe('');
      expect(inbox.messages[0]?.contact.externalUserId).not.toBe('');
    });

    it('rule 1: acknowledges a message only once receive has resolved', async () => {
      let commit = () => {};
      inbox.handleNext(() => new Promise<void>((resolve) => (commit = resolve)));
      await world.say('Are you open today?');
      await expect.poll(() => inbox.messages.length, soon).toBe(1);
      expect(await world.unacknowledged()).toBe(1);
      commit();
      await expect.poll(() => world.unacknowledged(), soon).toBe(0);
      expect(inbox.messages).toHaveLength(1);
    });

    it('hands over again, under the same ids, what receive rejected', async () => {
      inbox.handleNext(() => Promise.reject(new Error('the database is away')));
      const said = await world.say('Are you open today?');
      await expect.poll(() => inbox.messages.length, soon).toBe(2);
      expect(inbox.messages).toMatchObject([said, said]);
      await expect.poll(() => world.unacknowledged(), soon).toBe(0);
    });

    it('hands messages over in the order they were written', async () => {
      const lines = ['one', 'two', 'three', 'four', 'five'];
      for (const line of lines) await world.say(line);
      await expect.poll(() => inbox.messages.map((message) => message.content), soon).toEqual(lines);
    });

    it('leaves alone what is said to others', async () => {
      await world.overhear('Shall we have lunch?');
      await asked();
      await expect.poll(() => world.unacknowledged(), soon).toBe(0);
      expect(inbox.messages.map((message) => message.content)).toEqual(['Are you open today?']);
    });

    it('shows its answer to the person and does not hear itself', async () => {
      const target = await asked();
      const ids = await answer(target, 'Yes, until six.');
      expect(ids).toHaveLength(1);
      expect(await world.seen()).toEqual(['Yes, until six.']);
      const said = await world.say('Thanks');
      await expect.poll(() => inbox.messages.length, soon).toBe(2);
      expect(inbox.messages[1]).toMatchObject({ ...said, content: 'Thanks' });
    });

    it('sends a long answer complete and in order', async () => {
      const words = Array.from({ length: 4_000 }, (_, index) => `word${index}`);
      const ids = await answer(await asked(), words.join(' '));
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
      expect((await world.seen()).join(' ').split(/\s+/)).toEqual(words);
    });

    it('rule 20: lets a model notify nobody', async () => {
      await answer(await asked(), world.pinging);
      expect(await world.seen()).toHaveLength(1);
      expect(await world.pings()).toBe(0);
    });

    it('says not_sent, and when to try again, if the platform asks to wait', async () => {
      const target = await asked();
      await world.fault('rate_limit');
      const error = await failureOf(answer(target, 'Yes.'));
      expect(error.code).toBe('not_sent');
      expect(error.retryAfterMs).toBeGreaterThanOrEqual(1_000);
      expect(await world.seen()).toEqual([]);
    });

    it('rule 6: says uncertain if the connection breaks after the request', async () => {
      const target = await asked();
      await world.fault('accept_then_cut');
      expect((await failureOf(answer(target, 'Yes.'))).code).toBe('uncertain');
      expect(await world.seen()).toEqual(['Yes.']);
    });

    it('says refused for a conversation that is not there', async () => {
      const error = await failureOf(answer({ conversationKey: world.missingConversationKey }, 'Yes.'));
      expect(error.code).toBe('refused');
    });

    it('ends a stream with the final text, once', async () => {
      const stream = channel.stream!(await asked());
      for (const text of ['Yes', 'Yes, **until', 'Yes, **until six']) stream.update(text);
      const [part] = channel.render!('Yes, **until six**.');
      const { externalId } = await stream.finish(part);
      expect(externalId).not.toBe('');
      const seen = await world.seen();
      expect(seen).toHaveLength(1);
      expect(seen[0]?.replaceAll('*', '')).toBe('Yes, until six.');
    });

    it('leaves nothing of a discarded stream', async () => {
      const stream = channel.stream!(await asked());
      stream.update('Yes, until');
      await stream.discard();
      expect(await world.seen()).toEqual([]);
    });

    it('stops while it waits, and while receive keeps failing', async () => {
      inbox.handleAll(() => Promise.reject(new Error('the database is away')));
      await world.say('Are you open today?');
      await expect.poll(() => inbox.messages.length, soon).toBeGreaterThan(0);
      await channel.stop();
      expect(await world.unacknowledged()).toBe(1);
    });

    it('rule 22: tells no secret in errors, health or logs', async () => {
      const target = await asked();
      const told: string[] = [];
      for (const kind of ['rate_limit', 'accept_then_cut'] as const) {
        await world.fault(kind);
        told.push(inspect(await failureOf(answer(target, 'Yes.')), { depth: 9 }));
      }
      await channel.stop();
      await world.close();
      told.push(inspect(await failureOf(answer(target, 'Yes.')), { depth: 9 }));
      told.push(inspect(channel.health()), ...world.logged());
      expect(world.secrets).not.toEqual([]);
      for (const secret of world.secrets) expect(told.join('\n')).not.toContain(secret);
    });
  });
}

/** As long as a busy machine may take. */
const soon = { timeout: 15_000, interval: 20 };

/** A receive that keeps what it got, and does as the test says. */
function makeInbox() {
  const messages: InboundMessage[] = [];
  const commit: Receive = () => Promise.resolve();
  let next: Receive | undefined;
  let all = commit;
  const receive: Receive = (inbound) => {
    if (inbound.type === undefined) messages.push(inbound);
    const handle = next ?? all;
    next = undefined;
    return handle(inbound);
  };
  return {
    messages,
    receive,
    handleNext: (handle: Receive) => {
      next = handle;
    },
    handleAll: (handle: Receive) => {
      all = handle;
    },
  };
}

async function failureOf(promise: Promise<unknown>): Promise<FrontdeskError> {
  const outcome = await promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(FrontdeskError);
  return outcome as FrontdeskError;
}
