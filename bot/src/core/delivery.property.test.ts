import { connect } from '@frontdesk/prisma/client';
import { testDatabase } from '@frontdesk/prisma/testing';
import { assert, asyncModelRun, asyncProperty, boolean, commands, constantFrom, record } from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import type { Command } from './testing/commands/command.ts';
import { chatCommands, platformCommands } from './testing/commands.ts';
import { gatherEvidence, tell } from './testing/evidence.ts';
import type { HouseOptions } from './testing/house.ts';
import { openJournal } from './testing/journal.ts';
import { brokenPromises } from './testing/promises.ts';
import { createWorld, people } from './testing/world.ts';

const { db: eye, url, drop } = await testDatabase();
const db = connect(url, { max: 30 });
const journal = await openJournal(eye);
for (const id of people) await eye.user.create({ data: { id, name: id, email: `${id}@x.io` } });
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

/** The same sequences each time, so that a red test is somebody's change. To hunt, leave the seed out and raise the runs. */
const seed = 20261122;
const runs = 40;
const patienceMs = 120_000;
const howLong = { maxCommands: 30, size: 'max' } as const;
const limits = { seed, numRuns: runs, interruptAfterTimeLimit: patienceMs - 20_000, endOnFailure: false };

async function keepsItsPromises(options: HouseOptions & { late: boolean }, happens: Iterable<Command>) {
  const world = await createWorld({ db, eye, journal }, options);
  try {
    await asyncModelRun(async () => ({ model: await world.glance(), real: world }), happens);
    await world.drain();
    const evidence = await gatherEvidence(world, journal.read);
    const problems = brokenPromises(evidence);
    if (problems.length > 0) throw new Error([...problems, tell(evidence)].join('\n'));
  } finally {
    await world.end();
  }
}

describe('whatever happens, in whatever order', () => {
  it('a platform’s users are heard and answered', { timeout: patienceMs }, () =>
    assert(
      asyncProperty(
        record({ streaming: boolean(), late: boolean(), burstMs: constantFrom(0, 0, 60_000) }),
        commands(platformCommands, howLong),
        (options, happens) => keepsItsPromises({ channel: 'telegram', ...options }, happens),
      ),
      limits,
    ),
  );

  it('whoever asks through the chat API is heard and answered', { timeout: patienceMs }, () =>
    assert(
      asyncProperty(boolean(), commands(chatCommands, howLong), (late, happens) =>
        keepsItsPromises({ channel: 'web', streaming: false, late }, happens),
      ),
      limits,
    ),
  );
});
