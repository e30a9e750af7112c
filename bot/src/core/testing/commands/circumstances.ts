import { type Arbitrary, array, constant, constantFrom, integer, record, tuple } from 'fast-check';
import type { Mishap } from '../life.ts';
import { modelOutcomes } from '../scripted-model.ts';
import { platformOutcomes } from '../scripted-platform.ts';
import { command, conversation, edge, slot } from './command.ts';

/** What happens around the desk: moods of the platform and the model, trouble of processes, time. */

export const platformWill = array(constantFrom(...platformOutcomes), { minLength: 1, maxLength: 3 }).map(
  (outcomes) => command(`the platform: ${outcomes.join(', ')}`, (world) => world.platform.will(outcomes)),
);

export const modelWill = array(constantFrom(...modelOutcomes), { minLength: 1, maxLength: 2 }).map(
  (outcomes) => command(`the model: ${outcomes.join(', ')}`, (world) => world.model.will(outcomes)),
);

const workIsHurt = (what: Arbitrary<Mishap['what']>) =>
  tuple(record({ call: integer({ min: 1, max: 9 }), edge, what }), slot).map(([hurt, on]) =>
    command(`the work of slot ${on} ${hurt.what} ${hurt.edge} its call ${hurt.call}`, (world) =>
      world.house(on).paths.work.expect(hurt),
    ),
  );

/** At one of the next calls of the work: claim, read, history, outcome, mark, send, record, release … */
export const workMishap = workIsHurt(constantFrom('dies', 'stalls', 'stalls'));

/** Rare: whoever writes what must not be forgotten waits half a second before it tries again. */
export const workFails = workIsHurt(constantFrom('fails'));

export const goOn = constant(
  command(
    'what is slow goes on',
    (world) => world.openGates(),
    ({ waiting }) => waiting > 0,
  ),
);

export const resume = constant(
  command(
    'what stalls goes on',
    (world) => world.resume(),
    ({ stalled }) => stalled,
  ),
);

export const kill = slot.map((on) => command(`slot ${on} is killed`, (world) => world.house(on).life.die()));

export const expire = constant(
  command(
    'the leases expire',
    (world) => world.expireLeases(),
    ({ leased, jammed }) => leased && !jammed,
  ),
);

export const later = constant(
  command(
    'time passes',
    (world) => world.letTimePass(),
    ({ later, jammed }) => later && !jammed,
  ),
);

export const wake = slot.map((on) => command(`slot ${on} looks for work`, (world) => world.house(on).wake()));

export const hear = constant(
  command(
    'the notices arrive',
    (world) => world.hearNotices(),
    ({ notices }) => notices > 0,
  ),
);

export const hold = conversation.map((key) =>
  command(
    `the row of ${key} is held`,
    (world) => world.holdRow(key),
    ({ jammed, said }) => !jammed && said > 0,
  ),
);

export const free = constant(
  command(
    'the row is free',
    (world) => world.freeRow(),
    ({ jammed }) => jammed,
  ),
);
