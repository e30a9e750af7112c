import type { Ability, Column, Conversation } from '../platform.ts';
import type { Stage } from '../stage.ts';
import { type Point, sayPoint } from '../statements.ts';
import { drained, sessionOf, until } from '../talk.ts';
import { within } from '../within.ts';

/** A moment in the turn of one question at which something comes in between. */
export interface TurnPoint {
  name: string;
  needs?: Ability;
  /** Asks the question and runs `act` at that moment. Resolves when `act` has; `said` when the asker is done. */
  meet(stage: Stage, conversation: Conversation, act: () => Promise<void>): Promise<{ said: Promise<void> }>;
}

const at = (moment: Point['moment'], statement: Point['statement'], needs?: Ability): TurnPoint => ({
  name: sayPoint({ moment, statement }),
  needs,
  async meet(stage, conversation, act) {
    const met = stage.database().at({ moment, statement }, 1, async () => {
      await act();
      return 'go on';
    });
    const said = stage.say(conversation);
    await within(30_000, sayPoint({ moment, statement }), met);
    return { said };
  },
});

const inModel = (name: string, text: string, needs?: Ability): TurnPoint => ({
  name,
  needs,
  async meet(stage, conversation, act) {
    stage.gemini.script({ kind: 'hang', text });
    const said = stage.say(conversation);
    await until('a model call', () => stage.gemini.requests().some(({ ended }) => ended === 'open'));
    if (text && conversation.growing) await until('the first words', () => isShown(conversation, text));
    await act();
    return { said };
  },
});

const isShown = async (conversation: Conversation, text: string) =>
  (await conversation.growing?.())?.startsWith(text.slice(0, 5)) ?? false;

export const speaking = inModel('while the model speaks', 'You said: this and that');

/** Every step of a turn, from the stored question to the last write, which gives the session back as well. */
const turnPoints: TurnPoint[] = [
  at('after', 'the message is stored'),
  at('after', 'the session is claimed'),
  at('before', 'the session is read'),
  at('after', 'the session is read'),
  inModel('while the model thinks', ''),
  speaking,
  at('before', 'the turn is finished'),
  at('after', 'the turn is finished'),
  at('before', 'sending is marked', 'sends'),
  at('after', 'sending is marked', 'sends'),
  at('before', 'the part is recorded', 'sends'),
  at('after', 'the part is recorded', 'sends'),
];

export const pointsOf = ({ abilities }: Column) =>
  turnPoints.filter(({ needs }) => !needs || abilities.includes(needs));

/**
 * Runs `round` at each point, one after the other, in one conversation where nothing else is going on. Rejects with what
 * went wrong at which of them.
 */
export async function atEach(
  stage: Stage,
  points: TurnPoint[],
  round: (point: TurnPoint, place: { conversation: Conversation; sessionId: string }) => Promise<void>,
): Promise<void> {
  const [conversation] = stage.platform.conversations;
  if (!conversation) throw new Error('nobody is there');
  // Its session has a name once something was said in it.
  await stage.say(conversation);
  await settle(stage);
  const place = { conversation, sessionId: await sessionOf(stage, conversation) };
  const troubles: string[] = [];
  for (const point of points) {
    try {
      await round(point, place);
      await settle(stage);
    } catch (error) {
      troubles.push(`${point.name}: ${(error as Error).message}`);
      stage.database().forget();
      await drained(stage, 60_000);
    }
  }
  if (troubles.length > 0) throw new Error(troubles.join('\n      '));
}

export async function settle(stage: Stage): Promise<void> {
  if (!(await drained(stage, 60_000))) throw new Error('something is still under way after a minute');
}
