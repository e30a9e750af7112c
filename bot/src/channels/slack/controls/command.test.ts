import { describe, expect, it } from 'vitest';
import { bot } from '../testing/payloads.ts';
import { readCommand, toCommanded } from './command.ts';

/** As Slack posts it, in a form (docs.slack.dev/interactivity/implementing-slash-commands). */
const posted = {
  token: 'verification-token',
  team_id: 'T0HARBOUR',
  team_domain: 'harbour-cafe',
  channel_id: 'C0FRONT01',
  channel_name: 'front-desk',
  user_id: 'U0ANNA001',
  user_name: 'anna',
  command: '/frontdesk',
  text: 'mydata',
  api_app_id: 'A0FRONTDESK',
  is_enterprise_install: 'false',
  response_url: 'https://hooks.slack.com/commands/T0HARBOUR/1/x',
  trigger_id: '9876543210.123456789.0a1b2c3d4e5f',
};
const said = (text?: string) => toCommanded(readCommand({ ...posted, text }), { channel: 'D0ANNA001', bot });

describe('a command', () => {
  it('is said in the direct messages of who gave it', () => {
    expect(said('mydata')).toEqual({
      account: 'T0HARBOUR',
      conversationKey: 'D0ANNA001',
      kind: 'private',
      externalId: 'D0ANNA001:9876543210.123456789.0a1b2c3d4e5f',
      contact: { externalUserId: 'U0ANNA001' },
      content: '/mydata',
    });
  });

  it.each([
    ['correct', '/correct'],
    ['export', '/export'],
    ['forget', '/forget'],
    ['human', '/human'],
    [' HELP ', '/help'],
    ['/mydata', '/mydata'],
    ['', '/help'],
    [undefined, '/help'],
    ['human please', 'human please'],
    ['is 1 &lt; 2, <@U2|bob>?', 'is 1 < 2, @bob?'],
  ])('%j says %j', (text, content) => {
    expect(said(text).content).toBe(content);
  });

  it.each([{}, { ...posted, user_id: undefined }])('is none when it is %j', (odd) => {
    expect(() => readCommand(odd)).toThrow(/expected string/);
  });
});
