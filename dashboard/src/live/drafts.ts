import { createStore, useStore } from './store.ts';

/** Answers that are being written, by session: the text so far. Only live events know them. */
const drafts = createStore<ReadonlyMap<string, string>>(new Map());

export const setDraft = (sessionId: string, text: string): void =>
  drafts.set(new Map(drafts.get()).set(sessionId, text));

export function dropDrafts(sessionIds: Iterable<string>): void {
  const next = new Map(drafts.get());
  for (const sessionId of sessionIds) next.delete(sessionId);
  drafts.set(next);
}

export const dropAllDrafts = (): void => drafts.set(new Map());

export const useDraft = (sessionId: string): string => useStore(drafts, (all) => all.get(sessionId) ?? '');
