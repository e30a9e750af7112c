import type { ChatMessage } from '@frontdesk/shared/chat';
import type { FakeSite } from './fake-site.ts';
import { deskOf } from './fake-takeover.ts';
import type { FakeWorld } from './fake-world.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** What a turn cost: two calls, some of it cached. */
export const turn = (more: Partial<NonNullable<ChatMessage['turn']>> = {}): ChatMessage['turn'] => ({
  status: 'answered',
  model: 'gemini-2.5-flash',
  modelCalls: 2,
  finish: 'STOP',
  error: null,
  promptTokens: 3412,
  outputTokens: 186,
  thoughtTokens: 240,
  cachedTokens: 2048,
  startedAt: minutesAgo(30),
  firstTextAt: new Date(Date.parse(minutesAgo(30)) + 900).toISOString(),
  endedAt: new Date(Date.parse(minutesAgo(30)) + 2300).toISOString(),
  costMicroUsd: 1630,
  ...more,
});

/** Maya's conversation, in which everything has become of messages that can. */
function everyState(world: FakeWorld): void {
  const contact = { name: 'Maya Okafor', username: 'maya', email: null, phone: null };
  world.addSession({ sessionId: 'maya', contact, conversationKey: '4711' });
  const put = (message: Partial<ChatMessage> & { content: string }) => world.put('maya', message);
  const maya = { authorName: 'Maya Okafor' };
  const olivia = { author: 'person', authorName: 'Olivia Hart' } as const;
  put({
    ...maya,
    content: 'Hi, my tap is dripping. Can somebody come today?',
    edits: [{ content: 'Hi, my tab is driping', until: minutesAgo(41) }],
    createdAt: minutesAgo(42),
  });
  put({
    author: 'bot',
    state: 'sent',
    content: 'Of course. Which **room** is it?',
    createdAt: minutesAgo(41),
    sentAt: minutesAgo(41),
    externalIds: ['8812'],
    turn: turn(),
  });
  put({ ...maya, content: 'Never mind', state: 'withdrawn', createdAt: minutesAgo(40) });
  put({
    ...maya,
    content: 'Room 12. Here is a picture, and how it sounds.',
    createdAt: minutesAgo(39),
    attachments: [
      { kind: 'image', name: 'tap.png', mimeType: 'image/png', sizeBytes: 284_000, available: true },
      { kind: 'audio', name: 'dripping.ogg', mimeType: 'audio/wav', sizeBytes: 42_000, available: true },
      { kind: 'file', name: 'Invoice 2026-11.pdf', sizeBytes: 1_800_000, available: true },
      { kind: 'video', name: 'too-large.mp4', sizeBytes: 48_000_000, available: false },
      { kind: 'location', available: false },
    ],
  });
  put({
    ...maya,
    content: 'Hello?',
    state: 'unanswered',
    stateReason: 'The model did not answer in time.',
    createdAt: minutesAgo(30),
  });
  put({
    author: 'bot',
    state: 'withdrawn',
    stateReason: 'A person took over before it went out.',
    content: 'Somebody will come between two and four.',
    createdAt: minutesAgo(29),
    turn: turn({ costMicroUsd: null, status: 'stopped' }),
  });
  put({
    author: 'system',
    state: 'sent',
    content: 'A person of our team answers now.',
    createdAt: minutesAgo(28),
  });
  put({
    ...olivia,
    internal: true,
    state: 'sent',
    content: 'Room 12 had this in May already. Ask Tom for the spare cartridge.',
    createdAt: minutesAgo(27),
  });
  put({
    ...olivia,
    state: 'sent',
    content: 'Tom comes at three.',
    createdAt: minutesAgo(26),
    externalIds: ['8815'],
  });
  put({
    ...olivia,
    state: 'unknown',
    stateReason: 'the connection broke while it was sent',
    content: 'He has a key, so you need not be there.',
    createdAt: minutesAgo(25),
  });
  put({
    ...olivia,
    state: 'failed',
    stateReason: 'The person blocked the bot.',
    content: 'Is that all right?',
    createdAt: minutesAgo(24),
  });
  put({
    ...olivia,
    state: 'queued',
    stateReason: 'Telegram asks for a pause.',
    attempts: 2,
    nextAttemptAt: new Date(Date.now() + 60_000).toISOString(),
    content: 'Until then.',
    createdAt: minutesAgo(3),
  });
}

/** Five things nobody has read, after a long conversation. */
function muchUnread(world: FakeWorld): void {
  const contact = { name: 'Jonas Weber', username: null, email: null, phone: null };
  const { summary, messages } = world.addSession({ sessionId: 'unread', channel: 'slack', contact });
  for (let index = 1; index <= 60; index += 1) {
    const isAnswer = index % 2 === 0;
    world.put('unread', {
      author: isAnswer ? 'bot' : 'user',
      authorName: isAnswer ? null : 'Jonas Weber',
      state: isAnswer ? 'sent' : 'answered',
      content: isAnswer ? `Answer ${index}.` : `Question ${index}?`,
      createdAt: minutesAgo(200 - index),
    });
  }
  summary.unread = 5;
  deskOf(world).readUpTo.set('unread', messages[49]?.id ?? 0);
}

interface Scene {
  prepare(site: FakeSite): void;
  path: string;
  ready: string;
}

/** `signedIn`: an owner is, and the inbox is full. */
export function takeoverScenes(signedIn: (site: FakeSite) => void): Record<string, Scene> {
  const scene = (path: string, ready: string, prepare: (world: FakeWorld) => void): Scene => ({
    path,
    ready,
    prepare(site) {
      signedIn(site);
      prepare(site.world);
    },
  });
  const maya = (world: FakeWorld) => {
    everyState(world);
    return world.sessions.get('maya')?.summary ?? {};
  };
  return {
    'message-states': scene('/inbox/maya', 'Until then.', maya),
    'takeover-mine': scene('/inbox/maya', 'is replying', (world) => {
      const owner = { id: 'owner', name: 'Olivia Hart' };
      const flagReason = 'Telegram says that the person blocked the bot.';
      Object.assign(maya(world), { state: 'human', owner, flagReason, flagIsError: true });
      deskOf(world).alsoHere = [
        { userId: 'priya', name: 'Priya Nair', tab: 'p', state: 'replying' },
        { userId: 'noah', name: 'Noah Berg', tab: 'n', state: 'looking' },
      ];
    }),
    'takeover-other': scene('/inbox/maya', 'Noah Berg is answering', (world) => {
      Object.assign(maya(world), { state: 'human', owner: { id: 'noah', name: 'Noah Berg' } });
    }),
    'takeover-thinking': scene('/inbox/maya', 'is thinking…', (world) => {
      maya(world);
      world.startTurn('maya');
    }),
    'takeover-reading-only': scene('/inbox/maya', 'The assistant answers', (world) => {
      Object.assign(maya(world), {
        flagReason: 'The person asked for somebody of the team.',
        flaggedAt: minutesAgo(4),
      });
      if (world.owner) Object.assign(world.owner, { role: 'member', permissions: ['sessions.read'] });
    }),
    'unread-divider': scene('/inbox/unread', 'Question 51?', muchUnread),
    'jump-to-message': scene('/inbox/unread?message=40', 'Jump to the newest', muchUnread),
  };
}
