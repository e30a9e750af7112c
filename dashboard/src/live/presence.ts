import type { LiveEvent } from '@frontdesk/shared/live';
import { useMemo } from 'react';
import { createStore, useStore } from './store.ts';

type PresenceEvent = Extract<LiveEvent, { type: 'presence' }>;

export interface Present {
  userId: string;
  name: string;
  isReplying: boolean;
}

interface Heard {
  event: PresenceEvent;
  /** Forgotten then, ms. */
  until: number;
}

/** Nobody says goodbye when a laptop is shut. */
const forgottenAfterMs = 45_000;
const sweepMs = 5000;

/** The last word of each tab of the others. */
const heard = createStore<ReadonlyMap<string, Heard>>(new Map());
let sweeping: ReturnType<typeof setInterval> | undefined;

/** Notes who is where. */
export function hearPresence(event: PresenceEvent): void {
  const { tab, state, sessionId } = event;
  const before = heard.get().get(tab);
  const next = new Map(heard.get());
  if (state !== 'left') next.set(tab, { event, until: Date.now() + forgottenAfterMs });
  else if (before?.event.sessionId === sessionId) next.delete(tab);
  heard.set(next);
  sweeping ??= setInterval(sweep, sweepMs);
}

function sweep(): void {
  const now = Date.now();
  const next = new Map([...heard.get()].filter(([, { until }]) => until > now));
  if (next.size < heard.get().size) heard.set(next);
  if (next.size > 0) return;
  clearInterval(sweeping);
  sweeping = undefined;
}

/** Who else of the team has a session open, by name; whoever is replying first. */
export function usePresent(sessionId: string, ownId: string | undefined): Present[] {
  const all = useStore(heard, (tabs) => tabs);
  return useMemo(() => {
    const people = new Map<string, Present>();
    for (const { event } of all.values()) {
      if (event.sessionId !== sessionId || event.userId === ownId) continue;
      const isReplying = event.state === 'replying' || people.get(event.userId)?.isReplying === true;
      people.set(event.userId, { userId: event.userId, name: event.name, isReplying });
    }
    return [...people.values()].sort(
      (a, b) => Number(b.isReplying) - Number(a.isReplying) || a.name.localeCompare(b.name),
    );
  }, [all, sessionId, ownId]);
}
