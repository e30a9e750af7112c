import { describe, expect, it } from 'vitest';
import { toInbound } from './inbound.ts';
import { bot, payload } from './testing/payloads.ts';

const read = (name: string, change?: object) => toInbound(payload(name, change), bot);
const first = { account: 'T0HARBOUR', conversationKey: 'D0ANNA001:1763800100.000300' };
const mention = {
  account: 'T0HARBOUR',
  conversationKey: 'C0FRONT01:1763800000.000100',
  externalId: 'C0FRONT01:1763800000.000100',
};

describe('an edit', () => {
  it('is heard in a direct message, under the ids of what was edited', () => {
    const edited = {
      ...first,
      type: 'edited',
      externalId: 'D0ANNA001:1763800100.000300',
      editedAt: expect.any(Date),
    };
    expect(read('message-changed')).toEqual([{ ...edited, content: 'Hello again' }]);
    expect(read('message-changed', { message: { text: 'see <https://a.example|this> &amp; that' } })).toEqual(
      [{ ...edited, content: 'see this (https://a.example) & that' }],
    );
  });

  it('belongs to the thread of what was edited', () => {
    expect(read('message-changed', { message: { thread_ts: '1763800000.000100' } })).toMatchObject([
      { conversationKey: 'D0ANNA001:1763800000.000100', externalId: 'D0ANNA001:1763800100.000300' },
    ]);
  });

  it('of a mention is heard as a mention once more, known to us before or not', () => {
    expect(read('mention-edited')).toEqual([
      {
        ...mention,
        kind: 'group',
        contact: { externalUserId: 'U0ANNA001' },
        content: 'are you open on Sunday?',
      },
      {
        ...mention,
        type: 'edited',
        content: 'are you open on Sunday?',
        editedAt: new Date('2025-11-22T08:27:00.000Z'),
      },
    ]);
  });

  it('of a mention is heard from the channel, too, where the app listens there', () => {
    expect(read('channel-edit')).toEqual([
      {
        ...mention,
        type: 'edited',
        content: 'are you open on Sunday?',
        editedAt: new Date('2025-11-22T08:27:00.000Z'),
      },
    ]);
    expect(read('channel-edit', { message: { text: 'never mind' } })).toMatchObject([
      { content: 'never mind' },
    ]);
    expect(read('channel-edit', { previous_message: { text: 'are you open?' } })).toHaveLength(1);
  });

  it('without what stood there before is believed', () => {
    expect(read('message-changed', { previous_message: undefined })).toHaveLength(1);
  });

  it.each([
    ['talk between others', 'channel-edit', { message: { text: 'a' }, previous_message: { text: 'b' } }],
    ['a link that unfolds', 'unfurl', {}],
    ['a link that unfolds in an edited message', 'unfurl', { message: { edited: { user: 'U0ANNA001' } } }],
    ['a file that Slack no longer shows', 'message-changed', { message: { text: '', edited: undefined } }],
    ['our own answer that grows', 'message-changed', { message: { user: 'U0DESKBOT', edited: undefined } }],
    ['our own answer that is put right', 'message-changed', { message: { user: 'U0DESKBOT' } }],
    ["another bot's", 'message-changed', { message: { bot_id: 'B0OTHER01' } }],
  ])('is nothing for us when it is %s', (_what, name, change) => {
    expect(read(name, change)).toEqual([]);
  });
});

describe('a deletion', () => {
  it('is heard under the ids of what was deleted', () => {
    expect(read('message-deleted')).toEqual([
      { ...first, type: 'deleted', externalId: 'D0ANNA001:1763800150.000400' },
    ]);
  });

  it('of what holds a thread is heard though a tombstone stays', () => {
    expect(read('tombstone')).toEqual([
      { ...first, type: 'deleted', externalId: 'D0ANNA001:1763800100.000300' },
    ]);
  });

  it('without what stood there is taken for one at the top', () => {
    expect(read('message-deleted', { previous_message: undefined })).toMatchObject([
      { conversationKey: 'D0ANNA001:1763800150.000400' },
    ]);
  });

  it('of a mention is heard where the app listens to the channel', () => {
    const change = { channel: 'C0FRONT01', previous_message: { text: '<@U0DESKBOT|frontdesk> hi' } };
    expect(read('message-deleted', change)).toMatchObject([{ externalId: 'C0FRONT01:1763800150.000400' }]);
  });

  it.each([
    ['talk between others', { channel: 'C0FRONT01' }],
    ['talk of nobody knows whom', { channel: 'C0FRONT01', previous_message: undefined }],
    ['our own answer', { previous_message: { user: 'U0DESKBOT', bot_id: 'B0DESK001' } }],
    ['a tombstone', { previous_message: { subtype: 'tombstone', user: 'USLACKBOT', hidden: true } }],
  ])('is nothing for us when it is %s', (_what, change) => {
    expect(read('message-deleted', change)).toEqual([]);
  });
});
