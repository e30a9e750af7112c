import type { Database } from '@frontdesk/prisma/client';
import { FrontdeskError } from '../errors.ts';
import type { Busyness } from './busyness.ts';

/** What befalls a process at one of its calls: the next one is number 1. */
export interface Mishap {
  call: number;
  /** Before the call takes effect, or after it did and before the process hears of it. */
  edge: 'before' | 'after';
  /** `dies`: as by kill -9. `stalls`: until a later command. `fails`: the connection breaks. */
  what: 'dies' | 'stalls' | 'fails';
}

/** A path by which a process reaches the world outside. */
export interface Path {
  call<T>(run: () => Promise<T>): Promise<T>;
  expect(mishap: Mishap): void;
  forget(): void;
}

/** The life of one process: once it is dead, nothing that it does has an effect, and nothing that it awaits comes. */
export interface Life {
  dead(): boolean;
  die(): void;
  path(): Path;
  /** Lets the calls that stall go on. */
  resume(): void;
  stalled(): number;
  /** Never resolves; rejects when the world is over, so that what hangs can end. */
  gone: Promise<never>;
  bury(): void;
}

export function createLife(busy: Busyness, onUpheaval: () => void): Life {
  let dead = false;
  let stalls: (() => void)[] = [];
  let bury = () => {};
  const gone = new Promise<never>((_resolve, reject) => {
    bury = () => reject(new FrontdeskError('lost_lease', 'This process is dead.'));
  });
  gone.catch(() => {});
  const die = () => {
    dead = true;
    onUpheaval();
  };

  async function meet({ what }: Mishap): Promise<void> {
    if (what === 'dies') die();
    else if (what === 'stalls') await new Promise<void>((resolve) => void stalls.push(resolve));
    else {
      onUpheaval();
      throw new Error('Connection terminated unexpectedly');
    }
  }

  return {
    dead: () => dead,
    die,
    gone,
    bury: () => {
      dead = true;
      bury();
    },
    resume() {
      const all = stalls;
      stalls = [];
      for (const go of all) go();
    },
    stalled: () => stalls.length,
    path() {
      let mishaps: Mishap[] = [];
      return {
        expect: (mishap) => void mishaps.push({ ...mishap }),
        forget: () => {
          mishaps = [];
        },
        async call(run) {
          if (dead) return gone;
          for (const mishap of mishaps) mishap.call -= 1;
          const mishap = mishaps.find(({ call }) => call === 0);
          mishaps = mishaps.filter(({ call }) => call > 0);
          if (mishap?.edge === 'before') await meet(mishap);
          if (dead) return gone;
          try {
            const result = await busy.during(run);
            if (mishap?.edge === 'after' && !dead) await meet(mishap);
            return dead ? await gone : result;
          } catch (error) {
            if (dead) return gone;
            throw error;
          }
        },
      };
    },
  };
}

/** The database as a process sees it, who reaches it on this path only. */
export function databaseOn(path: Path, db: Database): Database {
  return reached(db, path) as Database;
}

function reached(thing: object, path: Path): object {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'object' && value !== null) return reached(value, path);
      if (typeof value !== 'function') return value;
      // Prisma's promises begin when they are awaited: here each call begins at once.
      return (...args: unknown[]) => path.call(async () => (await value.apply(target, args)) as unknown);
    },
  });
}
