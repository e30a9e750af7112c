import { expect, test } from 'vitest';
import { chatOnSlack, chatOnTelegram, signIn } from '../../testing/scenes.ts';
import { useVisits } from '../../testing/visits.ts';

const visit = useVisits();

async function simulating(path: string) {
  const visited = await visit();
  const { page, open, world } = visited;
  signIn(world);
  await open(path);
  await page.getByText('Live', { exact: true }).waitFor();
  const chat = page.getByRole('region', { name: 'Simulated messages' });
  const inbox = page.getByRole('region', { name: 'Messages', exact: true });
  const say = async (text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
    await chat.getByText(text).last().waitFor();
  };
  return { ...visited, chat, inbox, say };
}

test('as a Telegram user: what one writes reaches the inbox, the answer grows in both and arrives once', async () => {
  const { page, simulators, world, chat, inbox, say } = await simulating('/simulator');
  const { telegram } = simulators;
  await page.getByText("The inbox's side").waitFor();
  await say('Do you have a quiet room?');
  await inbox.getByText('Do you have a quiet room?').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('');

  telegram.setStatus('1001', 'typing…');
  world.startTurn('telegram-1001');
  await page.getByText('typing…').waitFor();
  await inbox.getByText('is thinking…').waitFor();
  telegram.show({ id: 'd', chatId: '1001', text: 'Yes, room', streaming: true });
  world.write('telegram-1001', 'Yes, **room');
  await chat.getByText('Yes, room').waitFor();
  await chat.getByText('writing…').waitFor();
  telegram.show({
    id: 'd',
    chatId: '1001',
    text: 'Yes, room 12.',
    streaming: false,
    entities: [{ type: 'bold', offset: 5, length: 7 }],
  });
  telegram.setStatus('1001', null);
  world.say('telegram-1001', { author: 'bot', state: 'sent', content: 'Yes, **room 12**.' });
  world.endTurn('telegram-1001');
  await chat.locator('strong', { hasText: 'room 12' }).waitFor();
  await inbox.locator('strong', { hasText: 'room 12' }).waitFor();
  await inbox.getByText('is writing…').waitFor({ state: 'hidden' });
  expect(await chat.getByRole('listitem').count()).toBe(2);
});

test('a file goes out with what is written, as Telegram’s app would send it', async () => {
  const { page, simulators, chat } = await simulating('/simulator');
  await page.getByRole('textbox').fill('Is this the room?');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach a file' }).click();
  const picture = { name: 'Room 12.png', mimeType: 'image/png', buffer: Buffer.from('a room') };
  await (await choosing).setFiles(picture);
  await chat.getByText('Room 12.png').waitFor();
  await chat.getByText('Is this the room?').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('');
  expect(simulators.telegram.state.messages.at(-1)).toMatchObject({
    text: '[photo] Is this the room?',
    document: { mimeType: 'image/png', sizeBytes: 6 },
  });
});

test('a file that is too large or empty is not sent, and says so', async () => {
  const { page, simulators } = await simulating('/simulator');
  const before = simulators.telegram.state.messages.length;
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
  await page.getByRole('alert').getByText('Not sent: the file is empty.').waitFor();
  await chooser.setInputFiles({ name: 'b.bin', mimeType: '', buffer: Buffer.alloc(8 * 2 ** 20 + 1) });
  await page.getByRole('alert').getByText('at most 8 MB').waitFor();
  expect(simulators.telegram.state.messages).toHaveLength(before);
});

test('in a Telegram group one mentions the bot or not, replies, and has topics', async () => {
  const { page, simulators, chat, inbox, say } = await simulating('/simulator');
  const { telegram } = simulators;
  await page.getByRole('link', { name: 'Breakfast House guests' }).click();
  await page.getByRole('button', { name: 'Mention bot' }).click();
  await say('just among us');
  await page.getByText("The inbox's side").waitFor();
  await page.getByRole('button', { name: 'Mention bot' }).click();
  await say('when is breakfast?');
  await inbox.getByText('when is breakfast?').waitFor();
  telegram.show({ id: 'a', chatId: '-1005', threadId: '2', text: 'From seven.' });
  await chat.getByText('From seven.').hover();
  await chat.getByRole('button', { name: 'Reply to Frontdesk Demo: From seven.' }).click();
  await page.getByText('Reply to: From seven.').waitFor();
  await say('thanks');
  const sent = telegram.state.messages.at(-1);
  expect(sent).toMatchObject({ chatId: '-1005', threadId: '2', replyToId: 'a' });
  await page.getByRole('link', { name: 'General House guests' }).click();
  await chat.getByText('thanks').waitFor({ state: 'hidden' });
});

