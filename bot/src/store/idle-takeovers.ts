import { type Database, Prisma, type Transaction } from '@frontdesk/prisma/client';
import { recordAudit } from './audit.ts';
import { sessionName } from './session-name.ts';

export interface HandedBack {
  sessionId: string;
  /** What the person is told, and what the team reads about it. */
  messageIds: number[];
}

const mostAtOnce = 100;

/**
 * Sessions whose holder has been silent for `minutes` go back to the bot, if something waits for an answer or nobody has
 * said anything for as long. Taking over and notes count as words of the holder. Each goes back once, whatever process
 * finds it first; in a session where something is being said at this moment that comes first.
 */
export async function handBackIdle(
  db: Database,
  { minutes, notice }: { minutes: number; notice: string },
): Promise<HandedBack[]> {
  const idle = idleFor(minutes);
  return db.$transaction(async (tx) => {
    // The rows are ours before we look again: what a holder commits while we wait for them must be seen.
    const locked = await tx.$queryRaw<{ id: number }[]>`
      SELECT s.id FROM "ChatSession" s WHERE ${idle} ORDER BY s.id LIMIT ${mostAtOnce} FOR NO KEY UPDATE SKIP LOCKED`;
    if (locked.length === 0) return [];
    const ids = locked.map(({ id }) => id);
    const given = await tx.$queryRaw<(HandedBack & { name: string; owner: string })[]>`
      WITH given AS (
        SELECT s.id, s."sessionId", ${sessionName} AS name, owner.name AS owner
        FROM "ChatSession" s JOIN "User" owner ON owner.id = s."ownerId"
        LEFT JOIN "Contact" c ON c.id = s."contactId"
        WHERE s.id = ANY(${ids}::int[]) AND ${idle}
      ), session AS (
        UPDATE "ChatSession" s SET state = 'bot', "ownerId" = NULL, "workAt" = now(), "updatedAt" = now(),
          "nextSeq" = s."nextSeq" + 2, "messageCount" = s."messageCount" + 2
        FROM given WHERE s.id = given.id
        RETURNING s.id, s."nextSeq" - 2 AS seq, s.channel = 'web' AS fetches
      ), message AS (
        INSERT INTO "Message" ("chatSessionId", seq, author, content, extras, internal, state, "sentAt")
        SELECT session.id, session.seq + line.place, 'system', line.content, line.extras::jsonb, line.internal,
               CASE WHEN line.internal OR session.fetches THEN 'sent' ELSE 'queued' END::"MessageState",
               CASE WHEN line.internal OR session.fetches THEN now() END
        FROM session JOIN given ON given.id = session.id CROSS JOIN LATERAL (VALUES
          (0, ${notice}, false, '{"handOver":"ended"}'),
          (1, 'Given back by itself: ' || given.owner || ${` had said nothing for ${inWords(minutes)}.`}, true, NULL)
        ) AS line(place, content, internal, extras)
        RETURNING id, "chatSessionId"
      )
      SELECT given."sessionId", given.name, given.owner,
             (SELECT json_agg(message.id ORDER BY message.id) FROM message
              WHERE message."chatSessionId" = given.id) AS "messageIds"
      FROM given`;
    for (const session of given) await audit(tx, session, minutes);
    return given.map(({ sessionId, messageIds }) => ({ sessionId, messageIds }));
  });
}

/** Of a session `s`. */
const idleFor = (minutes: number): Prisma.Sql => {
  const since = Prisma.sql`now() - ${minutes} * interval '1 minute'`;
  return Prisma.sql`s."ownerId" IS NOT NULL AND s.state = 'human'
    AND (s."lastMessageAuthor" = 'user' OR s."lastMessageAt" < ${since} IS NOT FALSE)
    AND (SELECT m."createdAt" FROM "Message" m WHERE m."chatSessionId" = s.id AND m."userId" = s."ownerId"
         ORDER BY m.seq DESC LIMIT 1) < ${since}`;
};

const inWords = (minutes: number) => (minutes === 1 ? 'a minute' : `${minutes} minutes`);

async function audit(
  tx: Transaction,
  { sessionId, name, owner }: { sessionId: string; name: string; owner: string },
  minutes: number,
): Promise<void> {
  await recordAudit(tx, {
    userId: null,
    userName: 'Frontdesk',
    action: 'session.handed_back',
    target: { type: 'session', id: sessionId, name },
    changes: {
      'answered by': { from: owner, to: `the assistant, after ${inWords(minutes)} without a word` },
    },
  });
}
