import type { Dice } from './dice.ts';
import { labels, languages, team } from './phrases.ts';

/** `$1`: the team as JSON. */
export const storeTeam = `
  INSERT INTO "User" (id, name, email, "updatedAt")
  SELECT t.id, t.name, t.email, now() FROM jsonb_to_recordset($1::jsonb) AS t(id text, name text, email text)
  ON CONFLICT DO NOTHING`;
export const teamAsJson = JSON.stringify(team);

export const joinAgents = `
  INSERT INTO "GroupMember" ("groupId", "userId")
  SELECT g.id, u.id FROM "Group" g, "User" u WHERE g.name = 'Agents' AND u.id LIKE 'seed-%'
  ON CONFLICT DO NOTHING`;

export const storeLabels = `
  INSERT INTO "Label" (name, color)
  SELECT l.name, l.color FROM jsonb_to_recordset($1::jsonb) AS l(name text, color text) ON CONFLICT DO NOTHING`;
export const labelsAsJson = JSON.stringify(labels);

/** One contact for each person. Platforms tell names; details are known of some. `base`: the ids below are taken. */
export function storeContacts({ throw: dice, pick }: Dice, base: number): string {
  const english = languages[0] ?? { first: [], last: [] };
  const list = (values: string[]) => `ARRAY['${values.join("', '")}']`;
  const latin = `lower(${pick(list(english.first), 'p.person', 43)}) || '.' || lower(${pick(list(english.last), 'p.person', 44)}) || ${base} + p.person`;
  return `
  CREATE TEMP TABLE seed_person ON COMMIT DROP AS
  SELECT p.person, p.channel, p.language, p.first_seen, p.uuid, row_number() OVER (PARTITION BY p.channel ORDER BY p.person)::int AS rank,
         count(*) OVER (PARTITION BY p.channel)::int AS of,
         ${pick('l.first', 'p.person', 41)} || ' ' || ${pick('l.last', 'p.person', 42)} AS name,
         ${latin} || '@example.' || ${pick("ARRAY['com', 'org', 'net']", 'p.person', 45)} AS email,
         '+1' || (201 + floor(${dice('p.person', 46)} * 780))::int || '55501' || lpad(floor(${dice('p.person', 47)} * 100)::int::text, 2, '0') AS phone,
         ${latin} AS username,
         CASE WHEN p.private THEN ${dice('p.person', 48)} ELSE 1 END AS silence
  FROM (
    SELECT person, channel, language, min(started) AS first_seen, bool_or(kind = 'private') AS private, min(uuid) AS uuid
    FROM seed_session GROUP BY person, channel, language
  ) p JOIN seed_language l ON l.code = p.language;
  INSERT INTO "Contact" (id, channel, account, "externalUserId", name, email, phone, username, "profileName", "profileEmail",
                         language, "createdAt", "updatedAt")
  SELECT ${base} + p.person, p.channel, CASE p.channel WHEN 'telegram' THEN '1000' WHEN 'slack' THEN 'TSEED' ELSE 'default' END,
         CASE p.channel WHEN 'telegram' THEN (700000000 + ${base} + p.person)::text
           WHEN 'slack' THEN 'U' || lpad((${base} + p.person)::text, 9, '0')
           ELSE p.uuid END,
         CASE WHEN p.silence < 0.7 THEN p.name END, CASE WHEN p.silence < 0.45 THEN p.email END,
         CASE WHEN p.silence < 0.25 THEN p.phone END,
         CASE WHEN p.channel = 'telegram' AND ${dice('p.person', 49)} < 0.7 THEN replace(p.username, '.', '_') END,
         CASE WHEN p.channel <> 'web' THEN p.name END, CASE WHEN p.channel = 'slack' THEN p.email END,
         CASE WHEN p.channel = 'telegram' THEN p.language END, p.first_seen, p.first_seen
  FROM seed_person p;
  INSERT INTO "Detail" ("contactId", field, value, source, verified, "createdAt")
  SELECT ${base} + p.person, d.field, d.value,
         CASE WHEN p.channel = 'web' THEN 'api' WHEN d.field = 'phone' THEN 'tap' ELSE 'typed' END,
         p.channel = 'telegram' AND d.field = 'phone', p.first_seen + interval '1 minute'
  FROM seed_person p, LATERAL (VALUES (1, 'name', p.name, 0.7), (2, 'email', p.email, 0.45), (3, 'phone', p.phone, 0.25))
    AS d(place, field, value, share)
  WHERE p.silence < d.share ORDER BY p.person, d.place`;
}
