import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { until } from '../talk.ts';
import { within } from '../within.ts';
import { begin, type TurnPoint, talkElsewhere, turnPoints } from './turn-points.ts';

/** A person takes over at every point of a turn, answers, and gives the session back. */
export const takeoverRows: Row[] = turnPoints.map((point) => ({
  group: 'takeover',
  name: point.name,
  needs: point.needs,
  stage: { rules: point.rules },
  run: (stage) => takeOverAt(stage, point),
}));

const reply = 'Ann from the team here: yes, it is.';

async function takeOverAt(stage: Stage, point: TurnPoint): Promise<void> {
  const { conversation, sessionId } = await begin(stage);
  const demand = async (path: string, body?: object) => {
    const response = await stage.admin(`/sessions/${sessionId}/${path}`, body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  const { said } = await point.meet(stage, conversation, () => demand('take-over'));
  const others = talkElsewhere(stage);
  await within(20_000, 'the end of the question for whoever asked it', said);
  await stage.say(conversation);
  await until('the line in the database', async () => (await stage.query(third)).length === 1);
  await demand('messages', { content: reply, visibility: 'public' });
  await demand('hand-back');
  await stage.say(conversation);
  await others;
  await until('the answers', async () => (await stage.query(openThere)).length === 0);
  await oneVoice(await conversation.seen());
}

const third = `SELECT FROM "Message" WHERE author = 'user' AND content LIKE '%q1x3 %'`;
const openThere = `
  SELECT FROM "Message" WHERE state IN ('received', 'queued', 'sending') OR NOT EXISTS (
    SELECT FROM "Message" WHERE author = 'user' AND content LIKE '%q1x4 %')`;

/** Between the two notices only the person speaks. */
async function oneVoice(seen: { fromUser: boolean; text: string }[]): Promise<void> {
  const texts = seen.filter(({ fromUser }) => !fromUser).map(({ text }) => text);
  const taken = texts.findIndex((text) => text.startsWith('You are talking to a person'));
  const given = texts.findIndex((text) => text.startsWith('Our assistant is back'));
  const between = texts.slice(taken + 1, given);
  if (taken < 0 || given < 0 || between.join() !== reply)
    throw new Error(
      `two voices: between the notices stands “${between.join('”, “')}” (${texts.join(' | ')})`,
    );
}