test('the keys that a Telegram bot shows are pressed, by whom they are for', async () => {
  const { page, simulators, chat } = await simulating('/simulator');
  const { telegram } = simulators;
  const mine = telegram.state.chats.find(({ id }) => id === '1001')!;
  const rows = [
    [{ label: 'Share my number', kind: 'contact' as const }],
    [{ label: 'Skip', kind: 'text' as const }],
  ];
  mine.keyboards = [{ userId: '1001', rows, placeholder: null }];
  telegram.show({ id: 'k', chatId: '1001', text: 'Where can we call you?' });
  const keys = page.getByRole('group', { name: 'Keys for Ann Lee' });
  await keys.getByRole('button', { name: 'Share my number' }).waitFor();
  const pressed = page.waitForRequest('**/simulator/telegram/messages');
  await keys.getByRole('button', { name: 'Skip' }).click();
  expect((await pressed).postDataJSON()).toMatchObject({ userId: '1001', text: 'Skip', key: true });
  await chat.getByText('Skip').waitFor();
  await page.getByLabel('Write as').selectOption('as Bob Stone');
  await keys.waitFor({ state: 'hidden' });
});

test('a link that starts the bot leads into its private chat', async () => {
  const { page, simulators, chat } = await simulating('/simulator?chat=-1005');
  const url = 'https://t.me/frontdesk_demo_bot?start=tok-1';
  simulators.telegram.show({
    id: 'l',
    chatId: '-1005',
    text: 'Write to me in private.',
    entities: [{ type: 'text_link', offset: 0, length: 11, url }],
  });
  await chat.getByRole('button', { name: 'Write to me', exact: true }).click();
  await chat.getByText('/start tok-1').waitFor();
  expect(new URL(page.url()).searchParams.get('chat')).toMatch(/1001/);
  expect(simulators.telegram.state.messages.at(-1)).toMatchObject({ chatId: '1001', text: '/start tok-1' });
});

test('a received document can be read, and what was passed on says from whom', async () => {
  const { simulators, chat } = await simulating('/simulator');
  const document = {
    name: 'your-data.json',
    mimeType: 'application/json',
    sizeBytes: 14,
    content: '{"name":"Ann"}',
  };
  simulators.telegram.show({ id: 'd', chatId: '1001', text: '[your-data.json]', document });
  await chat.getByText('your-data.json').click();
  await chat.getByText('{"name":"Ann"}').waitFor();
  simulators.telegram.show({ id: 'f', chatId: '1001', text: 'Call me', forwardedFrom: 'Bo' });
  await chat.getByText('Forwarded from Bo').waitFor();
});

test('as somebody else one sees their own chats', async () => {
  const { page, say, simulators } = await simulating('/simulator');
  await page.getByLabel('Write as').selectOption('as Bob Stone');
  await page.getByRole('textbox', { name: 'as Bob Stone' }).waitFor();
  await say('Bob here');
  expect(simulators.telegram.state.messages.at(-1)).toMatchObject({
    chatId: '1002',
    from: { name: 'Bob Stone' },
  });
});

test('in a Slack channel a mention opens its thread, where the answer comes', async () => {
  const { page, simulators, world, chat, inbox, say } = await simulating('/simulator?platform=slack');
  const { slack } = simulators;
  await say('what is the Wi-Fi password?');
  await page.getByRole('heading', { name: 'Thread' }).waitFor();
  expect(await page.getByRole('textbox').evaluate((field) => field === document.activeElement)).toBe(true);
  await inbox.getByText('what is the Wi-Fi password?').waitFor();
  const threadId = slack.state.messages.at(-1)?.id ?? '';
  slack.setStatus('C1', 'is thinking…');
  await page.getByText('Frontdesk is thinking…').waitFor();
  slack.show({
    id: 'b',
    chatId: 'C1',
    threadId,
    text: 'It is `guest-2026`, **please** ask',
    streaming: true,
  });
  await chat.getByText('writing…').waitFor();
  slack.show({
    id: 'b',
    chatId: 'C1',
    threadId,
    text: 'It is `guest-2026`, **please** ask nobody.',
    streaming: false,
  });
  slack.setStatus('C1', null);
  await chat.locator('strong', { hasText: 'please' }).waitFor();
  world.say(`slack-C1-${threadId}`, { author: 'bot', state: 'sent', content: 'It is `guest-2026`.' });
  await inbox.getByText('guest-2026').waitFor();
  await page.getByRole('link', { name: 'Back to help-desk' }).click();
  await chat.getByRole('button', { name: '1 reply' }).click();
  await chat.getByText('guest-2026').waitFor();
});

