import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from './platform.ts';
import type { Stage } from './stage.ts';

/** In every conversation at once: two lines in a burst, one while they are being answered, and one after that. */
export async function talk(
  stage: Stage,
  {
    conversations = stage.platform.conversations,
    before = () => {},
  }: { conversations?: Conversation[] /** Runs before each line. */; before?: () => void } = {},
): Promise<void> {
  const say = (conversation: Conversation) => {
    before();
    return stage.say(conversation);
  };
  await Promise.all(
    conversations.map(async (conversation, index) => {
      await sleep(index * 40);
      await Promise.all([say(conversation), say(conversation)]);
      await sleep(250);
      await say(conversation);
      await sleep(700);
      await say(conversation);
    }),
  );
}

/** Resolves with true when nothing is under way any more: at the platform, in the queues, in any turn. */
export async function drained(stage: Stage, limitMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + limitMs;
  let quiet = 0;
  while (Date.now() < giveUpAt) {
    const [row] = await stage.query(`
      SELECT (SELECT count(*) FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
              WHERE m.state IN ('queued', 'sending') OR (m.state = 'received' AND s.state = 'bot'))::int
           + (SELECT count(*) FROM "ChatSession" WHERE "leaseUntil" IS NOT NULL)::int AS open`);
    quiet = row?.open === 0 && stage.platform.pending() === 0 ? quiet + 1 : 0;
    // Twice in a row: between an acknowledgement and the next look something may have begun.
    if (quiet === 2) return true;
    await sleep(150);
  }
  return false;
}

/** Resolves once `isSo`; rejects with what was waited for when that takes more than 30 s. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`this never came: ${what}`);
    await sleep(5);
  }
}

/** The session of a conversation in which something was said and stored. */
export async function sessionOf(stage: Stage, conversation: Conversation): Promise<string> {
  const marker = stage.sent.find((one) => one.conversation === conversation)?.marker ?? '';
  const rows = await stage.query(
    `SELECT s."sessionId" FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
     WHERE m.author = 'user' AND m.content LIKE '%${marker} %' LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error(`${marker} is in no session`);
  return String(row.sessionId);
}
