import { openConnection } from '@frontdesk/prisma/connection';
import type { Bench, Row } from '../bench.ts';
import { onWeb } from '../load/people.ts';
import { percentile } from '../measure/percentile.ts';

const lengths = [10, 1000, 10_000];
const room = 'length';
const turnsInARow = 10;

/** The cost of a turn in sessions of different length, in turns: whatever disturbs the machine disturbs all of them. */
export async function* length(bench: Bench): AsyncGenerator<Row> {
  const { desk, postgres, world, cellMs } = bench;
  world.think(0);
  const say = onWeb(desk.http, room);
  for (const messages of lengths) {
    await say(messages, 'Good morning!');
    await grow(desk.databaseUrl, `${room}-${messages}`, messages);
  }
  const sessions = lengths.map((messages) => ({ messages, tookMs: [] as number[], server: 0, database: 0 }));
  const endAt = Date.now() + cellMs * 2;
  while (Date.now() < endAt) {
    for (const session of sessions) {
      const [server, database] = [await desk.server.usage(), await postgres.cpuMs()];
      for (let turn = 0; turn < turnsInARow; turn++) {
        session.tookMs.push(await say(session.messages, 'Are you open on Sundays?'));
      }
      session.server += (await desk.server.usage()).cpuMs - server.cpuMs;
      session.database += (await postgres.cpuMs()) - database;
    }
  }
  const shortest = percentile(sessions[0]?.tookMs ?? [], 0.5);
  for (const { messages, tookMs, server, database } of sessions) {
    const p50Ms = percentile(tookMs, 0.5);
    bench.answered += tookMs.length;
    yield {
      id: `length ${messages}`,
      what: 'a turn in a session of …',
      load: `${messages.toLocaleString('en')} messages`,
      ratio: p50Ms / shortest,
      of: `of p50 at ${lengths[0]}`,
      p50Ms,
      p95Ms: percentile(tookMs, 0.95),
      serverCpuMs: server / tookMs.length,
      databaseCpuMs: database / tookMs.length,
    };
  }
}

/** Puts questions and answers into a session until it holds so many: said one by one, it would take minutes. */
async function grow(databaseUrl: string, sessionId: string, messages: number): Promise<void> {
  const connection = await openConnection(databaseUrl, { name: 'bench' });
  try {
    await connection.query(
      `WITH session AS (
         UPDATE "ChatSession" SET "nextSeq" = $2::int + 1, "messageCount" = $2::int
         WHERE "sessionId" = $1 RETURNING id, "contactId"
       )
       INSERT INTO "Message" ("chatSessionId", seq, author, "contactId", content, state, "sentAt")
       SELECT session.id, seq, CASE seq % 2 WHEN 1 THEN 'user' ELSE 'bot' END::"MessageAuthor",
              CASE seq % 2 WHEN 1 THEN session."contactId" END, 'This is message number ' || seq || ' of this session.',
              CASE seq % 2 WHEN 1 THEN 'answered' ELSE 'sent' END::"MessageState", now()
       FROM session, generate_series(3, $2::int) AS seq`,
      [sessionId, messages],
    );
    await connection.query('ANALYZE "Message"');
  } finally {
    await connection.end();
  }
}