test('a Slack DM needs no mention', async () => {
  const { page, inbox, say } = await simulating('/simulator?platform=slack');
  await page.getByRole('link', { name: 'Frontdesk', exact: true }).click();
  expect(await page.getByRole('button', { name: 'Mention bot' }).count()).toBe(0);
  await say('hello in private');
  await inbox.getByText('hello in private').waitFor();
});

test("draws Slack's own markup, and makes nothing dangerous of it", async () => {
  const { simulators, chat } = await simulating('/simulator?platform=slack');
  simulators.slack.show({
    id: 'm',
    chatId: 'C1',
    format: 'mrkdwn',
    text: '*bold* _it_ ~old~ `a*b*c` <https://example.com|here> <javascript:alert(1)|there> <@U2> &lt;b&gt; snake_case_name <!here>',
  });
  await chat.locator('strong', { hasText: 'bold' }).waitFor();
  expect(await chat.locator('strong').count()).toBe(1);
  expect(await chat.locator('code').textContent()).toBe('a*b*c');
  expect(await chat.locator('em').allTextContents()).toEqual(['it']);
  expect(
    await chat.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.com']);
  await chat.getByText('@Bob Stone').waitFor();
  await chat.getByText('<b> snake_case_name').waitFor();
});

test("draws Telegram's nested entities, counted in UTF-16 units", async () => {
  const { simulators, chat } = await simulating('/simulator');
  simulators.telegram.show({
    id: 'm',
    chatId: '1001',
    text: '😀 bold italic <b> end',
    entities: [
      { type: 'bold', offset: 3, length: 11 },
      { type: 'italic', offset: 8, length: 6 },
      { type: 'text_link', offset: 19, length: 3, url: 'javascript:alert(1)' },
    ],
  });
  await chat.locator('strong em', { hasText: 'italic' }).waitFor();
  expect(await chat.locator('strong').textContent()).toBe('bold italic');
  expect(await chat.getByRole('link').count()).toBe(0);
  await chat.getByText('<b>').waitFor();
});

test('where one is stands in the URL, and a link leads from there into the inbox', async () => {
  const { page, open, world, simulators, url } = await simulating('/simulator');
  chatOnTelegram(world, simulators.telegram);
  chatOnSlack(world, simulators.slack);
  await open('/simulator?platform=slack&as=U2&chat=C1&thread=171.1');
  await page.getByRole('heading', { name: 'Thread' }).waitFor();
  expect(await page.getByLabel('Write as').inputValue()).toBe('U2');
  await page.getByRole('link', { name: 'Open in inbox' }).click();
  await page.getByRole('heading', { name: 'help-desk' }).waitFor();
  expect(page.url()).toBe(`${url}/inbox/slack-C1-171.1`);
});

test('a refused message stays in the field, with the reason', async () => {
  const { page, allow } = await simulating('/simulator');
  allow(/status of 503/);
  const refusal = { title: 'Off', status: 503, detail: 'The simulator is stopping.', requestId: 'req-1' };
  await page.route('**/telegram/messages', (route) => route.fulfill({ status: 503, json: refusal }));
  await page.getByRole('textbox').fill('keep me');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Not sent: The simulator is stopping.').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('keep me');
});

test('every page says that it is simulated; without the simulator the page says how to have it', async () => {
  const { page, open, world } = await simulating('/simulator');
  for (const path of ['/simulator', '/inbox']) {
    await open(path);
    await page.getByRole('complementary', { name: 'Simulated' }).waitFor();
  }
  world.status.simulated = false;
  await open('/simulator');
  await page.getByText('The simulator is off').waitFor();
  expect(await page.getByRole('complementary', { name: 'Simulated' }).count()).toBe(0);
});
