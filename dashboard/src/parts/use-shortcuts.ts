import { useEffect, useEffectEvent } from 'react';

const sequenceMs = 1200;
/** Begins sequences, and nothing else: the key after it belongs to it, whoever else may listen for that key alone. */
const leader = 'KeyG';

/**
 * Keys by KeyboardEvent.code, so that they stay in place on every layout: `KeyJ`, `Shift+Slash`, or a sequence such as
 * `KeyG KeyI`. Silent while somebody types, in dialogs, and with Ctrl, Alt or Meta.
 */
export function useShortcuts(shortcuts: Record<string, () => void>): void {
  const run = useEffectEvent((name: string): boolean => {
    const action = shortcuts[name];
    action?.();
    return action !== undefined;
  });

  useEffect(() => {
    let first = { name: '', at: 0 };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
        return;
      const name = event.shiftKey ? `Shift+${event.code}` : event.code;
      const isSecond = first.name === leader && event.timeStamp - first.at < sequenceMs;
      first = { name: isSecond ? '' : name, at: event.timeStamp };
      if (run(isSecond ? `${leader} ${name}` : name)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const typed =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, dialog, [popover], [role="menu"], [role="separator"]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(typed) !== null);
