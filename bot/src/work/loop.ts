import { setTimeout as sleep } from 'node:timers/promises';
import { FrontdeskError } from '../core/errors.ts';
import type { Log, Wake } from '../core/ports.ts';
import type { Database } from '../store/database.ts';
import { claimLanes, type Lane, type LaneEnd, releaseLane, renewLanes } from '../store/lanes.ts';

/** How long a stop waits for a claim that is on its way. */
const claimMs = 3000;

export interface WorkOptions {
  db: Database;
  log: Log;
  /** Names this process in the leases. */
  owner: string;
  /** Serves one lane. */
  serve(lane: Lane, signal: AbortSignal): Promise<LaneEnd>;
  /** Sessions served at once by this process. */
  concurrency: number;
  leaseMs: number;
  /** The safety net: how often to look without being woken, ms. */
  pollMs: number;
}

export interface Work {
  wake: Wake;
  /** Takes no new work, lets running lanes end for `graceMs`, then aborts them: their questions stay open. */
  stop(graceMs: number): Promise<void>;
  /** False when the loop has not reached the database for a while. */
  healthy(): boolean;
}

/** The loop that claims due sessions and serves them, many sessions at once, each by one holder only. */
export function startWork({ db, log, owner, serve, concurrency, leaseMs, pollMs }: WorkOptions): Work {
  const running = new Map<number, { lane: Lane; abort: AbortController; done: Promise<void> }>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  let claiming: Promise<void> | undefined;
  let again = false;
  let lastClaimAt = Date.now();

  const poll = setInterval(wake, pollMs);
  const heartbeat = setInterval(() => void renew(), leaseMs / 3);
  wake();

  return { wake, stop, healthy: () => Date.now() - lastClaimAt < pollMs * 10 };

  function wake(inMs = 0): void {
    if (stopped) return;
    if (inMs <= 0) {
      again = true;
      claiming ??= claim().finally(() => {
        claiming = undefined;
        // Woken after the last look and before this.
        if (again) wake();
      });
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      wake();
    }, inMs);
    timers.add(timer);
  }

  async function claim(): Promise<void> {
    try {
      while (again && !stopped) {
        again = false;
        const limit = concurrency - running.size;
        if (limit === 0) break;
        const lanes = await claimLanes(db, { owner, limit, leaseMs });
        lastClaimAt = Date.now();
        if (stopped) {
          // Claimed while the stop came: for the next process, at once and not when the lease expires.
          await Promise.all(lanes.map((lane) => releaseLane(db, lane, 0)));
          return;
        }
        for (const lane of lanes) run(lane);
        if (lanes.length === limit) again = true;
      }
    } catch (error) {
      log.warn({ err: error }, 'could not look for work; trying again');
    }
  }

  function run(lane: Lane): void {
    const abort = new AbortController();
    const done = work().finally(() => {
      if (running.get(lane.id)?.lane === lane) running.delete(lane.id);
      if (running.size === concurrency - 1) wake();
    });
    running.set(lane.id, { lane, abort, done });

    async function work(): Promise<void> {
      // What broke is tried again soon, and ever later while it keeps breaking.
      let dueInMs: number | null = Math.min(1000 * 2 ** lane.failures, 30_000);
      let failed = false;
      try {
        const end = await serve(lane, abort.signal);
        if (end === 'released') return;
        dueInMs = end;
      } catch (error) {
        if (isLost(error)) return;
        failed = !abort.signal.aborted;
        if (failed)
          log.error({ err: error, sessionId: lane.sessionId }, 'serving a session failed; trying again');
        else dueInMs = 0;
      }
      try {
        const nextInMs = await releaseLane(db, lane, dueInMs, failed);
        if (nextInMs !== null) wake(nextInMs);
      } catch (error) {
        log.warn(
          { err: error, sessionId: lane.sessionId },
          'could not give a session back; its lease will expire',
        );
      }
    }
  }

  async function renew(): Promise<void> {
    const lanes = [...running.values()].map(({ lane }) => lane);
    if (lanes.length === 0) return;
    try {
      const ours = await renewLanes(db, lanes, leaseMs);
      for (const lane of lanes) {
        const held = running.get(lane.id);
        if (held?.lane !== lane || ours.has(lane.id)) continue;
        held.abort.abort(new FrontdeskError('lost_lease', 'Another process holds this session.'));
      }
    } catch (error) {
      log.warn({ err: error }, 'could not renew the leases; trying again');
    }
  }

  async function stop(graceMs: number): Promise<void> {
    if (stopped) return;
    stopped = true;
    clearInterval(poll);
    for (const timer of timers) clearTimeout(timer);
    // What is being claimed is given back; a database that does not answer is not waited for.
    const patience = new AbortController();
    await Promise.race([claiming, sleep(claimMs, undefined, { signal: patience.signal }).catch(() => {})]);
    patience.abort();
    const all = () => Promise.all([...running.values()].map(({ done }) => done));
    const grace = setTimeout(() => {
      for (const { abort } of running.values()) abort.abort(new Error('The server is stopping.'));
    }, graceMs);
    await all();
    clearTimeout(grace);
    clearInterval(heartbeat);
  }
}

function isLost(error: unknown): boolean {
  return error instanceof FrontdeskError && error.code === 'lost_lease';
}
