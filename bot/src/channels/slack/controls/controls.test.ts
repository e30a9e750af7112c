import { describe, expect, it } from 'vitest';
import type { Controls, InboundMessage } from '../../../core/ports.ts';
import { fields } from '../testing/interactions.ts';
import { patience } from '../testing/patience.ts';
import { anna, type Delivery, desk } from '../testing/simulated-slack.ts';
import { startedSlack } from '../testing/started-slack.ts';
import type { ValidateField } from './submission.ts';

const buttons = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];
const form = { label: 'Fill in', fields };
const validate: ValidateField = ({ type }, text) =>
  type === 'email' && !text.endsWith('.com') ? { problem: 'This is no address.' } : text;

/** A question was asked and answered, with controls below the answer. */
async function answered(
  delivery: Delivery,
  where: typeof anna,
  controls: Controls,
  receive?: (inbound: unknown) => Promise<void>,
) {
  const slack = await startedSlack(delivery, { given: { validate }, receive });
  const { simulator, channel, inbox } = slack;
  simulator.say({ ...where, text: 'Are you open?', mention: true });
  await simulator.idle();
  const [question] = inbox as [InboundMessage];
  const [part] = channel.render!('**Yes**. Is that right?', { controls });
  await channel.send!(question, part!);
  const message = () => slack.fromBot()[0]!;
  const press = (buttonId: string, userId = where.userId) =>
    simulator.press({ chatId: where.chatId, userId, messageId: message().id, actionId: buttonId });
  return { ...slack, question, message, press };
}

