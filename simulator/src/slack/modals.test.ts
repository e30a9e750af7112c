import type { SimSlackAction } from '@frontdesk/shared/simulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSlackSimulator } from './server.ts';
import type { SlackSimulator } from './simulator.ts';
import { type HttpApp, startHttpApp } from './testing/http-app.ts';
import { call, slackClient } from './testing/web-client.ts';

const chatId = 'C0SIMDESK';
const userId = 'U0SIMANNA';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const rooms = ['Single', 'Double'].map((name) => ({ text: plain(name), value: name }));
const inputs = {
  name: { type: 'plain_text_input' },
  email: { type: 'email_text_input', initial_value: 'anna@harbour-cafe.example' },
  guests: { type: 'number_input', is_decimal_allowed: false },
  arrival: { type: 'datepicker' },
  room: { type: 'static_select', options: rooms, initial_option: rooms[1] },
};
const blocks = Object.entries(inputs).map(([block_id, element]) => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  optional: block_id !== 'name',
  element: { ...element, action_id: 'value' },
}));
const view = { type: 'modal', callback_id: 'details', title: plain('Details'), submit: plain('OK'), blocks };

let slack: SlackSimulator;
let http: HttpApp;
/** What the app heard of a form, and what it answers. */
let heard: unknown[];
let answer: { response_action: 'errors'; errors: Record<string, string> } | undefined;

beforeEach(async () => {
  slack = await startSlackSimulator();
  http = await startHttpApp(slack);
  heard = [];
  answer = undefined;
  http.app.command('/form', async ({ ack, command, client }) => {
    await call(client, 'views.open', { trigger_id: command.trigger_id, view });
    await ack();
  });
  http.app.view('details', async ({ ack, view: sent }) => {
    heard.push(sent.state.values);
    await (answer ? ack(answer) : ack());
  });
});
afterEach(async () => {
  await http.stop();
  await slack.close();
});

