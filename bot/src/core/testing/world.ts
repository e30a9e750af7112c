import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@frontdesk/prisma/client';
import type { AskOutcome } from '../conversations.ts';
import type { Interruption } from '../interrupts.ts';
import type { InboundMessage } from '../ports.ts';
import { createBusyness } from './busyness.ts';
import { createGate } from './gate.ts';
import { type House, type HouseOptions, openHouse } from './house.ts';
import type { Journal } from './journal.ts';
import { createRowLock } from './row-lock.ts';
import { scriptedModel } from './scripted-model.ts';
import { scriptedPlatform } from './scripted-platform.ts';

/** What a user said: an update that the platform delivers until it is taken, or a question to the chat API. */
export interface Said {
  message: InboundMessage;
  /** How often its author has changed it since. */
  edits: number;
  /** When it was first offered and first taken, counted; null: not yet. */
  offeredAt: number;
  takenAt: number | null;
}

/** A question to the chat API, as its asker lived it. */
export interface Asked {
  said: Said;
  house: House;
  idempotencyKey?: string;
  outcome?: AskOutcome | 'broken';
}

export interface WorldDeps {
  /** What the processes share. */
  db: Database;
  /** A pool of the test's own. */
  eye: Database;
  journal: Journal;
}

export const people = ['ann', 'bob'] as const;