describe.each(['http', 'socket'] as const)('controls on Slack by %s', (delivery) => {
  it('show buttons below the words, and take them away once one is pressed', async () => {
    const { inbox, question, message, press, simulator } = await answered(delivery, anna, { buttons });
    expect(message()).toMatchObject({
      text: '**Yes**. Is that right?',
      buttons: [
        { id: 'frontdesk_button:yes', label: 'Yes' },
        { id: 'frontdesk_button:no', label: 'No' },
      ],
    });
    expect(await press('frontdesk_button:no')).toMatchObject({ ok: true });
    expect(inbox[1]).toMatchObject({
      conversationKey: question.conversationKey,
      kind: 'private',
      content: 'No',
      pressed: 'no',
      contact: { externalUserId: anna.userId, name: 'Anna Berg' },
    });
    await expect.poll(() => message().buttons, patience).toBeUndefined();
    expect(message()).toMatchObject({ text: '**Yes**. Is that right?', edited: false });
    expect(simulator.messages().flatMap(({ pings }) => [...pings])).toEqual([]);
  });

  it('hear who pressed in a channel', async () => {
    const { inbox, question, press } = await answered(delivery, desk, { buttons });
    await press('frontdesk_button:yes', 'U0SIMMARC');
    expect(inbox[1]).toMatchObject({
      conversationKey: question.conversationKey,
      kind: 'group',
      title: '#front-desk',
      contact: { externalUserId: 'U0SIMMARC' },
      pressed: 'yes',
    });
  });

  it('acknowledge a press once it is committed, and not when that failed', async () => {
    let failing = true;
    const { heard, message, press, lines } = await answered(delivery, anna, { buttons }, async (inbound) => {
      const { pressed } = inbound as InboundMessage;
      if (pressed && failing) throw new Error('the database is away');
    });
    // Slack waits three seconds where no answer comes at all.
    expect(await press('frontdesk_button:yes')).toMatchObject({ ok: false });
    expect(message().buttons).toHaveLength(2);
    failing = false;
    expect(await press('frontdesk_button:yes')).toMatchObject({ ok: true });
    expect(heard).toHaveLength(3);
    await expect.poll(() => message().buttons, patience).toBeUndefined();
    expect(lines.join('\n')).toContain('was not recorded');
  });

  it('let a press count though its buttons stay', async () => {
    const { inbox, message, press, simulator, lines } = await answered(delivery, anna, { buttons });
    simulator.fault({ method: 'chat.update', kind: 'server_error' });
    expect(await press('frontdesk_button:yes')).toMatchObject({ ok: true });
    await expect.poll(() => lines.join('\n'), patience).toContain('buttons were left standing');
    expect(inbox).toHaveLength(2);
    expect(message().buttons).toHaveLength(2);
  });

  it('stand below a streamed answer, too', async () => {
    const { simulator, channel, inbox, fromBot } = await startedSlack(delivery);
    simulator.say({ ...anna, text: 'Are you open?' });
    await simulator.idle();
    const stream = channel.stream!(inbox[0]!);
    stream.update('Yes, until ');
    await expect.poll(fromBot, patience).toMatchObject([{ streaming: true }]);
    await stream.finish(channel.render!('Yes, until **six**.', { controls: { buttons } })[0]!);
    expect(fromBot()).toMatchObject([{ text: 'Yes, until **six**.', buttons: [{ label: 'Yes' }, {}] }]);
    expect(simulator.calls().map(({ method }) => method)).not.toContain('chat.update');
    const { id: messageId } = fromBot()[0]!;
    await simulator.press({ ...anna, messageId, actionId: 'frontdesk_button:yes' });
    await expect.poll(() => fromBot()[0]!.buttons, patience).toBeUndefined();
    expect(fromBot()).toMatchObject([{ text: 'Yes, until **six**.' }]);
  });

  it('stand below a streamed answer that became another', async () => {
    const { simulator, channel, inbox, fromBot } = await startedSlack(delivery);
    simulator.say({ ...anna, text: 'Are you open?' });
    await simulator.idle();
    const stream = channel.stream!(inbox[0]!);
    stream.update('Yes, until ');
    await expect.poll(fromBot, patience).toMatchObject([{ streaming: true }]);
    await stream.finish(channel.render!('Sorry, no.', { controls: { buttons } })[0]!);
    expect(fromBot()).toMatchObject([{ text: 'Sorry, no.', buttons: [{ label: 'Yes' }, {}] }]);
  });

  it('open a form that only its person sees, and hear in private what they filled in', async () => {
    const { inbox, press, simulator, message } = await answered(delivery, desk, { form });
    expect(await press('frontdesk_form')).toMatchObject({ ok: true });
    const [view] = simulator.state().views!;
    expect(view).toMatchObject({ userId: desk.userId, title: 'Fill in', errors: {} });
    expect(view!.inputs.map(({ kind }) => kind)).toEqual([
      'text',
      'email',
      'text',
      'choice',
      'date',
      'number',
      'text',
    ]);
    const send = (texts: Record<string, string>) =>
      simulator.fillIn({ userId: desk.userId, viewId: view!.id, texts });
    await send({ name: 'Anna', email: 'anna@harbour' });
    expect(simulator.state().views).toMatchObject([{ errors: { email: 'This is no address.' } }]);
    expect(inbox).toHaveLength(1);
    await send({ name: 'Anna', email: 'anna@harbour.com', room: 'Single' });
    expect(simulator.state().views).toEqual([]);
    expect(inbox[1]).toMatchObject({
      conversationKey: 'D0SIMANNA',
      kind: 'private',
      content: '[form]',
      details: [
        { field: 'name', value: 'Anna' },
        { field: 'email', value: 'anna@harbour.com' },
        { field: 'room', value: 'Single' },
      ],
    });
    // The others in the channel may want it, too.
    expect(message().buttons).toHaveLength(1);
  });

  it('keep a form from direct messages in its thread, and closed only once it is committed', async () => {
    let failing = true;
    const { inbox, question, press, simulator } = await answered(
      delivery,
      anna,
      { form },
      async (inbound) => {
        if ((inbound as InboundMessage).details && failing) throw new Error('the database is away');
      },
    );
    await press('frontdesk_form');
    const viewId = simulator.state().views![0]!.id;
    const texts = { name: 'Anna', email: 'anna@harbour.com' };
    await simulator.fillIn({ userId: anna.userId, viewId, texts });
    expect(simulator.state().views).toHaveLength(1);
    failing = false;
    await simulator.fillIn({ userId: anna.userId, viewId, texts });
    expect(simulator.state().views).toEqual([]);
    expect(inbox.slice(1).map(({ conversationKey }) => conversationKey)).toEqual([
      question.conversationKey,
      question.conversationKey,
    ]);
    expect(new Set(inbox.slice(1).map(({ externalId }) => externalId)).size).toBe(1);
  });

  it('tell the person when a form does not open', async () => {
    const { press, simulator, lines } = await answered(delivery, anna, { form });
    simulator.fault({ method: 'views.open', kind: 'rate_limit' });
    expect(await press('frontdesk_form')).toMatchObject({ ok: false });
    expect(lines.join('\n')).toContain('a form did not open');
  });

  it('let what is no button of ours pass', async () => {
    const { inbox, simulator } = await answered(delivery, anna, {});
    const elements = [{ type: 'button', action_id: 'other', text: { type: 'plain_text', text: 'Other' } }];
    await fetch(`${simulator.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${simulator.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: anna.chatId, text: 'x', blocks: [{ type: 'actions', elements }] }),
    });
    const messageId = simulator.messages().at(-1)!.ts;
    expect(await simulator.press({ ...anna, messageId, actionId: 'other' })).toMatchObject({ ok: true });
    expect(inbox).toHaveLength(1);
  });
});
