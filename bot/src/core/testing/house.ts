import type { Database } from '@frontdesk/prisma/client';
import { noDetails, quiet } from '../../testing/fakes.ts';
import { startWork } from '../../work/loop.ts';
import { createConversations } from '../ask.ts';
import { createInterrupts, type Interrupts } from '../interrupts.ts';
import { type LaneDeps, serveLane } from '../lane.ts';
import { createOutcomes } from '../outcomes.ts';
import type { Channel } from '../ports.ts';
import { receiver } from '../receive.ts';
import { createTakeover } from '../takeover.ts';
import { createUpkeep } from '../upkeep.ts';
import type { Busyness } from './busyness.ts';
import { createLife, databaseOn } from './life.ts';
import type { Round, ScriptedModel } from './scripted-model.ts';
import type { ScriptedPlatform } from './scripted-platform.ts';

export interface HouseDeps {
  db: Database;
  busy: Busyness;
  platform: ScriptedPlatform;
  model: ScriptedModel;
  /** To every process, this one included. */
  notify(from: House, payload: string): void;
  onUpheaval(): void;
}

/** `burstMs` absent: the chat API. */
export interface HouseOptions {
  channel: 'telegram' | 'web';
  burstMs?: number;
  streaming: boolean;
}

export type House = ReturnType<typeof openHouse>;

/** What a program is told while a person has the session. */
export const heldNotice = 'A person will answer.';

/** Far away: in these tests time passes when a command says so. */
const never = 2 ** 30;

/** One process of Frontdesk, wired as in desk.ts, that can be hurt. */
export function openHouse(name: string, deps: HouseDeps, options: HouseOptions) {
  const { busy, platform, model } = deps;
  const life = createLife(busy, deps.onUpheaval);
  // What comes in, what people of the team do, and the work: each on a path of its own, so that a mishap hits one.
  const [door, desk, work] = [life.path(), life.path(), life.path()];
  const live = { publish() {} };
  const rounds = new Map<string, Round>();
  const sessionIds = new Map<string, string>();
  const outcomes = createOutcomes();
  const interrupts = remembering(createInterrupts((payload) => deps.notify(house, payload)));
  const channel: Channel = {
    name: options.channel,
    burstMs: options.burstMs,
    start: async () => {},
    stop: async () => {},
    health: () => ({ state: 'ready' }),
    ...(options.channel === 'web' ? {} : platform.channel(name, life, work, options.streaming)),
  };
  const laneDeps: LaneDeps = {
    db: databaseOn(work, deps.db),
    live,
    log: quiet,
    model: model.reachedBy(name, life, ({ turns }) => roundOf(turns.at(-1)?.text ?? '')),
    buildRequest: ({ history, pending }) => ({
      system: JSON.stringify(pending.map(({ content }) => content)),
      turns: [...history, ...pending].map(({ author, content }) => ({
        role: author === 'user' ? 'user' : 'model',
        text: content,
      })),
    }),
    channels: new Map([[channel.name, channel]]),
    interrupts,
    get deadlineMs() {
      return model.neverAnswers() ? 5 : never;
    },
    historyLimit: 20,
    details: noDetails,
    settle: outcomes.settle,
  };
  let serving = 0;
  const loop = startWork({
    db: laneDeps.db,
    log: quiet,
    owner: name,
    async serve(lane, signal) {
      sessionIds.set(lane.conversationKey, lane.sessionId);
      serving += 1;
      try {
        return await serveLane(laneDeps, lane, signal);
      } finally {
        serving -= 1;
      }
    },
    concurrency: 8,
    leaseMs: never,
    pollMs: never,
  });
  const { wake } = loop;
  const doorDb = databaseOn(door, deps.db);
  const deskDb = databaseOn(desk, deps.db);

  const house = {
    name,
    life,
    paths: { door, desk, work },
    rounds,
    wake,
    serving: () => serving,
    receive: receiver({ db: doorDb, live, wake, interrupts }, channel),
    /** `notice` is what a takeover tells the user: a text of its own each time, so that it can be followed. */
    takeover: (notice: string) =>
      createTakeover({
        db: deskDb,
        live,
        wake,
        interrupts,
        notices: { takenOver: notice, handedBack: notice },
      }),
    upkeep: createUpkeep({ db: deskDb, live, wake, interrupts }),
    conversations: createConversations({
      db: doorDb,
      live,
      wake,
      outcomes,
      waitMs: never,
      lookMs: 20,
      heldNotice,
      secretKey: 'k'.repeat(32),
    }),
    hear: (payload: string) => interrupts.receive(payload),
    async end() {
      life.bury();
      life.resume();
      outcomes.close({ kind: 'stopped' });
      await loop.stop(0);
    },
  };
  return house;

  function remembering(real: Interrupts): Interrupts {
    return {
      ...real,
      listen(sessionId, onInterrupt) {
        rounds.set(sessionId, { stopped: false });
        return real.listen(sessionId, onInterrupt);
      },
    };
  }

  function roundOf(question: string): Round {
    const key = /@(\w+)/.exec(question)?.[1] ?? '';
    return rounds.get(sessionIds.get(key) ?? '') ?? { stopped: false };
  }
}
