import {
  type Arbitrary,
  type AsyncCommand,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  option,
  record,
  tuple,
} from 'fast-check';
import type { House } from './house.ts';
import type { Mishap } from './life.ts';
import { modelOutcomes } from './scripted-model.ts';
import { platformOutcomes } from './scripted-platform.ts';
import { people, type Said, type World } from './world.ts';

/** What a command may know of the world before it runs. */
export type Glance = Awaited<ReturnType<World['glance']>>;
export type Command = AsyncCommand<Glance, World>;

/** A command that reads as a sentence, runs, and waits until nothing moves any more. */
function command(
  sentence: string,
  run: (world: World) => unknown,
  makesSense: (glance: Glance) => boolean = () => true,
): Command {
  return {
    check: (glance) => makesSense(glance),
    async run(glance, world) {
      await run(world);
      await world.settle();
      Object.assign(glance, await world.glance());
    },
    toString: () => sentence,
  };
}

const slot = nat(1);
const person = constantFrom(...people);
/** Mostly one conversation: that is where things meet. */
const conversation = constantFrom('c0', 'c0', 'c0', 'c1');
const which = nat(5);
const edge = constantFrom<Mishap['edge']>('before', 'after');
/** At the first call of something that comes in. */
const mishap: Arbitrary<Mishap | null> = option(
  record({ call: constantFrom(1), edge, what: constantFrom<Mishap['what']>('dies', 'stalls', 'fails') }),
  { freq: 6 },
);
const words = (it: Mishap | null) => (it ? `, which ${it.what} ${it.edge} its call ${it.call}` : '');
const pick = <T>(all: T[], index: number): T | undefined => all[index % all.length];

function newMessage(world: World, key: string): Said {
  const number = world.said.length + 1;
  const said: Said = {
    message: {
      account: 'bot-1',
      conversationKey: key,
      kind: 'private',
      externalId: `in-${number}`,
      contact: { externalUserId: `user-of-${key}`, name: 'Ulla' },
      content: `Q${number}@${key}`,
    },
    edits: 0,
    offeredAt: world.tick(),
    takenAt: null,
  };
  world.said.push(said);
  return said;
}

async function sessionIdOf(world: World, key: string): Promise<string | undefined> {
  const session = await world.eye.chatSession.findFirst({ where: { conversationKey: key } });
  return session?.sessionId;
}

const say = tuple(conversation, slot, mishap).map(([key, on, hurt]) =>
  command(`a user writes in ${key} (slot ${on}${words(hurt)})`, (world) => {
    const house = world.house(on);
    if (hurt) house.paths.door.expect(hurt);
    const said = newMessage(world, key);
    world.offer(said, house, hurt !== null);
  }),
);

const deliverAgain = tuple(which, constantFrom([0], [1], [0, 1], [0, 0])).map(([index, slots]) =>
  command(
    `message ${index} is delivered again (slots ${slots.join(' and ')})`,
    (world) => {
      const said = pick(world.said, index);
      if (said) for (const on of slots) world.offer(said, world.house(on));
    },
    ({ said }) => said > 0,
  ),
);

const edit = tuple(which, slot).map(([index, on]) =>
  command(
    `message ${index} is edited (slot ${on})`,
    (world) => {
      const said = pick(world.said, index);
      if (!said) return;
      said.edits += 1;
      const { account, conversationKey, externalId } = said.message;
      const content = `${said.message.content}${'!'.repeat(said.edits)}`;
      const signal = { type: 'edited', account, conversationKey, externalId, content } as const;
      world.watch(world.house(on).receive(signal));
    },
    ({ said }) => said > 0,
  ),
);

const remove = tuple(which, slot).map(([index, on]) =>
  command(
    `message ${index} is deleted (slot ${on})`,
    (world) => {
      const said = pick(world.said, index);
      if (!said) return;
      const { account, conversationKey, externalId } = said.message;
      world.watch(world.house(on).receive({ type: 'deleted', account, conversationKey, externalId }));
    },
    ({ said }) => said > 0,
  ),
);

