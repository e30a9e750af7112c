import type { ChatMessage } from '@frontdesk/shared/chat';
import { expect, test } from 'vitest';
import { signIn } from '../testing/scenes.ts';
import { turn } from '../testing/scenes-takeover.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

/** A conversation of these messages, open. */
async function opened(...messages: (Partial<ChatMessage> & { content: string })[]) {
  const visited = await visit();
  const { page, open, world } = visited;
  signIn(world);
  world.addSession({ sessionId: 's' });
  const put = messages.map((message) => world.put('s', { authorName: 'Ann Lee', ...message }));
  await open('/inbox/s');
  await page.getByText('Live', { exact: true }).waitFor();
  const transcript = page.getByRole('region', { name: 'Messages' });
  return {
    ...visited,
    put,
    transcript,
    bubble: (text: string) => transcript.getByRole('article').filter({ hasText: text }),
    foot: async (text: string) =>
      transcript
        .getByRole('article')
        .filter({ hasText: text })
        .evaluate((article) => article.lastElementChild?.textContent ?? ''),
  };
}

const bot = { author: 'bot', authorName: null } as const;

test('each bubble says what became of it, and why', async () => {
  const nextAttemptAt = new Date(2026, 10, 2, 14, 5).toISOString();
  const { foot, bubble } = await opened(
    { content: 'M1', state: 'received' },
    { content: 'M2', state: 'answered' },
    { content: 'M3', state: 'unanswered', stateReason: 'The model did not answer.' },
    { content: 'M4', state: 'withdrawn' },
    { ...bot, content: 'M5', state: 'queued' },
    { ...bot, content: 'M6', state: 'queued', attempts: 2, stateReason: 'Too many requests.', nextAttemptAt },
    { ...bot, content: 'M7', state: 'sending', attempts: 1 },
    { ...bot, content: 'M8', state: 'sending', attempts: 3 },
    { ...bot, content: 'M9', state: 'unknown', stateReason: 'the connection broke' },
  );
  await bubble('M9').waitFor();
  const texts: Record<string, RegExp> = {
    M3: /^Not answered: The model did not answer\.$/,
    M4: /^Withdrawn$/,
    M5: /^Waiting to be sent$/,
    M6: /^Attempt 2 failed: Too many requests\. Next try at (14:05|0?2:05 PM)\.$/,
    M7: /^Sending…$/,
    M8: /^Sending, attempt 3…$/,
    M9: /^May not have arrived: the connection broke/,
  };
  for (const [text, expected] of Object.entries(texts)) expect(await foot(text)).toMatch(expected);
  await bubble('M1').scrollIntoViewIfNeeded();
  expect(await foot('M1')).toBe('Received');
  expect(await foot('M2')).toBe('Answered');
});

