import { useMemo } from 'react';
import { createStore, useStore } from '../live/store.ts';
import { type Mode, outgoingPrefix } from './drafts.ts';

/** Something that was said here and is not yet known to be stored. It outlives a reload. */
export interface Outgoing {
  /** The idempotency key: however often it is tried, it is said once. */
  key: string;
  userId: string;
  sessionId: string;
  mode: Mode;
  content: string;
  /** When it was said, ms. */
  at: number;
  /** `waiting`: for a connection. */
  state: 'sending' | 'waiting' | 'failed';
  /** Why it is not sent, in words. */
  reason: string | null;
  /** Refused because somebody else has the session. */
  taken?: boolean;
  /** Stored as this message, which will stand in the transcript in a moment. */
  messageId: number | null;
}

/** What the last page left unsent is sent by itself only as long as the moment has not passed. */
const freshMs = 2 * 60_000;

const outgoing = createStore<readonly Outgoing[]>(leftBehind());

/** Somebody's in a session, oldest first. */
export function useOutgoing(sessionId: string, userId: string | undefined): Outgoing[] {
  const all = useStore(outgoing, (entries) => entries);
  return useMemo(
    () => all.filter((entry) => entry.sessionId === sessionId && entry.userId === userId),
    [all, sessionId, userId],
  );
}

export const allOutgoing = (): readonly Outgoing[] => outgoing.get();

export function putOutgoing(entry: Outgoing): void {
  const others = outgoing.get().filter(({ key }) => key !== entry.key);
  outgoing.set([...others, entry].sort((a, b) => a.at - b.at));
  try {
    if (entry.messageId === null) localStorage.setItem(outgoingPrefix + entry.key, JSON.stringify(entry));
    else localStorage.removeItem(outgoingPrefix + entry.key);
  } catch {
    // No room left: it lives as long as the page does.
  }
}

export function dropOutgoing(keys: readonly string[]): void {
  if (keys.length === 0) return;
  outgoing.set(outgoing.get().filter(({ key }) => !keys.includes(key)));
  for (const key of keys) localStorage.removeItem(outgoingPrefix + key);
}

function leftBehind(): Outgoing[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(outgoingPrefix))
    .flatMap((key) => readEntry(localStorage.getItem(key)))
    .map((entry) => {
      if (entry.state === 'failed') return entry;
      const state = Date.now() - entry.at < freshMs ? ('waiting' as const) : ('failed' as const);
      return { ...entry, state, reason: 'The page was closed before it was sent.' };
    })
    .sort((a, b) => a.at - b.at);
}

function readEntry(text: string | null): Outgoing[] {
  try {
    return [JSON.parse(text ?? '') as Outgoing];
  } catch {
    return [];
  }
}