/** Pressed below the answer to one of the last messages; it may come late, and after the next one has been asked. */
const stop = tuple(conversation, slot, nat(2)).map(([key, on, back]) =>
  command(
    `Stop is pressed in ${key}${back > 0 ? ` below the answer to the message ${back} before the last` : ''} (slot ${on})`,
    (world) => {
      const upTo = world.said
        .map(({ message }) => message)
        .filter(({ conversationKey }) => conversationKey === key)
        .at(-1 - back)?.externalId;
      if (upTo === undefined) return;
      world.stops.push({ key, upTo });
      world.watch(world.house(on).receive({ type: 'stopped', account: 'bot-1', conversationKey: key, upTo }));
    },
    ({ said }) => said > 0,
  ),
);

const stopByTeam = tuple(conversation, slot).map(([key, on]) =>
  command(
    `somebody of the team stops the answer in ${key} (slot ${on})`,
    async (world) => {
      const sessionId = await sessionIdOf(world, key);
      if (!sessionId) return;
      world.expectStop(sessionId);
      world.house(on).takeover('').stop(sessionId);
    },
    ({ said }) => said > 0,
  ),
);

/** People of the team act through the dashboard; what they do may die under them at its first call or its second. */
const deskMishap = option(
  record({ call: constantFrom(1, 2), edge, what: constantFrom<Mishap['what']>('dies', 'stalls', 'fails') }),
  { freq: 8 },
);

const act = (
  sentence: Arbitrary<[string, (world: World, sessionId: string, house: House) => Promise<unknown>]>,
  makesSense: (glance: Glance) => boolean,
) =>
  tuple(sentence, conversation, slot, deskMishap).map(([[what, run], key, on, hurt]) =>
    command(
      `${what} in ${key} (slot ${on}${words(hurt)})`,
      async (world) => {
        const sessionId = await sessionIdOf(world, key);
        if (!sessionId) return;
        const house = world.house(on);
        if (hurt) house.paths.desk.expect(hurt);
        world.watch(
          run(world, sessionId, house).finally(() => house.paths.desk.forget()),
          hurt !== null,
        );
      },
      makesSense,
    ),
  );

const takeOver = act(
  person.map((userId) => [
    `${userId} takes over`,
    (world, sessionId, house) => house.takeover(notice(world)).take(sessionId, userId),
  ]),
  ({ said }) => said > 0,
);

const giveBack = act(
  person.map((userId) => [
    `${userId} gives back`,
    (world, sessionId, house) => house.takeover(notice(world)).giveBack(sessionId, userId),
  ]),
  ({ taken }) => taken,
);

const reply = act(
  tuple(person, boolean()).map(([userId, twice]) => [
    `${userId} replies${twice ? ' twice with one key' : ''}`,
    (world, sessionId, house) => {
      const idempotencyKey = `r${++world.counters.replies}`;
      const spoken = { userId, content: `P${idempotencyKey} from a person`, publish: true, idempotencyKey };
      const speak = () => house.takeover(notice(world)).speak(sessionId, spoken);
      return twice ? Promise.all([speak(), speak()]) : speak();
    },
  ]),
  ({ said }) => said > 0,
);

const note = act(
  person.map((userId) => [
    `${userId} writes a note`,
    (world, sessionId, house) =>
      house.takeover('').speak(sessionId, { userId, content: `N${++world.counters.notes}`, publish: false }),
  ]),
  ({ said }) => said > 0,
);

const notice = (world: World) => `T${++world.counters.notices}`;

const decide = tuple(which, constantFrom('resend', 'mark_delivered'), slot).map(([index, decision, on]) =>
  command(
    `a person decides about message ${index} in doubt: ${decision} (slot ${on})`,
    async (world) => {
      const doubtful = await world.eye.message.findMany({
        where: { state: { in: ['unknown', 'failed'] } },
        orderBy: { id: 'asc' },
      });
      const message = pick(doubtful, index);
      if (!message) return;
      if (decision === 'resend') world.resent.push(message.id);
      world.watch(world.house(on).takeover('').decide(message.id, decision));
    },
    ({ inDoubt }) => inDoubt,
  ),
);

const platformWill = array(constantFrom(...platformOutcomes), { minLength: 1, maxLength: 3 }).map(
  (outcomes) => command(`the platform: ${outcomes.join(', ')}`, (world) => world.platform.will(outcomes)),
);

const modelWill = array(constantFrom(...modelOutcomes), { minLength: 1, maxLength: 2 }).map((outcomes) =>
  command(`the model: ${outcomes.join(', ')}`, (world) => world.model.will(outcomes)),
);

