import { createStore, useStore } from '../live/store.ts';
import { showToast } from '../parts/toasts.ts';

/** Whether this person wants the browser to tell of conversations that need them, kept in this browser. */
const storageKey = 'frontdesk.notify';

const isAllowed = () => 'Notification' in window && Notification.permission === 'granted';

const wanted = createStore(localStorage.getItem(storageKey) === '1');

export const notifies = (): boolean => wanted.get() && isAllowed();

export const useNotifies = (): boolean => useStore(wanted, notifies);

/** Asks the browser, and says what came of it. Only after a click: browsers refuse it otherwise, and rightly. */
export async function askToNotify(): Promise<void> {
  if (!('Notification' in window)) {
    showToast({ text: 'This browser cannot notify you.', isError: true });
    return;
  }
  const answer = await Notification.requestPermission();
  if (answer === 'granted') {
    localStorage.setItem(storageKey, '1');
    wanted.set(true);
    showToast({
      text: 'You will be notified.',
      detail: 'When somebody needs a person, or writes in what is yours.',
    });
    return;
  }
  showToast({
    text: 'The browser does not let Frontdesk notify you.',
    detail: 'Allow notifications for this site beside its address, then try again.',
    isError: true,
  });
}

export function stopNotifying(): void {
  localStorage.removeItem(storageKey);
  wanted.set(false);
}
