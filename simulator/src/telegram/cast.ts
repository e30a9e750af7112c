import type { Clock } from './clock.ts';
import { addMessage, type Chat, createWorld, type Person, type World } from './world.ts';

/** The bot of the default token. Its id stays the same, so that a restarted trial continues its conversations. */
export const simulatedToken = '7000000001:AAFrontdeskSimulatorOnlyNoSecret000';

/** Their numbers are of those that films may show. */
const people: Person[] = [
  {
    id: 1001,
    isBot: false,
    firstName: 'Mara',
    lastName: 'Okafor',
    username: 'mara_okafor',
    languageCode: 'en',
    phone: '447700900142',
  },
  {
    id: 1002,
    isBot: false,
    firstName: 'Jonas',
    lastName: 'Weber',
    username: 'jonasweber',
    languageCode: 'de',
    phone: '491713920021',
  },
  // People without a username are common, and easily forgotten.
  { id: 1003, isBot: false, firstName: 'Priya', languageCode: 'en', phone: '447700900177' },
];

export const groupId = -1002200000001;

/** Their ids stay the same too: those of the messages that opened them, the group's first. */
const topics = [
  { id: 2, title: 'Orders' },
  { id: 3, title: 'Rota' },
];

/** Three people with a private chat each, and a café's team group with topics, which the bot is a member of. */
export function seedWorld(clock: Clock, token: string): World {
  const bot: Person = {
    id: Number(token.split(':')[0]),
    isBot: true,
    firstName: 'Frontdesk',
    username: 'frontdesk_sim_bot',
  };
  const world = createWorld(clock, bot);
  const first = firstId(clock);
  const privateCounter = { nextMessageId: first };
  for (const person of people) {
    world.people.set(person.id, person);
    world.chats.set(
      person.id,
      emptyChat(person.id, 'private', fullName(person), [person.id], privateCounter),
    );
  }
  const memberIds = [...people.map((person) => person.id), bot.id];
  const group = emptyChat(groupId, 'supergroup', 'Harbour Café team', memberIds, { nextMessageId: first });
  world.chats.set(groupId, group);
  for (const topic of topics) {
    group.topics.push(topic);
    addMessage(world, group, {
      ...topic,
      from: people[0]!,
      text: '',
      threadId: topic.id,
      opensTopic: topic.title,
    });
  }
  return world;
}

export const fullName = (person: Person) => [person.firstName, person.lastName].filter(Boolean).join(' ');

/**
 * Nothing here outlives a restart, but a bot's database does: ids start at the clock (tenths of seconds since 2026;
 * they stay below 2³¹ until 2032), so that a new run does not repeat ids and have its messages taken for duplicates.
 */
export const firstId = (clock: Clock) => Math.max(1, Math.floor((clock.now() - Date.UTC(2026, 0, 1)) / 100));

function emptyChat(
  id: number,
  kind: Chat['kind'],
  title: string,
  memberIds: number[],
  counter: Chat['counter'],
): Chat {
  return {
    id,
    kind,
    title,
    memberIds,
    started: kind === 'supergroup',
    blocked: false,
    topics: [],
    counter,
    status: null,
    drafts: new Map(),
    stoppedDraftIds: new Set(),
    keyboards: new Map(),
  };
}
