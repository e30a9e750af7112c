import { channelContract } from '../contract.ts';
import { simulatedSlack, worldOf } from './testing/simulated-slack.ts';

for (const [name, delivery] of [
  ['Slack over HTTP', 'http'],
  ['Slack in Socket Mode', 'socket'],
] as const) {
  channelContract(name, async () => {
    const simulated = await simulatedSlack(delivery);
    return { channel: simulated.channel, world: worldOf(simulated) };
  });
}