/** Everything around the core: users, a platform, a model, people of the team, and processes that live and die. */
export async function createWorld(
  { db, eye, journal }: WorldDeps,
  options: HouseOptions & { late: boolean },
) {
  await eye.$executeRaw`DELETE FROM "ChatSession"`;
  await eye.$executeRaw`DELETE FROM "Contact"`;
  await journal.clear();

  const busy = createBusyness();
  const gates = { platform: createGate(), model: createGate() };
  const platform = scriptedPlatform({ busy, gate: gates.platform, stateOf });
  const model = scriptedModel({ busy, gate: gates.model });
  const row = createRowLock(eye);
  const upheavals: number[] = [];
  const onUpheaval = () => void upheavals.push(Date.now());
  const houses: House[] = [];
  const slots: House[] = [];
  const said: Said[] = [];
  const asked: Asked[] = [];
  const surprises: string[] = [];
  let notices: { from: House; payload: string }[] = [];
  let clock = 0;
  let over = false;

  const world = {
    eye,
    platform,
    model,
    said,
    asked,
    upheavals,
    surprises,
    /** The messages that a person wanted to have sent again. */
    resent: [] as number[],
    /** What users of the chat API read in the end. */
    read: [] as string[],
    counters: { notices: 0, notes: 0, replies: 0 },
    tick: () => ++clock,
    web: options.channel === 'web',

    /** The process in a slot; whatever died is started anew. */
    house(slot: number): House {
      const standing = slots[slot];
      if (standing && !standing.life.dead()) return standing;
      const house = openHouse(
        `p${houses.length}`,
        { db, busy, platform, model, notify, onUpheaval },
        options,
      );
      houses.push(house);
      slots[slot] = house;
      return house;
    },

    /** An update reaches a process. It is taken once the process says so. */
    offer(one: Said, house: House, mayBreak = false): void {
      const offered = async () => {
        await house.receive(one.message);
        one.takenAt ??= ++clock;
      };
      watch(offered(), mayBreak);
    },

    ask(one: Asked, mayBreak = false): void {
      const { said, idempotencyKey } = one;
      const { conversationKey: sessionId, content } = said.message;
      asked.push(one);
      const outcome = one.house.conversations.ask({
        sessionId,
        content,
        idempotencyKey,
        createMissing: true,
      });
      const hear = async () => {
        try {
          one.outcome = await outcome;
        } catch (error) {
          one.outcome = 'broken';
          throw error;
        }
        if (one.outcome.kind === 'no_session') surprises.push(`${content} found no session`);
        said.takenAt ??= ++clock;
      };
      watch(hear(), mayBreak);
    },

    /** Runs something whose process may die or fail under it. */
    watch,

    /** Where users pressed Stop, and below the answer to which message. */
    stops: [] as { key: string; upTo: string }[],

    /** Whatever turn runs in the session may end as stopped. */
    expectStop(sessionId: string): void {
      for (const house of alive()) {
        const round = house.rounds.get(sessionId);
        if (round) round.stopped = true;
      }
    },

    /** Calls that stall go on. */
    resume(): void {
      for (const { life } of houses) life.resume();
    },

    holdRow: row.hold,
    freeRow: row.free,
    hearNotices,

    async expireLeases(): Promise<void> {
      onUpheaval();
      await eye.$executeRaw`UPDATE "ChatSession" SET "leaseUntil" = now() - interval '1 s' WHERE "leaseUntil" IS NOT NULL`;
      world.wakeAll();
    },

    async letTimePass(): Promise<void> {
      await eye.$executeRaw`UPDATE "Message" SET "nextAttemptAt" = NULL WHERE "nextAttemptAt" IS NOT NULL`;
      await eye.$executeRaw`UPDATE "ChatSession" SET "workAt" = now() WHERE "workAt" > now()`;
      world.wakeAll();
    },

    wakeAll(): void {
      for (const house of alive()) house.wake();
    },

    openGates(): void {
      gates.platform.open();
      gates.model.open();
    },

    /** Waits until nothing moves: all that still runs waits for a later command. */
    async settle(): Promise<void> {
      for (let still = 0; still < 3; ) {
        await immediate();
        if (!options.late) hearNotices();
        const blocked = busy.count() > 0 && row.isHeld() ? await statementsInLine() : 0;
        if (busy.count() <= blocked) still += 1;
        else {
          still = 0;
          await sleep(busy.count() > 0 && row.isHeld() ? 2 : 0);
        }
      }
    },

    /** What somebody who looks at it sees, for commands that make sense only then. */
    async glance() {
      const [rows] = await eye.$queryRaw<
        { leased: boolean; later: boolean; inDoubt: boolean; taken: boolean }[]
      >`
        SELECT COALESCE(bool_or("leaseUntil" IS NOT NULL), false) AS leased,
               COALESCE(bool_or("workAt" IS NOT NULL), false) AS later,
               COALESCE(bool_or(state = 'human'), false) AS taken,
               EXISTS (SELECT FROM "Message" WHERE state IN ('unknown', 'failed')) AS "inDoubt"
        FROM "ChatSession"`;
      return {
        leased: false,
        later: false,
        taken: false,
        inDoubt: false,
        ...rows,
        waiting: gates.platform.waiting() + gates.model.waiting(),
        stalled: houses.some(({ life }) => life.stalled() > 0),
        jammed: row.isHeld(),
        notices: notices.length,
        said: said.length,
        untaken: said.some(({ takenAt }) => takenAt === null),
      };
    },

    /** Everything calms down: who waited goes on, time passes, and processes serve until nothing is due. */
    async drain(): Promise<void> {
      platform.calm();
      model.calm();
      for (const { paths } of houses) for (const path of Object.values(paths)) path.forget();
      await world.freeRow();
      for (let round = 0; round < 60; round++) {
        world.resume();
        world.openGates();
        await world.settle();
        hearNotices();
        for (const [index, one] of said.entries()) if (one.takenAt === null) again(one, index);
        await world.settle();
        if (alive().some((house) => house.serving() > 0)) {
          await sleep(20);
          continue;
        }
        if (!(await isDue())) return readAll();
        world.house(round % 2);
        await world.expireLeases();
        await world.letTimePass();
        await world.settle();
      }
      surprises.push('the desk does not come to rest');
    },

    async end(): Promise<void> {
      over = true;
      for (const { life } of houses) life.bury();
      await world.freeRow();
      world.openGates();
      await Promise.all(houses.map((house) => house.end()));
    },
  };
  return world;

  function alive(): House[] {
    return houses.filter(({ life }) => !life.dead());
  }

  function watch(doing: Promise<unknown>, mayBreak = true): void {
    doing.catch((error: Error) => {
      if (!mayBreak && !over) surprises.push(`something broke that nobody hurt: ${error.message}`);
    });
  }

  /** Telegram and Slack deliver anew what was not acknowledged; a program asks anew when it has a key. */
  function again(one: Said, index: number): void {
    if (!options.channel || options.channel === 'telegram') world.offer(one, world.house(index % 2));
    else {
      const key = asked.find(({ said, idempotencyKey }) => said === one && idempotencyKey)?.idempotencyKey;
      const waits = asked.some(({ said, house, outcome }) => said === one && !outcome && !house.life.dead());
      if (key && !waits) world.ask({ said: one, house: world.house(index % 2), idempotencyKey: key });
    }
  }

  function notify(from: House, payload: string): void {
    notices.push({ from, payload });
  }

  function hearNotices(): void {
    const all = notices;
    notices = [];
    for (const { from, payload } of all) {
      const { sessionId, interruption } = JSON.parse(payload) as {
        sessionId: string;
        interruption: Interruption;
      };
      for (const house of alive()) {
        const round = house.rounds.get(sessionId);
        // Who sent it has acted on it already: a Stop may not stop the next turn, too.
        if (interruption.why === 'stopped' && !interruption.upTo && round && house !== from)
          round.stopped = true;
        house.hear(payload);
      }
    }
  }

  async function readAll(): Promise<void> {
    if (!world.web) return;
    for (const { conversationKey } of await eye.chatSession.findMany()) {
      world.read.push(JSON.stringify(await world.house(0).conversations.read(conversationKey)));
    }
    // Whoever waits for an answer that another process gave looks for it now and then.
    for (
      let looks = 0;
      looks < 20 && asked.some(({ outcome, house }) => !outcome && !house.life.dead());
      looks++
    ) {
      await sleep(10);
    }
  }

  async function isDue(): Promise<boolean> {
    const where = { OR: [{ workAt: { not: null } }, { leaseUntil: { not: null } }] };
    return (await eye.chatSession.count({ where })) > 0;
  }

  async function statementsInLine(): Promise<number> {
    const rows = await eye.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return rows[0]?.count ?? 0;
  }

  async function stateOf(content: string, askedId: string | undefined): Promise<string | null> {
    const rows = await eye.$queryRaw<{ state: string }[]>`
      SELECT m.state FROM "Message" m LEFT JOIN "Message" asked ON asked.id = m."replyToId"
      WHERE m.author <> 'user' AND m.content = ${content} AND (asked.id IS NULL OR asked."dedupeKey" = ${askedId ?? null})
      ORDER BY m.state = 'sending' DESC LIMIT 1`;
    return rows[0]?.state ?? null;
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>;
