import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toInbound } from './inbound.ts';

const bot = { userId: 'U0DESKBOT', botId: 'B0DESK001', teamId: 'T0HARBOUR' };
const fixtures = new URL('fixtures/', import.meta.url);
const payload = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, fixtures), 'utf8'));
const read = (name: string, change: object = {}) => {
  const { event, ...rest } = payload(name);
  return toInbound({ ...rest, event: { ...event, ...change } }, bot);
};

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
    expect(read('file-share', { text: 'Is this one in stock?' })?.content).toBe('Is this one in stock?');
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
    ['an edit', 'message-changed'],
    ['another bot', 'other-bot'],
    ['the bot itself', 'own-message'],
    ['somebody joining', 'channel-join'],
  ])('is nothing for us when it is %s', (_what, name) => {
    expect(read(name)).toBeNull();
  });

  it('is nothing for us when Slack itself or another app speaks', () => {
    expect(read('direct', { user: 'USLACKBOT' })).toBeNull();
    expect(read('mention', { bot_id: 'B0OTHER01' })).toBeNull();
    expect(read('direct', { subtype: 'message_deleted' })).toBeNull();
  });

  it.each(['file_share', 'thread_broadcast', 'me_message'])('counts %s as speech', (subtype) => {
    expect(read('direct', { subtype })?.content).toBe('Hello & good morning');
  });

  it('is never empty', () => {
    expect(read('mention', { text: '<@U0DESKBOT>' })?.content).toBe('[mention]');
    expect(read('direct', { text: '' })?.content).toBe('[message]');
    expect(read('direct', { text: '', attachments: [{ text: 'Forwarded', fallback: 'x' }] })?.content).toBe(
      'Forwarded',
    );
  });

  it('survives odd files and forwards', () => {
    expect(read('direct', { files: [{ mode: 'tombstone' }], attachments: 'none' })?.content).toBe(
      'Hello & good morning',
    );
  });

  it.each([
    null,
    'text',
    {},
    { event: null },
    { event: { type: 'reaction_added' } },
    { type: 'block_actions' },
  ])('is nothing for us when it is %j', (odd) => {
    expect(toInbound(odd, bot)).toBeNull();
  });

  it('has a test for every fixture', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8');
    for (const file of readdirSync(fixtures)) expect(source).toContain(`'${file.replace('.json', '')}'`);
  });
});
