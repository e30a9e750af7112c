import { useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle(sessionId: string): void;
  /** From the last one that was chosen to this one, in the order that is shown. */
  extendTo(sessionId: string, order: string[]): void;
  choose(sessionIds: string[]): void;
  clear(): void;
}

/** Which conversations are chosen. Another list (`listKey`) begins with none. */
export function useSelection(listKey: string): Selection {
  const none = { listKey, ids: new Set<string>() as ReadonlySet<string>, last: null as string | null };
  const [kept, setState] = useState(none);
  const state = kept.listKey === listKey ? kept : none;
  const set = (ids: Iterable<string>, last: string | null) => setState({ listKey, ids: new Set(ids), last });

  return {
    ids: state.ids,
    toggle(sessionId) {
      const ids = new Set(state.ids);
      if (!ids.delete(sessionId)) ids.add(sessionId);
      set(ids, sessionId);
    },
    extendTo(sessionId, order) {
      const [from, to] = [order.indexOf(state.last ?? sessionId), order.indexOf(sessionId)].sort(
        (a, b) => a - b,
      );
      const between =
        from === undefined || to === undefined || from < 0 ? [sessionId] : order.slice(from, to + 1);
      set([...state.ids, ...between], state.last ?? sessionId);
    },
    choose: (sessionIds) => set(sessionIds, sessionIds.at(-1) ?? null),
    clear: () => set([], null),
  };
}
