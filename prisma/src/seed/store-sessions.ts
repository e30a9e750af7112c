import type { Dice } from './dice.ts';

/** The ids up to which each table is taken. */
export interface Bases {
  contact: number;
  session: number;
  message: number;
  turn: number;
}

/** The sessions, their counters as the messages make them. */
export function storeSessions(base: Bases): string {
  const id = `(${base.session} + s.i)`;
  const person = `(${base.contact} + s.person)`;
  return `
  CREATE TEMP TABLE seed_last ON COMMIT DROP AS
  SELECT i, max(number) FILTER (WHERE letter IN ('U', 'X', 'W', 'R')) AS inbound,
         max(seq) FILTER (WHERE letter NOT IN ('N', 'T', 'H')) AS said, max(at) AS at
  FROM seed_message GROUP BY i;
  INSERT INTO "ChatSession" (id, "sessionId", channel, account, "conversationKey", kind, title, "contactId", state, "ownerId",
    "flagReason", "flaggedAt", "flagIsError", "assigneeId", "closedAt", "blockedAt", "nextSeq", "messageCount", "lastMessageAt",
    "lastMessageText", "lastMessageAuthor", "lastInboundId", "createdAt", "updatedAt")
  SELECT ${id}, s.uuid, s.channel, CASE s.channel WHEN 'telegram' THEN '1000' WHEN 'slack' THEN 'TSEED' ELSE 'default' END,
         CASE
           WHEN s.channel = 'web' THEN s.uuid
           WHEN s.channel = 'telegram' AND s.kind = 'group' THEN '-100' || lpad(${id}::text, 10, '0')
           WHEN s.channel = 'telegram' THEN 700000000 + ${person} || CASE WHEN s.i = s.person THEN '' ELSE ':' || ${id} END
           ELSE CASE s.kind WHEN 'group' THEN 'C' ELSE 'D' END || lpad(${person}::text, 9, '0') || ':'
             || extract(epoch FROM s.started)::bigint || '.' || lpad((s.i % 1000000)::text, 6, '0') END,
         s.kind::"ConversationKind", CASE WHEN s.kind = 'group' THEN s.title END, ${person},
         CASE WHEN s.human THEN 'human' ELSE 'bot' END::"SessionState", CASE WHEN s.human THEN s.owner END,
         CASE WHEN s.human THEN NULL WHEN s.flag = 'error' THEN 'The message could not be delivered.'
           WHEN s.flag = 'asked' THEN 'Asked for a person.' END,
         CASE WHEN NOT s.human AND s.flag IS NOT NULL THEN last.at END, NOT s.human AND s.flag IS NOT DISTINCT FROM 'error',
         s.assignee, CASE WHEN s.closed AND NOT s.human AND s.flag IS NULL THEN last.at + interval '1 hour' END,
         CASE WHEN s.blocked THEN last.at END, s.count + 1, s.count, said.at,
         left(replace(said.content, '**', ''), 200),
         CASE WHEN said.letter IN ('U', 'X', 'W', 'R') THEN 'user' WHEN said.letter = 'P' THEN 'person' ELSE 'bot' END::"MessageAuthor",
         ${base.message} + last.inbound, s.started, last.at
  FROM seed_session s JOIN seed_last last ON last.i = s.i JOIN seed_message said ON said.i = s.i AND said.seq = last.said
  ORDER BY s.i`;
}

export function storeSessionLabels({ throw: dice }: Dice, base: Bases): string {
  return `
  INSERT INTO "SessionLabel" ("chatSessionId", "labelId")
  SELECT ${base.session} + s.i, l.id FROM seed_session s, "Label" l WHERE ${dice('s.i * 1000::bigint + l.id', 60)} < 0.04`;
}
