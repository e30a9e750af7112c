import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSlackSimulator } from './server.ts';
import type { SlackSimulator } from './simulator.ts';
import { type HttpApp, startHttpApp } from './testing/http-app.ts';
import { slackClient } from './testing/web-client.ts';

const chatId = 'C0SIMDESK';
const userId = 'U0SIMANNA';

let slack: SlackSimulator;
let http: HttpApp;

beforeEach(async () => {
  slack = await startSlackSimulator();
  http = await startHttpApp(slack);
});
afterEach(async () => {
  await http.stop();
  await slack.close();
});

async function postButton(): Promise<string> {
  const button = {
    type: 'button' as const,
    action_id: 'go',
    value: '42',
    text: { type: 'plain_text' as const, text: 'Go' },
  };
  const blocks = [{ type: 'actions' as const, block_id: 'buttons', elements: [button] }];
  const { ts } = await slackClient(slack).chat.postMessage({ channel: chatId, text: 'Go?', blocks });
  return ts!;
}

test('a button press reaches Bolt, which answers through the response_url', async () => {
  http.app.action('go', async ({ ack, respond, action }) => {
    await ack();
    await respond({ replace_original: true, text: `Gone: ${'value' in action ? action.value : ''}` });
  });
  const messageId = await postButton();
  const outcome = await slack.press({ userId, chatId, messageId, actionId: 'go' });
  expect(outcome.ok).toBe(true);
  await expect.poll(() => slack.state().messages.at(-1)).toMatchObject({ id: messageId, text: 'Gone: 42' });
  expect(() => slack.press({ userId, chatId, messageId, actionId: 'go' })).toThrow('no_such_button');
});

test('a command is answered within its ack, for the eyes of who gave it', async () => {
  http.app.command('/hours', async ({ ack, command }) => {
    await ack({ text: `${command.user_name} asked about ${command.text} in ${command.channel_name}` });
  });
  const outcome = await slack.command({ userId, chatId, command: '/hours', text: 'monday' });
  expect(outcome).toMatchObject({ ok: true, response: { text: 'anna asked about monday in front-desk' } });
  expect(slack.messages().at(-1)).toMatchObject({ ephemeralTo: userId, channel: chatId });
});

test('a modal opens by a trigger, stays open with errors and closes without', async () => {
  http.app.action('go', async ({ ack, body, client }) => {
    await ack();
    const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
    await client.views.open({
      trigger_id,
      view: {
        type: 'modal',
        callback_id: 'details',
        title: { type: 'plain_text', text: 'Your details' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'email',
            label: { type: 'plain_text', text: 'E-mail' },
            element: { type: 'email_text_input', action_id: 'value' },
          },
        ],
      },
    });
  });
  http.app.view('details', async ({ ack, view }) => {
    const email = view.state.values.email?.value?.value ?? '';
    if (email.includes('@')) await ack();
    else await ack({ response_action: 'errors', errors: { email: 'Please write an e-mail address' } });
  });
  await slack.press({ userId, chatId, messageId: await postButton(), actionId: 'go' });
  await expect.poll(() => slack.views()).toHaveLength(1);
  const viewId = slack.views()[0]!.id;
  const write = (value: string) =>
    slack.submit({ userId, viewId, values: { email: { value: { type: 'email_text_input', value } } } });

  expect(await write('nonsense')).toMatchObject({ response: { errors: { email: expect.any(String) } } });
  expect(slack.views()).toHaveLength(1);
  await write('anna@harbour-cafe.example');
  expect(slack.views()).toHaveLength(0);
});

test('a trigger opens one modal, within three seconds', async () => {
  let now = Date.now();
  const late = await startSlackSimulator({ now: () => now });
  const lateApp = await startHttpApp(late);
  const errors: unknown[] = [];
  lateApp.app.command('/form', async ({ ack, command, client }) => {
    now += 3001;
    await ack();
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Form' }, blocks: [] };
    for (const trigger_id of [command.trigger_id, command.trigger_id])
      await client.views.open({ trigger_id, view }).catch((error) => errors.push(error.data.error));
  });
  await late.command({ userId, chatId, command: '/form', text: '' });
  await expect.poll(() => errors).toEqual(['expired_trigger_id', 'invalid_trigger_id']);
  await lateApp.stop();
  await late.close();
});
