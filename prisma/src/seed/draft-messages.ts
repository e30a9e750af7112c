import type { Dice } from './dice.ts';
import { notes } from './phrases.ts';

/**
 * What is said in the sessions, numbered by time. A session goes on in steps of four; each letter is one message:
 * U a question, X one that failed, W one that was withdrawn, R one that waits · B an answer, F one that did not go out ·
 * T and H the notices when a person takes over and hands back, P what they say, N a note of theirs.
 */
export function draftMessages({ throw: dice, pick }: Dice): string {
  const step = 's.i * 1000000::bigint + (seq - 1) / 4';
  const row = 's.i * 1000000::bigint + seq';
  const own = 'm.i * 1000000::bigint + m.seq';
  // A question and the answer after it share their dice: what they are about, its number and its day.
  const pair = 'm.i * 1000000::bigint + (m.seq - 1) / 2';
  const number = `(10000 + floor(${dice(pair, 24)} * 90000))::int::text`;
  const about = (list: string, further: number) =>
    `(${list})[1 + (floor(${dice(pair, 22)} * cardinality(l.questions))::int + ${further}) % cardinality(${list})]`;
  const filled = (text: string) =>
    `replace(replace(${text}, '{n}', ${number}), '{d}', ${pick('l.days', pair, 25)})`;
  const noteList = `ARRAY[${notes.map((note) => `'${note}'`).join(', ')}]`;
  return `
  CREATE TEMP TABLE seed_message ON COMMIT DROP AS
  WITH steps AS (
    SELECT s.i, s.count, s.human, s.flag, s.language, seq, ${dice(step, 20)} AS chance,
           s.started + (s.ended - s.started) * ((seq - 1 + 0.8 * ${dice(row, 21)}) / s.count) AS at
    FROM seed_session s, generate_series(1, s.count) seq
  ), lettered AS (
    SELECT i, seq, at, language, CASE
      WHEN human AND seq = count THEN CASE WHEN chance < 0.5 THEN 'R' ELSE 'P' END
      WHEN human AND seq = count - 1 THEN 'T'
      WHEN seq = count THEN CASE WHEN flag = 'error' THEN 'F' ELSE 'B' END
      ELSE substr(CASE
        WHEN chance < 0.76 THEN 'UBUB' WHEN chance < 0.86 THEN 'UUUB' WHEN chance < 0.91 THEN 'UTPH'
        WHEN chance < 0.94 THEN 'UNUB' WHEN chance < 0.96 THEN 'UBUF' WHEN chance < 0.98 THEN 'XUUB'
        ELSE 'WUUB' END, (seq - 1) % 4 + 1, 1) END AS letter
    FROM steps
  )
  SELECT m.i, m.seq, m.at, m.letter,
         row_number() OVER (ORDER BY m.at, m.i, m.seq) AS number,
         CASE WHEN m.letter IN ('B', 'F') THEN row_number() OVER (PARTITION BY m.letter IN ('B', 'F') ORDER BY m.at, m.i, m.seq) END AS turn,
         CASE
           WHEN m.letter IN ('U', 'X', 'W', 'R') THEN ${filled(about('l.questions', 0))}
             || CASE WHEN ${dice(pair, 26)} < 0.35 THEN ' ' || ${filled(about('l.questions', 1))} ELSE '' END
             || CASE WHEN ${dice(own, 28)} < 0.02 THEN ' (ref. ' || upper(substr(md5(${dice(own, 29)}::text), 1, 8)) || ')' ELSE '' END
           WHEN m.letter IN ('B', 'F') THEN ${filled(about('l.answers', 0))}
             || CASE WHEN ${dice(pair, 26)} < 0.35 THEN E'\\n\\n' || ${filled(about('l.answers', 1))} ELSE '' END
           WHEN m.letter = 'P' THEN ${filled(pick('l.replies', own, 22))}
           WHEN m.letter = 'N' THEN ${pick(noteList, own, 22)}
           WHEN m.letter = 'T' THEN 'You are talking to a person from our team now.'
           ELSE 'Our assistant is back to help you.' END AS content
  FROM lettered m JOIN seed_language l ON l.code = m.language`;
}
