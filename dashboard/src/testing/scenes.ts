import { allPermissions } from '@frontdesk/shared/permissions';
import type { FakeSimulator } from './fake-simulator.ts';
import { type FakeWorld, setupToken } from './fake-world.ts';
import type { Scene } from './scene.ts';
import { contactScenes } from './scenes-contact.ts';
import { inboxScenes } from './scenes-inbox.ts';
import { peopleScenes } from './scenes-people.ts';
import { simulatorScenes } from './scenes-simulator.ts';
import { takeoverScenes } from './scenes-takeover.ts';

/** An owner who is signed in. */
export function signIn(world: FakeWorld): void {
  world.owner = {
    id: 'owner',
    name: 'Olivia Hart',
    email: 'olivia@example.com',
    role: 'owner',
    permissions: allPermissions,
    twoFactor: false,
    password: 'correct horse',
  };
  world.signedIn = true;
}

/** A working day: every channel, every author, every state of a message. The first session has all of it. */
export function fillInbox(world: FakeWorld): void {
  const names = [
    'Maya Okafor',
    'Jonas Weber',
    'Priya Nair',
    'Tom Baker',
    'Lucía Gómez',
    'Wei Zhang',
    'Noah Klein',
  ];
  for (const [index, name] of names.entries()) {
    const sessionId = `quiet-${index}`;
    const channel = (['telegram', 'slack', 'web'] as const)[index % 3];
    world.addSession({
      sessionId,
      channel,
      conversationKey: sessionId,
      contact: { name, username: null, email: null, phone: null },
    });
    world.put(sessionId, {
      content: questions[index] ?? 'Hello',
      createdAt: minutesAgo(60 * (40 - 5 * index)),
    });
    world.put(sessionId, {
      author: 'bot',
      state: 'sent',
      content: 'Gladly. Here is what I found.',
      createdAt: minutesAgo(60 * (40 - 5 * index) - 1),
    });
  }
  world.addSession({
    sessionId: 'group',
    channel: 'telegram',
    conversationKey: '-1005',
    kind: 'group',
    title: 'House guests',
    contact: null,
  });
  world.put('group', {
    content: 'Is the pool open in the evening?',
    authorName: 'Bob Stone',
    createdAt: minutesAgo(9),
  });
  const contact = {
    name: 'Ann Lee',
    username: 'annlee',
    email: 'ann.lee-ferreira@harbour-cafe.example',
    phone: '+46 70 123 45 67',
  };
  world.addSession({ sessionId: 'rich', channel: 'slack', conversationKey: 'T1:D7', contact });
  world.put('rich', {
    content: 'Hi! What are your opening hours?',
    authorName: 'Ann Lee',
    createdAt: minutesAgo(1500),
  });
  world.put('rich', { author: 'bot', state: 'sent', content: hours, createdAt: minutesAgo(1499) });
  world.put('rich', { content: 'And may I bring my dog?', authorName: 'Ann Lee', createdAt: minutesAgo(31) });
  world.put('rich', {
    content: 'A small one 🐕',
    authorName: 'Ann Lee',
    createdAt: minutesAgo(31),
    attachments: [{ kind: 'image', name: 'rex.jpg', sizeBytes: 284_000, available: false }],
  });
  world.put('rich', {
    author: 'bot',
    state: 'unknown',
    stateReason: 'the connection broke while it was sent',
    content: 'Small dogs are **welcome** for €12 a night. See the [house rules](https://example.com/rules).',
    createdAt: minutesAgo(30),
  });
  world.put('rich', { author: 'system', content: 'Olivia Hart took over', createdAt: minutesAgo(22) });
  world.put('rich', {
    author: 'person',
    authorName: 'Olivia Hart',
    state: 'sent',
    content: 'Hello Ann, Olivia here. I put Rex on your booking, free of charge.',
    createdAt: minutesAgo(21),
  });
  world.put('rich', {
    author: 'person',
    authorName: 'Olivia Hart',
    state: 'failed',
    stateReason: 'Slack says the channel is archived',
    content: 'Anything else?',
    createdAt: minutesAgo(20),
  });
  world.put('rich', {
    content: 'Wonderful, thank you! What is the Wi-Fi name?',
    authorName: 'Ann Lee',
    state: 'received',
    createdAt: minutesAgo(1),
  });
}

/** A private chat with an answer that is being written. */
export function chatOnTelegram(world: FakeWorld, telegram: FakeSimulator): void {
  const ann = { id: '1001', name: 'Ann Lee', username: 'annlee', isBot: false };
  const chatId = '1001';
  telegram.show({ id: '1', chatId, from: ann, text: 'Hi! Do you have a quiet room?', format: 'plain' });
  telegram.show({
    id: '2',
    chatId,
    text: 'Yes: room 12, to the garden.\nThe house rules are here, the code is 4711.',
    entities: [
      { type: 'bold', offset: 5, length: 7 },
      { type: 'text_link', offset: 33, length: 11, url: 'https://example.com/rules' },
      { type: 'code', offset: 67, length: 4 },
    ],
    replyToId: '1',
  });
  telegram.show({ id: '3', chatId, from: ann, text: 'And breakfast?', format: 'plain' });
  telegram.show({ id: 'draft', chatId, text: 'Breakfast is served from seven', streaming: true });
  telegram.setStatus(chatId, 'typing…');
  world.addSession({ sessionId: 'telegram-1001', conversationKey: '1001' });
  world.put('telegram-1001', { content: 'Hi! Do you have a quiet room?', authorName: 'Ann Lee' });
  world.put('telegram-1001', { author: 'bot', state: 'sent', content: 'Yes: **room 12**, to the garden.' });
  world.put('telegram-1001', { content: 'And breakfast?', authorName: 'Ann Lee', state: 'received' });
  world.startTurn('telegram-1001');
  world.write('telegram-1001', 'Breakfast is served from seven');
}

