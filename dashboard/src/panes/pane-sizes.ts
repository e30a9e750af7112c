import { createStore, useStore } from '../live/store.ts';

/** Of the panes beside the transcript, in px, as this browser keeps them. */
export interface PaneSizes {
  list: number;
  contact: number;
  hidesContact: boolean;
}

export const paneLimits = {
  list: { min: 272, usual: 348, max: 560 },
  contact: { min: 256, usual: 320, max: 520 },
};

const storageKey = 'frontdesk.panes';

const sizes = createStore<PaneSizes>(read());

export const usePaneSizes = (): PaneSizes => useStore(sizes, (all) => all);

export function setPaneSizes(change: Partial<PaneSizes>): void {
  const next = { ...sizes.get(), ...change };
  sizes.set(next);
  localStorage.setItem(storageKey, JSON.stringify(next));
}

export const toggleContactPane = (): void => setPaneSizes({ hidesContact: !sizes.get().hidesContact });

function read(): PaneSizes {
  const kept = parse(localStorage.getItem(storageKey));
  const size = (name: 'list' | 'contact') => {
    const { min, usual, max } = paneLimits[name];
    const value = kept[name];
    return typeof value === 'number' ? Math.min(max, Math.max(min, value)) : usual;
  };
  return { list: size('list'), contact: size('contact'), hidesContact: kept.hidesContact === true };
}

function parse(text: string | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(text ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
