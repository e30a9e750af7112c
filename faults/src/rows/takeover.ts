import type { Conversation } from '../platform.ts';
import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { talk, until } from '../talk.ts';
import { within } from '../within.ts';
import { atEach, pointsOf, settle, type TurnPoint } from './turn-points.ts';

/** A person takes over at every point of a turn, answers, and gives the session back. */
export const takeoverRows: Row[] = [
  {
    group: 'takeover',
    name: 'at every point of a turn',
    async run(stage) {
      await atEach(stage, pointsOf(stage.column), (point, place) => takeOverAt(stage, point, place));
      await talk(stage, { conversations: stage.platform.conversations.slice(1) });
    },
  },
];

async function takeOverAt(
  stage: Stage,
  point: TurnPoint,
  { conversation, sessionId }: { conversation: Conversation; sessionId: string },
): Promise<void> {
  const demand = async (path: string, body?: object) => {
    const response = await stage.admin(`/sessions/${sessionId}/${path}`, body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  const reply = `Ann from the team, about “${point.name}”: yes.`;
  const { said } = await point.meet(stage, conversation, () => demand('take-over'));
  try {
    await within(15_000, 'an outcome for whoever asked', said);
    await stage.say(conversation);
    const { marker = '' } = stage.sent.at(-1) ?? {};
    const line = `SELECT FROM "Message" WHERE author = 'user' AND content LIKE '%${marker} %'`;
    await until(`${marker} in the database`, async () => (await stage.query(line)).length > 0);
    await demand('messages', { content: reply, visibility: 'public' });
  } finally {
    await demand('hand-back');
  }
  await settle(stage);
  const seen = await conversation.seen();
  checkVoices(
    seen.filter(({ fromUser }) => !fromUser).map(({ text }) => text),
    reply,
  );
  await stage.say(conversation);
}

/** Between the newest two notices only the person speaks. */
function checkVoices(texts: string[], reply: string): void {
  const taken = texts.findLastIndex((text) => text.startsWith('You are talking to a person'));
  const given = texts.findLastIndex((text) => text.startsWith('Our assistant is back'));
  const between = texts.slice(taken + 1, given);
  if (taken < 0 || between.join() !== reply) {
    throw new Error(`two voices: “${texts.slice(Math.max(0, taken), given + 1).join('” “')}”`);
  }
}