async function opened() {
  await slack.command({ userId, chatId, command: '/form', text: '' });
  const [shown] = slack.state().views!;
  return shown!;
}
const act = (action: SimSlackAction) =>
  fetch(`${slack.url}/_control/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });

test('a person sees the inputs, with what stands in them', async () => {
  expect(await opened()).toMatchObject({
    userId,
    title: 'Details',
    submit: 'OK',
    inputs: [
      { id: 'name', kind: 'text', optional: false, value: '' },
      { id: 'email', kind: 'email', optional: true, value: 'anna@harbour-cafe.example' },
      { id: 'guests', kind: 'number' },
      { id: 'arrival', kind: 'date' },
      { id: 'room', kind: 'choice', value: 'Double', choices: ['Single', 'Double'] },
    ],
    errors: {},
  });
});

test('what is sent arrives as each kind of input holds it', async () => {
  const { id: viewId } = await opened();
  const values = { name: 'Anna', guests: '2', arrival: '2026-12-01', room: 'Single' };
  expect((await act({ type: 'submit', userId, viewId, values })).status).toBe(204);
  expect(heard).toEqual([
    {
      name: { value: { type: 'plain_text_input', value: 'Anna' } },
      email: { value: { type: 'email_text_input', value: null } },
      guests: { value: { type: 'number_input', value: '2' } },
      arrival: { value: { type: 'datepicker', selected_date: '2026-12-01' } },
      room: { value: { type: 'static_select', selected_option: rooms[0] } },
    },
  ]);
  expect(slack.state().views).toEqual([]);
});

test('errors stand at their inputs until it is sent again', async () => {
  const { id: viewId } = await opened();
  answer = { response_action: 'errors', errors: { name: 'Whose name is that?' } };
  await act({ type: 'submit', userId, viewId, values: { name: 'X' } });
  expect(slack.state().views).toMatchObject([{ errors: { name: 'Whose name is that?' } }]);
  answer = undefined;
  await act({ type: 'submit', userId, viewId, values: { name: 'Anna' } });
  expect(slack.state().views).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['nothing where something is required', {}],
  ['an address without @', { name: 'Anna', email: 'anna' }],
  ['a word for a number', { name: 'Anna', guests: 'two' }],
  ['a day in words', { name: 'Anna', arrival: 'tomorrow' }],
  ['a choice that is none', { name: 'Anna', room: 'Suite' }],
  ['an input that is not there', { name: 'Anna', age: '7' }],
])('does not let a person send %s', async (_what, values) => {
  const { id: viewId } = await opened();
  expect((await act({ type: 'submit', userId, viewId, values })).status).toBe(400);
  expect(heard).toEqual([]);
});

test('refuses errors at what is no input', async () => {
  const { id: viewId } = await opened();
  answer = { response_action: 'errors', errors: { nowhere: 'What?' } };
  const response = await act({ type: 'submit', userId, viewId, values: { name: 'Anna' } });
  expect(await response.json()).toMatchObject({ message: expect.stringContaining('invalid_errors') });
});

test('an app that does not answer leaves the form open', async () => {
  const { id: viewId } = await opened();
  http.intercept = (_arrival, response) => {
    response.writeHead(503).end();
    return true;
  };
  expect((await act({ type: 'submit', userId, viewId, values: { name: 'Anna' } })).status).toBe(504);
  expect(slack.state().views).toHaveLength(1);
});

test('a form is closed by its person, and by nobody else', async () => {
  const { id: viewId } = await opened();
  expect((await act({ type: 'close', userId: 'U0SIMMARC', viewId })).status).toBe(400);
  expect((await act({ type: 'close', userId, viewId })).status).toBe(204);
  expect(slack.state().views).toEqual([]);
});

test('buttons and commands are within reach of the control API', async () => {
  const pressed: string[] = [];
  http.app.action('go', async ({ ack, body }) => {
    pressed.push(body.user.id);
    await ack();
  });
  const elements = [{ type: 'button', action_id: 'go', text: plain('Go') }];
  const { ts } = await call(slackClient(slack), 'chat.postMessage', {
    channel: chatId,
    text: 'Go?',
    blocks: [
      { type: 'markdown', text: '**Go**?' },
      { type: 'actions', elements },
    ],
  });
  const messageId = String(ts);
  expect(slack.state().messages).toMatchObject([
    { text: '**Go**?', format: 'markdown', buttons: [{ id: 'go', label: 'Go' }] },
  ]);
  const press = { type: 'press', chatId, userId, messageId, buttonId: 'go' } as const;
  expect((await act(press)).status).toBe(204);
  expect(pressed).toEqual([userId]);
  expect((await act({ ...press, buttonId: 'stay' })).status).toBe(400);
  expect((await act({ ...press, chatId: 'D0SIMMARC' })).status).toBe(400);
  expect((await act({ type: 'command', chatId, userId, text: '/form now' })).status).toBe(204);
  expect(slack.state().views).toHaveLength(1);
});

test.each<[string, object, string]>([
  ['without its text', { type: 'static_select', options: [{ value: 'a' }] }, '/options/0/text'],
  ['without options', { type: 'static_select', options: [] }, '/options'],
  [
    'with an option of its own',
    { ...inputs.room, initial_option: { text: plain('X'), value: 'X' } },
    'initial_option',
  ],
  ['that says nothing of decimals', { type: 'number_input' }, 'is_decimal_allowed'],
  ['on no day', { type: 'datepicker', initial_date: 'tomorrow' }, 'initial_date'],
  ['of no kind', { type: 'crystal_ball' }, 'unsupported type'],
])('a modal is refused for an input %s', async (_what, element, words) => {
  const problems: unknown[] = [];
  http.app.command('/odd', async ({ ack, command, client }) => {
    const odd = { ...view, blocks: [{ type: 'input', label: plain('Odd'), element }] };
    await call(client, 'views.open', { trigger_id: command.trigger_id, view: odd }).catch((error) =>
      problems.push(error.data.response_metadata.messages.join()),
    );
    await ack();
  });
  await slack.command({ userId, chatId, command: '/odd', text: '' });
  expect(problems).toEqual([expect.stringContaining(words)]);
});
