import type { Dice } from './dice.ts';
import { groupTitles, languages, team } from './phrases.ts';

export interface Plan {
  seed: number;
  sessions: number;
  messages: number;
  /** When the last of it happened, ISO 8601. */
  until: string;
}

const days = 730;
/** The longest session; less where there are few messages. */
const longest = 10_000;

/** What is said, by language, where SQL can pick from it. `$1`: the languages as JSON. */
export const draftLanguages = `
  CREATE TEMP TABLE seed_language ON COMMIT DROP AS
  SELECT l.code, l.first, l.last, l.days, l.questions, l.answers, l.replies,
         (sum(l.share) OVER w - l.share)::float8 / sum(l.share) OVER () AS above, (sum(l.share) OVER w)::float8 / sum(l.share) OVER () AS below
  FROM jsonb_to_recordset($1::jsonb)
    AS l(code text, share int, first text[], last text[], days text[], questions text[], answers text[], replies text[])
  WINDOW w AS (ORDER BY l.share DESC, l.code)`;
export const languagesAsJson = JSON.stringify(languages);

/**
 * The sessions: whose, where, how long, when, and how they stand. The first one is the long one. Most people have one
 * session; lengths have a long tail; there is more of what is new. `base`: the ids of sessions below are taken.
 */
export function draftSessions(
  { throw: dice, pick }: Dice,
  { seed, sessions, messages, until }: Plan,
  base: number,
): string {
  const long = Math.min(longest, Math.floor(messages / 4));
  const people = Math.max(1, Math.floor(sessions * 0.85));
  const list = (values: string[]) =>
    `ARRAY[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]`;
  return `
  CREATE TEMP TABLE seed_session ON COMMIT DROP AS
  WITH person AS (
    SELECT p, CASE WHEN p = 1 OR ${dice('p', 1)} < 0.55 THEN 'telegram' WHEN ${dice('p', 1)} < 0.75 THEN 'slack' ELSE 'web' END AS channel
    FROM generate_series(1, ${sessions}) p
  ), drawn AS (
    -- Somebody who comes again; a web session is a person of its own.
    SELECT i, CASE WHEN i <= ${people} OR again.channel = 'web' THEN own.p ELSE again.p END AS person,
           CASE WHEN i <= ${people} OR again.channel = 'web' THEN own.channel ELSE again.channel END AS channel,
           power(1 - ${dice('i', 2)}, -0.6) AS weight
    FROM generate_series(1, ${sessions}) i
    JOIN person own ON own.p = i
    JOIN person again ON again.p = 1 + floor(${dice('i', 3)} * ${people})::int
  ), shared AS (
    SELECT *, CASE WHEN i = 1 THEN 0 ELSE LEAST(weight, 120) END AS part FROM drawn
  ), summed AS (
    SELECT *, sum(part) OVER (ORDER BY i) / NULLIF(sum(part) OVER (), 0) AS reached,
           (sum(part) OVER (ORDER BY i) - part) / NULLIF(sum(part) OVER (), 0) AS before
    FROM shared
  ), counted AS (
    SELECT *, CASE WHEN i = 1 THEN ${sessions === 1 ? messages : long} ELSE
      2 + floor(reached * ${messages - long - 2 * (sessions - 1)})::int - floor(before * ${messages - long - 2 * (sessions - 1)})::int END AS count
    FROM summed
  ), timed AS (
    SELECT *, CASE WHEN i = 1 THEN 0 ELSE ${days} * power(${dice('i', 4)}, 1.7) END AS age,
           CASE WHEN i = 1 THEN ${days} ELSE count * 20 * power(720, ${dice('i', 5)}) / 86400 END AS lasts
    FROM counted
  )
  SELECT i, person, t.channel, count, age, md5('${seed} ' || ${base} + i)::uuid::text AS uuid,
         '${until}'::timestamptz - age * interval '1 day' AS ended,
         '${until}'::timestamptz - LEAST(${days}, age + lasts) * interval '1 day' AS started,
         l.code AS language,
         CASE WHEN i > 1 AND t.channel <> 'web' AND ${dice('i', 6)} < 0.1 THEN 'group' ELSE 'private' END AS kind,
         ${pick(list(groupTitles), 'i', 7)} AS title,
         count >= 4 AND age < 60 AND ${dice('i', 8)} < 0.08 AS human,
         age > 2 AND ${dice('i', 9)} < 0.4 AS closed,
         CASE WHEN ${dice('i', 10)} < 0.012 THEN 'error' WHEN ${dice('i', 10)} < 0.03 THEN 'asked' END AS flag,
         ${pick(list(team.map(({ id }) => id)), 'i', 11)} AS owner,
         CASE WHEN ${dice('i', 12)} < 0.12 THEN ${pick(list(team.map(({ id }) => id)), 'i', 13)} END AS assignee,
         t.channel = 'telegram' AND ${dice('i', 14)} < 0.005 AS blocked
  FROM timed t JOIN seed_language l ON ${dice('t.person', 15)} >= l.above AND ${dice('t.person', 15)} < l.below`;
}