/** At one of the next calls of the work: claim, read, history, outcome, mark, send, record, release … */
const workMishap = tuple(
  record({
    call: integer({ min: 1, max: 9 }),
    edge,
    what: constantFrom<Mishap['what']>('dies', 'stalls', 'stalls'),
  }),
  slot,
).map(([hurt, on]) =>
  command(`the work of slot ${on} ${hurt.what} ${hurt.edge} its call ${hurt.call}`, (world) =>
    world.house(on).paths.work.expect(hurt),
  ),
);

/** Rare: whoever writes what must not be forgotten waits half a second before it tries again. */
const workFails = tuple(
  record({ call: integer({ min: 1, max: 9 }), edge, what: constantFrom<Mishap['what']>('fails') }),
  slot,
).map(([hurt, on]) =>
  command(`the work of slot ${on} ${hurt.what} ${hurt.edge} its call ${hurt.call}`, (world) =>
    world.house(on).paths.work.expect(hurt),
  ),
);

const goOn = constant(
  command(
    'what is slow goes on',
    (world) => world.openGates(),
    ({ waiting }) => waiting > 0,
  ),
);
const resume = constant(
  command(
    'what stalls goes on',
    (world) => world.resume(),
    ({ stalled }) => stalled,
  ),
);
const kill = slot.map((on) => command(`slot ${on} is killed`, (world) => world.house(on).life.die()));
const expire = constant(
  command(
    'the leases expire',
    (world) => world.expireLeases(),
    ({ leased, jammed }) => leased && !jammed,
  ),
);
const later = constant(
  command(
    'time passes',
    (world) => world.letTimePass(),
    ({ later, jammed }) => later && !jammed,
  ),
);
const wake = slot.map((on) => command(`slot ${on} looks for work`, (world) => world.house(on).wake()));
const hear = constant(
  command(
    'the notices arrive',
    (world) => world.hearNotices(),
    ({ notices }) => notices > 0,
  ),
);
const hold = conversation.map((key) =>
  command(
    `the row of ${key} is held`,
    (world) => world.holdRow(key),
    ({ jammed, said }) => !jammed && said > 0,
  ),
);
const free = constant(
  command(
    'the row is free',
    (world) => world.freeRow(),
    ({ jammed }) => jammed,
  ),
);
const redeliver = slot.map((on) =>
  command(
    `what was not taken is delivered again (slot ${on})`,
    (world) => {
      for (const said of world.said) if (said.takenAt === null) world.offer(said, world.house(on));
    },
    ({ untaken }) => untaken,
  ),
);

const ask = tuple(conversation, slot, mishap, boolean()).map(([key, on, hurt, keyed]) =>
  command(`a program asks in ${key}${keyed ? ' with a key' : ''} (slot ${on}${words(hurt)})`, (world) => {
    const house = world.house(on);
    if (hurt) house.paths.door.expect(hurt);
    const said = newMessage(world, key);
    const idempotencyKey = keyed ? said.message.externalId : undefined;
    world.ask({ said, house, idempotencyKey }, hurt !== null);
  }),
);

const askAgain = tuple(which, constantFrom([0], [1], [0, 1])).map(([index, slots]) =>
  command(
    `question ${index} with a key is asked again (slots ${slots.join(' and ')})`,
    (world) => {
      const one = pick(
        world.asked.filter(({ idempotencyKey }) => idempotencyKey),
        index,
      );
      for (const on of one ? slots : []) {
        world.ask({ said: one!.said, house: world.house(on), idempotencyKey: one!.idempotencyKey });
      }
    },
    ({ said }) => said > 0,
  ),
);

const everywhere = [
  takeOver,
  giveBack,
  reply,
  note,
  stopByTeam,
  modelWill,
  modelWill,
  workMishap,
  workMishap,
  workFails,
  goOn,
  resume,
  kill,
  expire,
  later,
  wake,
  hear,
  hold,
  free,
  free,
];

/** What happens on a platform that we send to. */
export const platformCommands: Arbitrary<Command>[] = [
  ...everywhere,
  say,
  say,
  say,
  say,
  deliverAgain,
  edit,
  remove,
  stop,
  decide,
  platformWill,
  platformWill,
  redeliver,
  later,
];

/** What happens in the chat API, where whoever asks waits for the answer. */
export const chatCommands: Arbitrary<Command>[] = [...everywhere, ask, ask, ask, ask, askAgain];
