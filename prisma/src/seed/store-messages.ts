import type { Dice } from './dice.ts';
import type { Bases } from './store-sessions.ts';

const ours = (letters: string) =>
  `m.letter IN (${letters
    .split('')
    .map((letter) => `'${letter}'`)
    .join(', ')})`;

/** A receipt for each answer: two seconds of work, more or less. */
export function storeTurns({ throw: dice }: Dice, base: Bases): string {
  const row = 'm.number';
  return `
  INSERT INTO "Turn" (id, "chatSessionId", fence, status, model, "modelCalls", finish, "promptTokens", "outputTokens",
                      "thoughtTokens", "cachedTokens", "startedAt", "firstTextAt", "endedAt")
  SELECT ${base.turn} + m.turn, ${base.session} + m.i, 0,
         CASE WHEN ${dice(row, 80)} < 0.01 THEN 'stopped' ELSE 'answered' END::"TurnStatus",
         CASE WHEN ${dice(row, 81)} < 0.95 THEN 'gemini-3.8-flash' ELSE 'gemini-3.5-flash-lite' END,
         1 + floor(${dice(row, 82)} * 1.3)::int, 'complete', 400 + floor(${dice(row, 83)} * 3000)::int,
         20 + floor(${dice(row, 84)} * 300)::int, floor(${dice(row, 85)} * 200)::int, floor(${dice(row, 86)} * 400)::int,
         m.at - (0.6 + 4 * ${dice(row, 87)}) * interval '1 second', m.at - 0.5 * interval '1 second', m.at
  FROM seed_message m WHERE m.turn IS NOT NULL ORDER BY m.turn`;
}

/** Ids follow time. A question belongs to the turn of the next answer, an answer to the last question before it. */
export function storeMessages({ throw: dice }: Dice, base: Bases): string {
  const row = 'm.number';
  return `
  INSERT INTO "Message" (id, "chatSessionId", seq, author, "contactId", content, internal, "userId", attachments, state,
                         "stateReason", "dedupeKey", "externalIds", "replyToId", "turnId", attempts, "sentAt", "createdAt")
  SELECT ${base.message} + m.number, ${base.session} + m.i, m.seq,
         CASE WHEN ${ours('UXWR')} THEN 'user' WHEN ${ours('BF')} THEN 'bot' WHEN ${ours('PN')} THEN 'person' ELSE 'system' END::"MessageAuthor",
         CASE WHEN ${ours('UXWR')} THEN ${base.contact} + COALESCE(speaker.person, s.person) END,
         m.content, m.letter = 'N', CASE WHEN ${ours('PNTH')} THEN s.owner END,
         CASE WHEN ${ours('U')} AND ${dice(row, 70)} < 0.02
           THEN '[{"kind":"image","name":"photo.jpg","mimeType":"image/jpeg","sizeBytes":184320}]'::jsonb END,
         CASE WHEN ${ours('U')} THEN 'answered' WHEN ${ours('X')} THEN 'unanswered' WHEN ${ours('W')} THEN 'withdrawn'
           WHEN ${ours('R')} THEN 'received' WHEN ${ours('F')} AND ${dice(row, 71)} < 0.3 THEN 'unknown'
           WHEN ${ours('F')} THEN 'failed' ELSE 'sent' END::"MessageState",
         CASE WHEN ${ours('X')} THEN 'The model could not be reached.'
           WHEN ${ours('F')} AND ${dice(row, 71)} < 0.3 THEN 'The message may or may not have arrived.'
           WHEN ${ours('F')} THEN 'The message could not be delivered.' END,
         CASE WHEN ${ours('UXWR')} AND s.channel <> 'web' THEN 'seed-' || m.seq END,
         CASE WHEN ${ours('BPTH')} AND s.channel <> 'web' THEN ARRAY['seed-' || m.seq] ELSE '{}' END,
         CASE WHEN ${ours('BF')} THEN ${base.message} + m.asked END,
         CASE WHEN ${ours('UBF')} THEN ${base.turn} + m.answering END,
         CASE WHEN ${ours('F')} THEN 5 WHEN ${ours('BPTH')} AND s.channel <> 'web' THEN 1 ELSE 0 END,
         CASE WHEN ${ours('BPTHN')} THEN m.at END, m.at
  FROM (
    SELECT *, max(number) FILTER (WHERE letter = 'U') OVER (PARTITION BY i ORDER BY seq) AS asked,
           min(turn) OVER (PARTITION BY i ORDER BY seq DESC) AS answering
    FROM seed_message
  ) m
  JOIN seed_session s ON s.i = m.i
  LEFT JOIN (SELECT DISTINCT channel, of FROM seed_person) crowd ON s.kind = 'group' AND crowd.channel = s.channel
  -- Four people speak in a group.
  LEFT JOIN seed_person speaker ON speaker.channel = crowd.channel
    AND speaker.rank = 1 + floor(${dice(`s.i * 10::bigint + floor(${dice(row, 72)} * 4)`, 73)} * crowd.of)::int
  ORDER BY m.number`;
}

/** Whoever took a session over is in the audit log. */
export function storeAudit(base: Bases): string {
  return `
  INSERT INTO "AuditEntry" (at, "userId", "userName", action, "targetType", "targetId", "targetName")
  SELECT m.at, u.id, u.name, CASE m.letter WHEN 'T' THEN 'session.taken_over' ELSE 'session.handed_back' END, 'session', s.uuid,
         COALESCE(c."profileName", 'Web visitor')
  FROM seed_message m JOIN seed_session s ON s.i = m.i JOIN "User" u ON u.id = s.owner
  JOIN "Contact" c ON c.id = ${base.contact} + s.person
  WHERE m.letter IN ('T', 'H') ORDER BY m.number`;
}
