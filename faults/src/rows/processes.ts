import type { Row } from '../row.ts';
import { talk, until } from '../talk.ts';

const group = 'processes';

export const processRows: Row[] = [
  { group, name: 'two at once', stage: { servers: 2 }, run: (stage) => talk(stage) },
  {
    group,
    name: 'two, every message twice',
    stage: { servers: 2 },
    run: (stage) => talk(stage, { before: () => stage.platform.repeat(1) }),
  },
  {
    group,
    name: 'two, one is killed and stays away',
    stage: { servers: 2 },
    mayLeaveHalves: true,
    async run(stage) {
      const kill = async () => {
        await until('a model call', () => stage.gemini.requests().some(({ ended }) => ended === 'open'));
        await stage.kill();
      };
      await Promise.all([talk(stage), kill()]);
    },
  },
];