/** A channel with one answered thread. */
export function chatOnSlack(world: FakeWorld, slack: FakeSimulator): void {
  const ann = { id: 'U1', name: 'Ann Lee', username: 'ann', isBot: false };
  const bob = { id: 'U2', name: 'Bob Stone', username: 'bob', isBot: false };
  const chatId = 'C1';
  slack.show({
    id: '170.1',
    chatId,
    from: bob,
    text: 'Morning everyone, _coffee_ is on &amp; *hot*',
    format: 'mrkdwn',
  });
  slack.show({
    id: '171.1',
    chatId,
    from: ann,
    text: '<@U900> what is the Wi-Fi password?',
    format: 'mrkdwn',
  });
  slack.show({
    id: '171.2',
    chatId,
    threadId: '171.1',
    text: 'It is `guest-2026`. **Please** keep it in the house.',
  });
  world.addSession({
    sessionId: 'slack-C1-171.1',
    channel: 'slack',
    conversationKey: 'T1:C1:171.1',
    kind: 'group',
    title: 'help-desk',
  });
  world.put('slack-C1-171.1', { content: 'what is the Wi-Fi password?', authorName: 'Ann Lee' });
  world.put('slack-C1-171.1', {
    author: 'bot',
    state: 'sent',
    content: 'It is `guest-2026`. **Please** keep it in the house.',
  });
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const questions = [
  'Do you have a room for three on Friday?',
  'My invoice shows the wrong VAT number, can you fix it?',
  'Where do I find the API key?',
  'Is breakfast included?',
  '¿Puedo hacer el check-in a las 23:00?',
  'The tracking link does not open.',
  'Can I move my appointment to next week, and do I need to bring anything?',
];

const hours = `We are open every day:

| Day | Hours |
| --- | --- |
| Monday to Friday | 8:00 to 20:00 |
| Weekend | 10:00 to 16:00 |

- **Late arrival?** Use the key box, code in your mail
- Call \`+49 30 1234\` in an emergency`;

/** Every page in a state worth looking at: for axe and for screenshots. */
export const scenes: Record<string, Scene> = {
  setup: { prepare: () => undefined, path: `/setup?token=${setupToken}`, ready: 'Create the owner' },
  'setup-without-link': { prepare: () => undefined, path: '/setup', ready: 'one-time link' },
  'sign-in': {
    prepare({ world }) {
      signIn(world);
      world.signedIn = false;
    },
    path: '/sign-in',
    ready: 'Password',
  },
  'empty-inbox': { prepare: ({ world }) => signIn(world), path: '/inbox', ready: 'Polling as' },
  ...inboxScenes(signIn),
  inbox: {
    prepare({ world }) {
      signIn(world);
      fillInbox(world);
    },
    path: '/inbox',
    ready: 'House guests',
  },
  conversation: {
    prepare({ world }) {
      signIn(world);
      fillInbox(world);
      world.startTurn('rich');
    },
    path: '/inbox/rich',
    ready: 'is thinking…',
  },
  'simulator-telegram': {
    prepare({ world, simulators: { telegram } }) {
      signIn(world);
      fillInbox(world);
      chatOnTelegram(world, telegram);
    },
    path: '/simulator?platform=telegram&as=1001&chat=1001',
    ready: 'Breakfast is served',
  },
  'simulator-slack': {
    prepare({ world, simulators: { slack } }) {
      signIn(world);
      fillInbox(world);
      chatOnSlack(world, slack);
    },
    path: '/simulator?platform=slack&as=U1&chat=C1',
    ready: '1 reply',
  },
  'simulator-slack-thread': {
    prepare({ world, simulators: { slack } }) {
      signIn(world);
      chatOnSlack(world, slack);
    },
    path: '/simulator?platform=slack&as=U1&chat=C1&thread=171.1',
    ready: 'guest-2026',
  },
  'unknown-conversation': {
    prepare({ world }) {
      signIn(world);
      fillInbox(world);
    },
    path: '/inbox/nowhere',
    ready: 'Go to the inbox',
  },
  ...contactScenes(({ world }) => {
    signIn(world);
    fillInbox(world);
  }),
  ...simulatorScenes(({ world, simulators: { telegram } }) => {
    signIn(world);
    fillInbox(world);
    chatOnTelegram(world, telegram);
  }),
  ...peopleScenes(({ world }) => signIn(world)),
  ...takeoverScenes(({ world }) => {
    signIn(world);
    fillInbox(world);
  }),
};
