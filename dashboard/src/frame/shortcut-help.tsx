import { ActionIcon, Kbd } from '@mantine/core';
import { X } from 'lucide-react';
import type { Ref } from 'react';
import type { Page } from '../page.ts';
import classes from './shortcut-help.module.css';

/** A native dialog: the browser traps the focus, closes on Esc and gives the focus back. */
export function ShortcutHelp({ ref, pages }: { ref: Ref<HTMLDialogElement>; pages: readonly Page[] }) {
  const rows = [
    { keys: ['J'], meaning: 'Next conversation' },
    { keys: ['K'], meaning: 'Previous conversation' },
    { keys: ['Enter'], meaning: 'Open it' },
    ...pages.map(({ goKey, label }) => ({ keys: ['G', goKey.slice(-1)], meaning: `Go to ${label}` })),
    { keys: ['?'], meaning: 'This list' },
  ];
  return (
    <dialog ref={ref} className={classes.dialog} aria-labelledby="shortcut-help">
      <div className={classes.head}>
        <h2 id="shortcut-help">Keyboard shortcuts</h2>
        <form method="dialog">
          <ActionIcon type="submit" aria-label="Close">
            <X size={16} />
          </ActionIcon>
        </form>
      </div>
      <dl className={classes.list}>
        {rows.map(({ keys, meaning }) => (
          <div key={meaning} className={classes.row}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} size="xs">
                  {key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
