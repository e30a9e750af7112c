import type { SimSlackAction, SimView } from '@frontdesk/shared/simulator';
import { expect, test } from 'vitest';
import { signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

/** The page in Ann's direct messages, and what she did there beside writing. */
async function inDirectMessages() {
  const visited = await visit();
  const { page, open, world, simulators } = visited;
  signIn(world);
  const done: SimSlackAction[] = [];
  await page.route('**/api/admin/simulator/slack/actions', (route) => {
    done.push(route.request().postDataJSON());
    return route.fulfill({ status: 204 });
  });
  await open('/simulator?platform=slack&as=U1&chat=D1');
  await page.getByText('Live', { exact: true }).waitFor();
  const chat = page.getByRole('region', { name: 'Simulated messages' });
  return { ...visited, slack: simulators.slack, chat, done };
}

const view: SimView = {
  id: 'V1',
  userId: 'U1',
  title: 'Your details',
  submit: 'OK',
  inputs: [
    { id: 'name', kind: 'text', label: 'Name', optional: false, value: '' },
    {
      id: 'room',
      kind: 'choice',
      label: 'Room',
      optional: true,
      value: 'Double',
      choices: ['Single', 'Double'],
    },
  ],
  errors: {},
};

test('a button is pressed as the chosen person, and goes when the app takes it away', async () => {
  const { slack, chat, done } = await inDirectMessages();
  const message = { id: 'm', chatId: 'D1', text: 'Is that right?' };
  slack.show({ ...message, buttons: [{ id: 'frontdesk_button:yes', label: 'Yes' }] });
  await chat.getByRole('button', { name: 'Yes' }).click();
  await expect
    .poll(() => done)
    .toEqual([
      { type: 'press', chatId: 'D1', userId: 'U1', messageId: 'm', buttonId: 'frontdesk_button:yes' },
    ]);
  slack.show({ ...message, buttons: undefined });
  await chat.getByRole('button', { name: 'Yes' }).waitFor({ state: 'hidden' });
});

test('a form keeps what is typed while the app finds it wrong, and goes when it is closed', async () => {
  const { page, slack, chat, done } = await inDirectMessages();
  slack.state.views = [view, { ...view, id: 'V2', userId: 'U2', title: 'Of somebody else' }];
  slack.show({ id: 'm', chatId: 'D1', text: 'Please fill in.' });
  await chat.getByText('Please fill in.').waitFor();
  const form = page.getByRole('dialog', { name: 'Your details' });
  await form.getByLabel('Name').fill('Ann');
  await form.getByLabel('Room').selectOption('Single');
  await form.getByRole('button', { name: 'OK' }).click();
  await expect
    .poll(() => done)
    .toEqual([{ type: 'submit', userId: 'U1', viewId: 'V1', values: { name: 'Ann', room: 'Single' } }]);
  slack.state.views = [{ ...view, errors: { name: 'The whole name, please.' } }];
  slack.setStatus('D1', null);
  await form.getByText('The whole name, please.').waitFor();
  expect(await form.getByLabel('Name').inputValue()).toBe('Ann');
  await form.getByRole('button', { name: 'Close the form' }).click();
  await expect.poll(() => done.at(-1)).toEqual({ type: 'close', userId: 'U1', viewId: 'V1' });
  slack.state.views = [];
  slack.setStatus('D1', null);
  await form.waitFor({ state: 'hidden' });
});

test('what begins with a slash is a command; files and private answers are seen', async () => {
  const { page, slack, chat, done } = await inDirectMessages();
  await page.getByRole('textbox').fill('/frontdesk mydata');
  await page.getByRole('textbox').press('Enter');
  await expect
    .poll(() => done)
    .toEqual([{ type: 'command', chatId: 'D1', userId: 'U1', text: '/frontdesk mydata' }]);
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('');
  slack.show({ id: 'a', chatId: 'D1', text: 'for Bob', visibleTo: 'U2' });
  slack.show({ id: 'b', chatId: 'D1', text: 'for Ann', visibleTo: 'U1' });
  slack.show({ id: 'f', chatId: 'D1', text: '', files: [{ name: 'data.json', sizeBytes: 16 }] });
  await chat.getByText('data.json · 16 bytes').waitFor();
  await chat.getByText('Only visible to you').waitFor();
  expect(await chat.getByText('for Bob').count()).toBe(0);
});
