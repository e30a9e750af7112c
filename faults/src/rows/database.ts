import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../row.ts';
import { talk } from '../talk.ts';

const group = 'database';

export const databaseRows: Row[] = [
  {
    group,
    name: 'killed, and started again by the server',
    stage: { embedded: true },
    async run(stage) {
      const kill = async () => {
        for (const pauseMs of [300, 3000]) {
          await sleep(pauseMs);
          await stage.killPostgres();
        }
      };
      await Promise.all([talk(stage), kill()]);
      await talk(stage);
    },
  },
  away('away for 2 s', 2000),
  away('away for 30 s', 30_000),
];

function away(name: string, ms: number): Row {
  return {
    group,
    name,
    async run(stage) {
      const outage = async () => {
        await sleep(300);
        stage.database().cut();
        await sleep(ms);
        stage.database().restore();
      };
      await Promise.all([talk(stage), outage()]);
    },
  };
}
