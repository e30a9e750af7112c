import { useSyncExternalStore } from 'react';
import { useMe } from '../parts/use-me.ts';

/**
 * What somebody has begun to write, by session and mode, in this browser: a reload or a session that has ended loses
 * nothing. Each user has their own, and signing out forgets everybody's.
 */
export type Mode = 'reply' | 'note';

export interface DraftOf {
  userId: string;
  sessionId: string;
  mode: Mode;
}

const prefix = 'frontdesk draft ';
const keyOf = ({ userId, mode, sessionId }: DraftOf) => `${prefix}${userId} ${mode} ${sessionId}`;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export const readDraft = (draft: DraftOf): string => localStorage.getItem(keyOf(draft)) ?? '';

export function writeDraft(draft: DraftOf, text: string): void {
  try {
    if (text.trim()) localStorage.setItem(keyOf(draft), text);
    else localStorage.removeItem(keyOf(draft));
  } catch {
    // No room left: it lives as long as the page does.
  }
  tell();
}

/** Whether something that was not sent lies in a session, for lists. */
export function useHasDraft(sessionId: string): boolean {
  const userId = useMe()?.id ?? '';
  return useSyncExternalStore(subscribe, () =>
    (['reply', 'note'] as const).some((mode) => localStorage.getItem(keyOf({ userId, sessionId, mode }))),
  );
}

/** For whoever signs out: nothing of theirs stays in this browser. */
export function forgetWriting(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix) || key.startsWith(outgoingPrefix)) localStorage.removeItem(key);
  }
  tell();
}

/** Of what is on its way (outgoing.ts). */
export const outgoingPrefix = 'frontdesk outgoing ';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Of other tabs.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
