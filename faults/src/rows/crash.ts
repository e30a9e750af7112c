import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { type Point, type StatementName, sayPoint } from '../statements.ts';
import { talk, until } from '../talk.ts';
import { within } from '../within.ts';

/** The commits of a message's way, and what a column needs to have them. */
const commits: [StatementName, Row['needs']?][] = [
  ['the message is stored'],
  ['the session is claimed'],
  ['the turn is finished'],
  ['sending is marked', 'sends'],
  ['the part is recorded', 'sends'],
  ['the cursor is saved', 'cursor'],
];

const group = 'kill -9';

export const crashRows: Row[] = [
  ...commits.flatMap(([statement, needs]) =>
    (['before', 'after'] as const).map((moment): Row => {
      const point: Point = { moment, statement };
      return {
        group,
        name: sayPoint(point),
        needs,
        mayLeaveHalves: true,
        run: (stage) => crashAt(stage, point),
      };
    }),
  ),
  {
    group,
    name: 'while the model thinks',
    mayLeaveHalves: true,
    stage: { rules: [{ says: 'q2x1', times: 1, outcome: { kind: 'hang' } }] },
    run: crashInModel,
  },
  {
    group,
    name: 'while the model speaks',
    mayLeaveHalves: true,
    stage: { rules: [{ says: 'q2x1', times: 1, outcome: { kind: 'hang', text: 'You said: this and' } }] },
    run: crashInModel,
  },
  {
    group,
    name: 'when the platform has the message, before its answer',
    needs: 'sends',
    mayLeaveHalves: true,
    run: crashInSend,
  },
];

async function crashAt(stage: Stage, point: Point): Promise<void> {
  const killed = stage.database().at(point, 3, async () => {
    await stage.kill();
    return 'cut';
  });
  await Promise.all([talk(stage), within(60_000, sayPoint(point), killed).then(stage.start)]);
}

async function crashInModel(stage: Stage): Promise<void> {
  const crash = async () => {
    await until('a hanging model call', () =>
      stage.gemini
        .requests()
        .some(({ ended, body }) => ended === 'open' && JSON.stringify(body).includes('q2x1')),
    );
    // Long enough for the first words to be shown.
    await sleep(300);
    await stage.kill();
    await stage.start();
  };
  await Promise.all([talk(stage), crash()]);
}

async function crashInSend(stage: Stage): Promise<void> {
  const sends = () => stage.platform.sends?.() ?? 0;
  const crash = async () => {
    await until('three sends', () => sends() >= 3);
    stage.platform.failSends?.('accept_then_hang', 1);
    const before = sends();
    await until('one more send', () => sends() > before);
    await stage.kill();
    await stage.start();
  };
  await Promise.all([talk(stage), crash()]);
}
