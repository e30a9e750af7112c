import { readFile } from 'node:fs/promises';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { toInbound } from './inbound.ts';

const bot = { id: 700001, username: 'Frontdesk_bot' };

async function inbound(fixture: string) {
  const json = await readFile(new URL(`fixtures/${fixture}.json`, import.meta.url), 'utf8');
  return toInbound(JSON.parse(json) as Update, bot);
}

describe('toInbound', () => {
  it('makes a private message ours', async () => {
    expect(await inbound('private-text')).toEqual({
      account: '700001',
      conversationKey: '5550001',
      kind: 'private',
      externalId: '1201',
      contact: { externalUserId: '5550001', name: 'Ann Lee', username: 'annlee', language: 'en' },
      content: 'Are you open today?',
    });
  });

  it('makes a mention in a group ours, without the mention', async () => {
    expect(await inbound('group-mention')).toMatchObject({
      conversationKey: '-1001234567890',
      kind: 'group',
      title: 'Harbour Café',
      content: 'are you open today?',
    });
  });

  it.each([
    ['private-command', '/start hello'],
    ['group-mention-within', '👋 Tell me, are @annlee and open?'],
    ['group-text-mention', 'are you open?'],
    ['group-bare-mention', '@Frontdesk_bot'],
    ['group-reply-to-bot', 'And tomorrow?'],
    ['group-command-to-us', '/hours today'],
    ['group-photo-with-mention', 'which cable is this?'],
    ['anonymous-admin', 'are we open?'],
  ])('hears what is said to the bot: %s', async (fixture, content) => {
    expect(await inbound(fixture)).toMatchObject({ content });
  });

  it.each([
    'group-plain',
    'group-mention-of-another',
    'group-name-without-entity',
    'group-reply-to-person',
    'group-command-to-another',
    'group-command-to-all',
    'topic-opened-by-bot',
    'own-message',
    'by-another-bot',
    'business-owner',
    'linked-channel-post',
    'new-members',
    'edited-group-plain',
    'edited-business-owner',
  ])('leaves alone what nobody said to the bot: %s', async (fixture) => {
    expect(await inbound(fixture)).toBeNull();
  });

  it.each([
    ['topic-mention', '-1001234567890:42'],
    ['topic-general', '-1001234567890'],
    ['group-reply-thread', '-1001234567890'],
    ['private-topic', '5550001:77'],
    ['business-customer', '5550001@bcn-AbC_9'],
  ])('keeps conversations apart: %s', async (fixture, conversationKey) => {
    expect(await inbound(fixture)).toMatchObject({ conversationKey });
  });

  it.each([
    ['photo', '[photo]', { kind: 'image', ref: 'AgACAgIAAxkB-large', sizeBytes: 84_213 }],
    ['photo-with-caption', 'Is this the right cable?', { kind: 'image', ref: 'AgACAgIAAxkB-large' }],
    ['voice', '[voice message]', { kind: 'audio', ref: 'AwACAgIAAxkB-voice', mimeType: 'audio/ogg' }],
    ['document', '[file: invoice.pdf]', { kind: 'file', name: 'invoice.pdf', mimeType: 'application/pdf' }],
    ['animation', '[animation]', { kind: 'video', ref: 'CgACAgIAAxkB-gif' }],
    ['sticker', '[sticker 👍]', { kind: 'sticker', ref: 'CAACAgIAAxkB-sticker' }],
    ['location', '[location: 53.5436, 9.9886]', { kind: 'location', name: '53.5436, 9.9886' }],
    ['venue', '[location: Harbour Café, Am Kai 1]', { kind: 'location', name: 'Harbour Café, Am Kai 1' }],
    ['contact-own', '[contact: Ann Lee, +4915112345678]', { kind: 'contact', name: 'Ann Lee' }],
  ])('names what came without words: %s', async (fixture, content, attachment) => {
    expect(await inbound(fixture)).toMatchObject({ content, attachments: [attachment] });
  });

  it('names what has no file', async () => {
    const message = await inbound('dice');
    expect(message).toMatchObject({ content: '[🎲 5]' });
    expect(message).not.toHaveProperty('attachments');
  });

  it.each(['contact-own', 'contact-by-button', 'business-contact-own'])(
    'takes a phone number from a card of the sender: %s',
    async (fixture) => {
      const message = await inbound(fixture);
      expect(message).toMatchObject({ details: [{ field: 'phone', value: '+4915112345678' }] });
      expect(message).not.toHaveProperty('quoted');
      // It is given, not read off a profile.
      expect(message).not.toHaveProperty('contact.phone');
    },
  );

  it.each([
    'contact-of-another',
    'contact-without-user',
    'contact-own-in-group',
    'contact-own-forwarded',
    'forwarded-text',
    'forwarded-photo',
  ])('takes nothing for the own words of whoever passes it on: %s', async (fixture) => {
    const message = await inbound(fixture);
    expect(message).toMatchObject({ quoted: true });
    expect(message).not.toHaveProperty('details');
    expect(message).not.toHaveProperty('contact.phone');
  });

  it('keeps the words that were passed on', async () => {
    expect(await inbound('forwarded-text')).toMatchObject({ content: 'My number is +49 151 87654321' });
    expect(await inbound('contact-of-another')).toMatchObject({ content: '[contact: Bo, +4915187654321]' });
  });

  it('takes an anonymous admin for the group that speaks', async () => {
    expect(await inbound('anonymous-admin')).toMatchObject({
      contact: { externalUserId: '-1001234567890', name: 'Harbour Café' },
    });
  });

  it('makes an edit ours', async () => {
    expect(await inbound('edited-message')).toEqual({
      type: 'edited',
      account: '700001',
      conversationKey: '5550001',
      externalId: '1201',
      content: 'Are you open tomorrow?',
      editedAt: new Date('2026-11-22T10:01:00.000Z'),
    });
  });

  it.each([
    ['edited-group-mention', '-1001234567890', 'are you open tomorrow?'],
    ['edited-caption', '5550001', 'Or is it this cable?'],
    ['edited-caption-removed', '5550001', '[photo]'],
    ['edited-business-customer', '5550001@bcn-AbC_9', 'Are you open tomorrow?'],
  ])('reads an edit like a message: %s', async (fixture, conversationKey, content) => {
    expect(await inbound(fixture)).toMatchObject({ type: 'edited', conversationKey, content });
  });

  it.each([
    ['stopped', { type: 'stopped', conversationKey: '5550001', upTo: '1795341' }],
    ['stopped-in-topic', { type: 'stopped', conversationKey: '5550001:77', upTo: '1795341' }],
    ['blocked', { type: 'blocked', conversationKey: '5550001', blocked: true }],
    ['unblocked', { type: 'blocked', conversationKey: '5550001', blocked: false }],
  ])('makes a signal ours: %s', async (fixture, signal) => {
    expect(await inbound(fixture)).toEqual({ account: '700001', ...signal });
  });

  it.each([
    ['pinned-message', 'message', '381036'],
    ['edited-live-location', 'edited_message', '381055'],
    ['removed-from-group', 'my_chat_member', '381062'],
    ['added-to-group', 'my_chat_member', '381063'],
    ['channel-post', 'channel_post', '381034'],
    ['reaction', 'message_reaction', '381043'],
    ['button', 'callback_query', '381064'],
    ['unknown-kind', 'hologram', '381065'],
  ])('rule 12: keeps a trace of what it does not act on: %s', async (fixture, kind, externalId) => {
    expect(await inbound(fixture)).toEqual({ type: 'other', account: '700001', externalId, kind });
  });
});
