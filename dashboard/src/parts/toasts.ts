import { createStore } from '../live/store.ts';

export interface Toast {
  id: number;
  text: string;
  /** Below the text, in fewer words: what was left out, who said it. */
  detail?: string;
  isError?: boolean;
  action?: { label: string; run(): void };
  /** Leads to a conversation. */
  sessionId?: string;
}

/** Newest last. */
export const toasts = createStore<readonly Toast[]>([]);
let lastId = 0;

/** Says something that needs no answer, for 8 s or until it is read to its end. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  // More than three at once are read by nobody.
  toasts.set([...toasts.get().slice(-2), { ...toast, id: lastId }]);
}

export const dropToast = (id: number): void => toasts.set(toasts.get().filter((toast) => toast.id !== id));
