import { type Arbitrary, boolean, constantFrom, option, record, tuple } from 'fast-check';
import type { House } from '../house.ts';
import type { Mishap } from '../life.ts';
import { people, type World } from '../world.ts';
import {
  command,
  conversation,
  edge,
  type Glance,
  pick,
  sessionIdOf,
  slot,
  which,
  words,
} from './command.ts';

/** What people of the team do in the dashboard. */

const person = constantFrom(...people);

export const stopByTeam = tuple(conversation, slot).map(([key, on]) =>
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

export const takeOver = act(
  person.map((userId) => [
    `${userId} takes over`,
    (world, sessionId, house) => house.takeover(notice(world)).take(sessionId, userId),
  ]),
  ({ said }) => said > 0,
);

export const giveBack = act(
  person.map((userId) => [
    `${userId} gives back`,
    (world, sessionId, house) => house.takeover(notice(world)).giveBack(sessionId, userId),
  ]),
  ({ taken }) => taken,
);

export const close = act(
  person.map((userId) => [
    `${userId} closes the session`,
    (_world, sessionId, house) =>
      house.upkeep.edit(sessionId, { closed: true }, { userId, userName: userId }),
  ]),
  ({ said }) => said > 0,
);

export const reply = act(
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

export const note = act(
  person.map((userId) => [
    `${userId} writes a note`,
    (world, sessionId, house) =>
      house.takeover('').speak(sessionId, { userId, content: `N${++world.counters.notes}`, publish: false }),
  ]),
  ({ said }) => said > 0,
);

const notice = (world: World) => `T${++world.counters.notices}`;

export const decide = tuple(which, constantFrom('resend', 'mark_delivered'), slot).map(
  ([index, decision, on]) =>
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
