import { describe, expect, it } from 'vitest';
import { fields, interaction } from '../testing/interactions.ts';
import { bot } from '../testing/payloads.ts';
import { readPress, toPressed } from './press.ts';

const action = {
  action_id: 'frontdesk_button:yes',
  text: { type: 'plain_text', text: 'Yes' },
  action_ts: '1763800170.123456',
};
const press = (change?: object) => readPress(interaction('block-actions', change), bot);
const said = (change?: object) => {
  const read = press(change);
  if (!read || !('button' in read.did)) throw new Error('no button was pressed');
  return toPressed(read, read.did, bot);
};

describe('a button that somebody pressed', () => {
  it('is said by them, in the thread it stands in', () => {
    expect(said()).toEqual({
      account: 'T0HARBOUR',
      conversationKey: 'D0ANNA001:1763800100.000300',
      kind: 'private',
      externalId: 'D0ANNA001:1763800170.123456',
      contact: { externalUserId: 'U0ANNA001' },
      content: 'Yes & thanks',
      pressed: 'yes',
    });
  });

  it('has the same id at every delivery, which sorts among the ids of messages', () => {
    expect(said().externalId).toBe(said().externalId);
    expect(said().externalId).toHaveLength('D0ANNA001:1763800100.000300'.length);
    expect(said().externalId > 'D0ANNA001:1763800160.000500').toBe(true);
  });

  it('belongs to the group in a channel', () => {
    expect(said({ channel: { id: 'C0FRONT01' } })).toMatchObject({
      kind: 'group',
      conversationKey: 'C0FRONT01:1763800100.000300',
    });
  });

  it.each([undefined, '1763800160.000500'])(
    'goes on at the top of direct messages when its message stands there (thread_ts %s)',
    (thread_ts) => {
      const message = { thread_ts };
      expect(said({ message }).conversationKey).toBe('D0ANNA001');
      expect(said({ message, channel: { id: 'C0FRONT01' } }).conversationKey).toBe(
        'C0FRONT01:1763800160.000500',
      );
    },
  );

  it('keeps what the message says', () => {
    expect(press()?.message).toMatchObject({
      channel: 'D0ANNA001',
      ts: '1763800160.000500',
      text: 'Is *anna@example.com* right? &lt;3',
      blocks: [{ type: 'rich_text' }, { type: 'actions' }],
    });
  });

  it('says its id when Slack does not tell the label', () => {
    expect(said({ actions: [{ ...action, text: null }] }).content).toBe('yes');
  });

  it('opens a form when it carries one', () => {
    const opened = press({
      actions: [{ ...action, action_id: 'frontdesk_form', value: JSON.stringify(fields) }],
    });
    expect(opened?.did).toEqual({ form: fields, label: 'Yes' });
    expect(opened?.triggerId).toBe('9876543210.123456789.0a1b2c3d4e5f');
  });

  it.each<[string, object]>([
    ['another app’s message', { message: { bot_id: 'B0OTHER01' } }],
    ['a button of another kind', { actions: [{ ...action, action_id: 'feedback' }] }],
    ['nobody', { user: null }],
    ['nothing', { actions: [] }],
    ['no message', { message: undefined }],
    ['a form nobody can read', { actions: [{ ...action, action_id: 'frontdesk_form', value: '[{}]' }] }],
  ])('is nothing for us when it is of %s', (_what, change) => {
    expect(press(change)).toBeNull();
  });
});
