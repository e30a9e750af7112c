import type { Conversation } from '../platform.ts';
import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { talk, until } from '../talk.ts';
import { within } from '../within.ts';
import { atEach, pointsOf, speaking, type TurnPoint } from './turn-points.ts';

/** Stop at every point of a turn: by the team over the API, and by the user where there is a button. */
export const stopRows: Row[] = [
  {
    group: 'stop',
    name: 'by the team, at every point of a turn',
    run: (stage) => stopAt(stage, pointsOf(stage.column), byTeam),
  },
  {
    group: 'stop',
    name: 'by the button, while the model speaks',
    needs: 'button',
    run: (stage) => stopAt(stage, [speaking, speaking], byButton),
  },
];

interface Place {
  conversation: Conversation;
  sessionId: string;
}
type Stop = (stage: Stage, place: Place) => Promise<void>;

async function stopAt(stage: Stage, points: TurnPoint[], stop: Stop): Promise<void> {
  await atEach(stage, points, async (point, place) => {
    const { said } = await point.meet(stage, place.conversation, () => stop(stage, place));
    await within(15_000, 'an outcome for whoever asked', said);
    await stage.say(place.conversation);
  });
  await talk(stage, { conversations: stage.platform.conversations.slice(1) });
}

async function byTeam(stage: Stage, { sessionId }: Place): Promise<void> {
  const response = await stage.admin(`/sessions/${sessionId}/stop`);
  if (!response.ok) throw new Error(`stop: ${response.status} ${await response.text()}`);
}

/** The turn ends as stopped, or the button did nothing. */
async function byButton(stage: Stage, { conversation }: Place): Promise<void> {
  if (!conversation.pressStop?.()) throw new Error('there is no Stop button');
  const { marker = '' } = stage.sent.at(-1) ?? {};
  const stopped = `SELECT FROM "Message" m JOIN "Turn" t ON t.id = m."turnId"
    WHERE m.author = 'user' AND m.content LIKE '%${marker} %' AND t.status = 'stopped'`;
  await until('a stopped turn', async () => (await stage.query(stopped)).length > 0);
}
