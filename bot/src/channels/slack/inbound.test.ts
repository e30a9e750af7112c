import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inbound, InboundMessage } from '../../core/ports.ts';
import { toInbound } from './inbound.ts';
import { bot, fixtureNames, payload } from './testing/payloads.ts';

const all = (name: string, change?: object) => toInbound(payload(name, change), bot);
const isMessage = (inbound: Inbound): inbound is InboundMessage => inbound.type === undefined;
/** The one message of a delivery. */
function read(name: string, change?: object): InboundMessage {
  const [message, ...others] = all(name, change);
  if (!message || !isMessage(message) || others.length > 0) throw new Error(`${name} is not one message`);
  return message;
}

describe('what Slack delivers', () => {
  it('is a message of a group when the bot is mentioned in a channel', () => {
    expect(read('mention')).toEqual({
      account: 'T0HARBOUR',
      conversationKey: 'C0FRONT01:1763800000.000100',
      kind: 'group',
      externalId: 'C0FRONT01:1763800000.000100',
      contact: { externalUserId: 'U0ANNA001' },
      content: 'are you open on Nov 23? <3',
    });
  });

  it('belongs to the thread it was written in', () => {
    expect(read('thread-mention')).toMatchObject({
      conversationKey: 'C0FRONT01:1763800000.000100',
      externalId: 'C0FRONT01:1763800050.000200',
      content: 'and on Monday?',
    });
  });

  it('is private in a direct message, where each message at the top begins a thread', () => {
    expect(read('direct')).toMatchObject({
      kind: 'private',
      conversationKey: 'D0ANNA001:1763800100.000300',
      content: 'Hello & good morning',
    });
    expect(read('direct-thread')).toMatchObject({
      conversationKey: 'D0ANNA001:1763800100.000300',
      externalId: 'D0ANNA001:1763800150.000400',
    });
  });

  it('brings files, by their ids and never by an address', () => {
    const message = read('file-share');
    expect(message).toMatchObject({
      content: '[image] [file]',
      attachments: [
        { kind: 'image', ref: 'F0PHOTO01', name: 'saddle.jpg', mimeType: 'image/jpeg', sizeBytes: 482_113 },
        { kind: 'file', ref: 'F0OLD0001' },
      ],
    });
    expect(JSON.stringify(message)).not.toContain('https://');
    expect(read('file-share', { text: 'Is this one in stock?' }).content).toBe('Is this one in stock?');
  });

  it('is recorded for our workspace when a guest of Slack Connect wrote it', () => {
    expect(read('connect-mention')).toMatchObject({
      account: 'T0HARBOUR',
      contact: { externalUserId: 'U0GUEST01' },
      content: 'hi',
    });
  });

  it.each([
    ['the second event of one mention', 'mention-twin'],
    ['talk between others in a thread', 'thread-reply'],
    ['another bot', 'other-bot'],
    ['the bot itself', 'own-message'],
    ['somebody joining', 'channel-join'],
  ])('is nothing for us when it is %s', (_what, name) => {
    expect(all(name)).toEqual([]);
  });

  it('is nothing for us when Slack itself or another app speaks', () => {
    expect(all('direct', { user: 'USLACKBOT' })).toEqual([]);
    expect(all('mention', { bot_id: 'B0OTHER01' })).toEqual([]);
    expect(all('direct', { hidden: true })).toEqual([]);
  });

  it.each(['file_share', 'thread_broadcast', 'me_message'])('counts %s as speech', (subtype) => {
    expect(read('direct', { subtype }).content).toBe('Hello & good morning');
  });

  it('is never empty', () => {
    expect(read('mention', { text: '<@U0DESKBOT>' }).content).toBe('[mention]');
    expect(read('direct', { text: '' }).content).toBe('[message]');
    expect(read('direct', { text: '', attachments: [{ text: 'Forwarded', fallback: 'x' }] }).content).toBe(
      'Forwarded',
    );
  });

  it('is not their own words when it is only passed on', () => {
    const forwarded = {
      is_share: true,
      is_msg_unfurl: true,
      text: 'My e-mail is bob@example.com',
      fallback: 'x',
    };
    expect(read('direct', { text: '', attachments: [forwarded] })).toMatchObject({
      content: 'My e-mail is bob@example.com',
      quoted: true,
    });
    expect(read('mention', { text: '<@U0DESKBOT>', attachments: [forwarded] }).quoted).toBe(true);
    expect(read('direct', { attachments: [forwarded] })).not.toHaveProperty('quoted');
    expect(read('file-share')).not.toHaveProperty('quoted');
  });

  it('goes on with what the bot said at the top of direct messages', () => {
    expect(read('direct-thread', { parent_user_id: 'U0DESKBOT' }).conversationKey).toBe('D0ANNA001');
    expect(read('thread-mention', { parent_user_id: 'U0DESKBOT' }).conversationKey).toBe(
      'C0FRONT01:1763800000.000100',
    );
  });

  it('survives odd files and forwards', () => {
    expect(read('direct', { files: [{ mode: 'tombstone' }], attachments: 'none' }).content).toBe(
      'Hello & good morning',
    );
  });

  it.each([null, 'text', {}, { event: null }, { event: { type: 7 } }, { type: 'block_actions' }])(
    'is nothing for us when it is %j',
    (odd) => {
      expect(toInbound(odd, bot)).toEqual([]);
    },
  );

  it('is not lost for want of an event id', () => {
    expect(toInbound({ ...(payload('direct') as object), event_id: undefined }, bot)).toHaveLength(1);
  });

  it('ends an answer when somebody presses Stop', () => {
    const conversationKey = 'D0ANNA001:1763800100.000300';
    const stopped = { type: 'stopped', account: 'T0HARBOUR', conversationKey };
    expect(all('session-stopped')).toEqual([{ ...stopped, upTo: 'D0ANNA001:1763800500.000800' }]);
    // Before the first word.
    expect(all('session-stopped', { streaming_message_ts: [] })).toEqual([
      { ...stopped, upTo: 'D0ANNA001:1763800510.000100' },
    ]);
    const undated = { streaming_message_ts: null, event_ts: null };
    expect(all('session-stopped', undated)).toEqual([stopped]);
  });

  it.each([
    ['an event of tomorrow', 'direct', { type: 'brand_new' }, 'brand_new'],
    ['a message of tomorrow', 'direct', { subtype: 'brand_new' }, 'message.brand_new'],
    ['a message of nobody', 'direct', { user: null }, 'message'],
    ['a mention of tomorrow', 'mention', { subtype: 'brand_new' }, 'app_mention.brand_new'],
    ['a change without a message', 'message-changed', { message: null }, 'message.message_changed'],
    ['a deletion of nothing', 'message-deleted', { deleted_ts: null }, 'message.message_deleted'],
    ['a Stop outside threads', 'session-stopped', { thread_ts: null }, 'agent_session_stopped'],
  ])('is recorded when it is %s', (_what, name, change, kind) => {
    expect(all(name, change)).toEqual([
      { type: 'other', account: 'T0HARBOUR', externalId: expect.stringMatching(/^Ev0TEST/), kind },
    ]);
  });

  it('has a test for every fixture', () => {
    const sources = ['inbound.test.ts', 'changes.test.ts'].map((file) =>
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    );
    for (const name of fixtureNames) expect(sources.join('\n')).toContain(`'${name}'`);
  });
});
