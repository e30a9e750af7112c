import { type Arbitrary, boolean, constantFrom, nat, option, record, tuple } from 'fast-check';
import type { House } from '../house.ts';
import type { Mishap } from '../life.ts';
import type { Said, World } from '../world.ts';
import { command, conversation, edge, pick, slot, which, words } from './command.ts';

/** What the people do who write to the desk, and what platforms make of it. */

/** At the first call of something that comes in. */
const mishap: Arbitrary<Mishap | null> = option(
  record({ call: constantFrom(1), edge, what: constantFrom<Mishap['what']>('dies', 'stalls', 'fails') }),
  { freq: 6 },
);

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

export const say = tuple(conversation, slot, mishap).map(([key, on, hurt]) =>
  command(`a user writes in ${key} (slot ${on}${words(hurt)})`, (world) => {
    const house = world.house(on);
    if (hurt) house.paths.door.expect(hurt);
    const said = newMessage(world, key);
    world.offer(said, house, hurt !== null);
  }),
);

export const deliverAgain = tuple(which, constantFrom([0], [1], [0, 1], [0, 0])).map(([index, slots]) =>
  command(
    `message ${index} is delivered again (slots ${slots.join(' and ')})`,
    (world) => {
      const said = pick(world.said, index);
      if (said) for (const on of slots) world.offer(said, world.house(on));
    },
    ({ said }) => said > 0,
  ),
);

export const redeliver = slot.map((on) =>
  command(
    `what was not taken is delivered again (slot ${on})`,
    (world) => {
      for (const said of world.said) if (said.takenAt === null) world.offer(said, world.house(on));
    },
    ({ untaken }) => untaken,
  ),
);

/** Something happens to a message that was said. */
const happensTo = (what: string, run: (said: Said, house: House) => Promise<void>) =>
  tuple(which, slot).map(([index, on]) =>
    command(
      `message ${index} is ${what} (slot ${on})`,
      (world) => {
        const said = pick(world.said, index);
        if (said) world.watch(run(said, world.house(on)));
      },
      ({ said }) => said > 0,
    ),
  );

const placeOf = ({ message: { account, conversationKey, externalId } }: Said) => ({
  account,
  conversationKey,
  externalId,
});

export const edit = happensTo('edited', (said, house) => {
  said.edits += 1;
  const content = `${said.message.content}${'!'.repeat(said.edits)}`;
  return house.receive({ type: 'edited', ...placeOf(said), content });
});

export const remove = happensTo('deleted', (said, house) =>
  house.receive({ type: 'deleted', ...placeOf(said) }),
);

/** Pressed below the answer to one of the last messages; it may come late, and after the next one has been asked. */
export const stop = tuple(conversation, slot, nat(2)).map(([key, on, back]) =>
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

export const ask = tuple(conversation, slot, mishap, boolean()).map(([key, on, hurt, keyed]) =>
  command(`a program asks in ${key}${keyed ? ' with a key' : ''} (slot ${on}${words(hurt)})`, (world) => {
    const house = world.house(on);
    if (hurt) house.paths.door.expect(hurt);
    const said = newMessage(world, key);
    const idempotencyKey = keyed ? said.message.externalId : undefined;
    world.ask({ said, house, idempotencyKey }, hurt !== null);
  }),
);

export const askAgain = tuple(which, constantFrom([0], [1], [0, 1])).map(([index, slots]) =>
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
