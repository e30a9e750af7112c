import type { Row } from '../row.ts';
import { talk } from '../talk.ts';

const group = 'delivery';

const repeated = (name: string, more: number): Row => ({
  group,
  name,
  run: (stage) => talk(stage, { before: () => stage.platform.repeat(more) }),
});

export const deliveryRows: Row[] = [
  { group, name: 'nothing happens', run: (stage) => talk(stage) },
  repeated('every message twice', 1),
  repeated('every message three times', 2),
  {
    group,
    name: 'out of order',
    needs: 'swap',
    unordered: true,
    async run(stage) {
      // One pair at a time: the first of two waits for the second, whoever says it.
      for (const conversation of stage.platform.conversations) {
        stage.platform.swap?.();
        await stage.say(conversation);
        await stage.say(conversation);
      }
      await talk(stage);
    },
  },
];
