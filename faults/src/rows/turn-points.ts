import type { RuleInput } from '@frontdesk/simulator/gemini/outcome';
import type { Ability, Conversation } from '../platform.ts';
import type { Stage } from '../stage.ts';
import { type Point, sayPoint } from '../statements.ts';
import { sessionOf, talk, until } from '../talk.ts';
import { within } from '../within.ts';

/** A moment in the turn of one question at which something comes in between. */
export interface TurnPoint {
  name: string;
  needs?: Ability;
  rules?: RuleInput[];
  /** Asks the question, and runs `act` at that moment. Resolves when `act` has; `said` when the question is over. */
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

const inModel = (name: string, text: string): TurnPoint => ({
  name,
  rules: [{ says: 'q1x2', times: 1, outcome: { kind: 'hang', text } }],
  async meet(stage, conversation, act) {
    const said = stage.say(conversation);
    await until('a hanging model call', () =>
      stage.gemini
        .requests()
        .some(({ ended, body }) => ended === 'open' && JSON.stringify(body).includes('q1x2')),
    );
    if (text && conversation.pressStop) await until('the first words', () => shown(conversation, text));
    await act();
    return { said };
  },
});

const shown = async (conversation: Conversation, text: string) => {
  const growing = await conversation.growing?.();
  return growing?.startsWith(text.slice(0, 5)) ?? false;
};

/** Every step of a turn, from the stored question to the session given back. */
export const turnPoints: TurnPoint[] = [
  at('after', 'the message is stored'),
  at('after', 'the session is claimed'),
  at('before', 'the session is read'),
  at('after', 'the session is read'),
  at('after', 'the history is read'),
  inModel('while the model thinks', ''),
  inModel('while the model speaks', 'You said: this and that'),
  at('before', 'the turn is finished'),
  at('after', 'the turn is finished'),
  at('before', 'sending is marked', 'sends'),
  at('after', 'sending is marked', 'sends'),
  at('before', 'the part is recorded', 'sends'),
  at('after', 'the part is recorded', 'sends'),
  at('before', 'the session is released'),
  at('after', 'the session is released'),
];

/** The first conversation has begun, so that its session has a name; nothing else is going on. */
export async function begin(stage: Stage): Promise<{ conversation: Conversation; sessionId: string }> {
  const [conversation] = stage.platform.conversations;
  if (!conversation) throw new Error('nobody is there');
  await stage.say(conversation);
  await until('the first answer', async () => {
    const [row] = await stage.query(
      `SELECT count(*)::int AS open FROM "ChatSession" WHERE "leaseUntil" IS NOT NULL OR "workAt" IS NOT NULL
       OR NOT EXISTS (SELECT FROM "Message" WHERE author = 'bot' AND state = 'sent')`,
    );
    const [any] = await stage.query('SELECT count(*)::int AS all FROM "ChatSession"');
    return row?.open === 0 && any?.all === 1;
  });
  return { conversation, sessionId: await sessionOf(stage, conversation) };
}

export const talkElsewhere = (stage: Stage) =>
  talk(stage, { conversations: stage.platform.conversations.slice(1) });
