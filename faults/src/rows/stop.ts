import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { within } from '../within.ts';
import { begin, type TurnPoint, talkElsewhere, turnPoints } from './turn-points.ts';

const speaking = turnPoints.find(({ name }) => name === 'while the model speaks');

/** Stop at every point of a turn: by the team over the API, and by the user where there is a button. */
export const stopRows: Row[] = [
  ...turnPoints.map((point): Row => stopRow(point, point.name, point.needs, byTeam)),
  ...(speaking ? [stopRow(speaking, 'by the button, while the model speaks', 'button', byButton)] : []),
];

type Stop = (stage: Stage, sessionId: string) => Promise<void>;

function stopRow(point: TurnPoint, name: string, needs: Row['needs'], stop: Stop): Row {
  return { group: 'stop', name, needs, stage: { rules: point.rules }, run };

  async function run(stage: Stage) {
    const { conversation, sessionId } = await begin(stage);
    const { said } = await point.meet(stage, conversation, () => stop(stage, sessionId));
    const others = talkElsewhere(stage);
    await within(20_000, 'the end of the question for whoever asked it', said);
    await stage.say(conversation);
    await others;
  }
}

async function byTeam(stage: Stage, sessionId: string): Promise<void> {
  const response = await stage.admin(`/sessions/${sessionId}/stop`);
  if (!response.ok) throw new Error(`stop: ${response.status} ${await response.text()}`);
}

async function byButton(stage: Stage): Promise<void> {
  if (!stage.platform.conversations[0]?.pressStop?.()) throw new Error('there is no Stop button');
}