test('of what is sent, when and as what: on hover, by click and by keyboard', async () => {
  const { page, bubble } = await opened({
    ...bot,
    content: 'Here you are.',
    state: 'sent',
    sentAt: new Date(2026, 10, 2, 14, 5, 9).toISOString(),
    externalIds: ['4711', '4712'],
    attempts: 2,
  });
  const sent = bubble('Here you are.').getByRole('button', { name: 'Sent' });
  expect(await sent.getAttribute('title')).toMatch(/^Sent Monday.*2026.* as 4711, 4712$/);
  await sent.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Delivery' });
  await panel.getByText('4711, 4712').waitFor();
  await panel.getByText('Attempts').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await sent.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('the receipt of an answer: model, calls, tokens, cost and times; rendered only when it is asked for', async () => {
  const { page, bubble } = await opened(
    { ...bot, content: 'With a price', state: 'sent', turn: turn() },
    {
      ...bot,
      content: 'Without a price',
      state: 'sent',
      turn: turn({ costMicroUsd: null, status: 'stopped', error: 'The model broke off.', finish: null }),
    },
  );
  const panel = page.getByRole('dialog', { name: 'Receipt' });
  expect(await page.getByText('gemini-2.5-flash').count()).toBe(0);
  await bubble('With a price').getByRole('button', { name: 'Receipt' }).press('Enter');
  const text = async () => (await panel.innerText()).replaceAll(/\s+/g, ' ');
  await expect
    .poll(text)
    .toBe(
      'Receipt Model gemini-2.5-flash Calls 2 Prompt 3,412 tokens of it cached 2,048 tokens Thought 240 tokens ' +
        'Output 186 tokens Cost $0.0016 First words after 900 ms Whole time 2.3 s Ended Answered Finish STOP',
    );
  await page.keyboard.press('Escape');
  await bubble('Without a price').getByRole('button', { name: 'Receipt' }).click();
  await panel.getByText('Price not configured').waitFor();
  await panel.getByText('The model broke off.').waitFor();
  await panel.getByText('Stopped').waitFor();
});

test('an edited message tells what it said before', async () => {
  const { page, bubble } = await opened({
    content: 'For three, please',
    edits: [
      { content: 'For to', until: new Date(2026, 10, 2, 14, 5).toISOString() },
      { content: 'For two', until: new Date(2026, 10, 2, 14, 6).toISOString() },
    ],
  });
  await bubble('For three, please').getByRole('button', { name: 'edited' }).press('Enter');
  const history = page.getByRole('dialog', { name: 'Earlier versions' }).getByRole('listitem');
  expect(await history.allInnerTexts()).toEqual([
    expect.stringMatching(/^For to\s+until .*2026/),
    expect.stringMatching(/^For two\s+until .*2026/),
  ]);
});

test('a note is yellow paper that says so, and is not delivered anywhere', async () => {
  const { bubble, foot } = await opened({
    author: 'person',
    authorName: 'Noah Berg',
    internal: true,
    state: 'sent',
    content: 'Room 12 again',
  });
  await bubble('Room 12 again').getByText('Note, only the team sees it').waitFor();
  expect(await foot('Room 12 again')).not.toContain('Sent');
});

test('what may not have arrived is sent again only after a question; what failed at once', async () => {
  const { page, bubble, world, put } = await opened(
    { ...bot, content: 'Perhaps there', state: 'unknown', stateReason: 'the connection broke' },
    { ...bot, content: 'Not there', state: 'failed', stateReason: 'Telegram refused it.' },
  );
  const [perhaps, not] = put;
  await bubble('Perhaps there').getByRole('button', { name: 'Resend' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Send this message again?' });
  await dialog.getByText(/it may arrive twice/).waitFor();
  // The focus is on Cancel.
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(perhaps?.state).toBe('unknown');
  await bubble('Perhaps there').getByRole('button', { name: 'Resend' }).click();
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await bubble('Perhaps there').getByText('Waiting to be sent').waitFor();
  await expect.poll(() => perhaps?.state).toBe('queued');
  await dialog.waitFor({ state: 'hidden' });
  await bubble('Not there').getByRole('button', { name: 'Resend' }).press('Enter');
  await expect.poll(() => not?.state).toBe('queued');
  world.update('s', not?.id ?? 0, { state: 'failed', stateReason: 'Again.' });
  await bubble('Not there').getByRole('button', { name: 'Mark as delivered' }).click();
  await bubble('Not there').getByRole('button', { name: 'Sent' }).waitFor();
});

test('a decision that comes too late is taken back, with the reason', async () => {
  const { page, bubble, put, allow } = await opened({
    ...bot,
    content: 'Perhaps there',
    state: 'unknown',
    stateReason: 'the connection broke',
  });
  allow(/status of 409/);
  await page.route('**/delivery', async (route) => {
    if (put[0]) put[0].state = 'sent';
    await route.continue();
  });
  await bubble('Perhaps there').getByRole('button', { name: 'Mark as delivered' }).click();
  await bubble('Perhaps there').getByText('Its delivery is not in doubt (any more).').waitFor();
  await bubble('Perhaps there').getByRole('button', { name: 'Sent' }).waitFor();
});

const picture = { kind: 'image', name: 'tap.png', mimeType: 'image/png', available: true } as const;

test('pictures have their place before they are there, and open large', async () => {
  const { page, transcript, world } = await opened({ content: 'Hello' });
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/attachments/*', async (route) => {
    await held;
    await route.continue();
  });
  world.say('s', { content: 'Look', attachments: [picture] });
  const preview = transcript.getByRole('button', { name: 'Enlarge tap.png' });
  const before = await preview.boundingBox();
  release();
  await expect
    .poll(() => preview.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(320);
  expect(await preview.boundingBox()).toEqual(before);
  await preview.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'tap.png' });
  await dialog.getByRole('img', { name: 'tap.png' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await preview.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a picture that cannot be had says why, and can be tried again', async () => {
  const { page, transcript, world, put, allow } = await opened({
    content: 'Look',
    attachments: [{ ...picture, name: 'lost.png' }],
  });
  allow(/status of 404/);
  await transcript.getByText('Telegram does not have this file any more.').waitFor();
  const [message] = put;
  if (message) message.attachments = [picture];
  world.update('s', message?.id ?? 0, {});
  await page.getByRole('button', { name: 'Try again' }).click();
  await transcript.getByRole('button', { name: 'Enlarge tap.png' }).waitFor();
});

test('recordings play in place, files are downloads, and what has no copy says so', async () => {
  const { page, transcript } = await opened({
    content: '',
    attachments: [
      { kind: 'audio', name: 'voice.wav', mimeType: 'audio/wav', available: true },
      { kind: 'file', name: 'Invoice.pdf', sizeBytes: 1_800_000, available: true },
      { kind: 'video', name: 'large.mp4', sizeBytes: 52_000_000, available: false },
      { kind: 'location', available: false },
    ],
  });
  const audio = transcript.locator('audio');
  expect(await audio.getAttribute('aria-label')).toBe('voice.wav');
  const duration = () =>
    audio.evaluate(async (player: HTMLAudioElement) => {
      player.preload = 'auto';
      player.load();
      await new Promise((resolve) => player.addEventListener('loadedmetadata', resolve, { once: true }));
      return player.duration;
    });
  expect(await duration()).toBeCloseTo(0.5);
  const file = transcript.getByRole('link', { name: /Invoice\.pdf/ });
  expect(await file.innerText()).toContain('1.7 MB');
  const download = page.waitForEvent('download');
  await file.click();
  expect((await download).suggestedFilename()).toBe('Invoice.pdf');
  await transcript.getByText('49.6 MB, no copy to be had: look in the chat').waitFor();
  await transcript.getByText('Location', { exact: true }).waitFor();
});
