import type { Page } from '../page.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Keys, modifier } from '../parts/keys.tsx';
import classes from './shortcut-help.module.css';

interface Shortcut {
  keys: string[];
  meaning: string;
}

const groups: { title: string; shortcuts: Shortcut[] }[] = [
  {
    title: 'Anywhere',
    shortcuts: [
      { keys: [modifier, 'K'], meaning: 'Command palette' },
      { keys: ['?'], meaning: 'This list' },
    ],
  },
  {
    title: 'The list',
    shortcuts: [
      { keys: ['J'], meaning: 'Next conversation' },
      { keys: ['K'], meaning: 'Previous conversation' },
      { keys: ['Enter'], meaning: 'Open it' },
      { keys: ['/'], meaning: 'Search' },
      { keys: ['X'], meaning: 'Select it' },
      { keys: ['Shift', 'Click'], meaning: 'Select up to here' },
      { keys: [modifier, 'A'], meaning: 'Select all that are loaded' },
      { keys: ['Esc'], meaning: 'Step back' },
    ],
  },
  {
    title: 'A conversation',
    shortcuts: [
      { keys: ['R'], meaning: 'Reply' },
      { keys: ['N'], meaning: 'Write a note' },
      { keys: ['T'], meaning: 'Take over, or hand back' },
      { keys: ['E'], meaning: 'Close, or reopen' },
      { keys: ['U'], meaning: 'Mark as unread' },
      { keys: [']'], meaning: 'Show or hide the contact' },
    ],
  },
];

/** Every key there is. Those of one page work on that page. */
export default function ShortcutHelp({ pages, onClose }: { pages: readonly Page[]; onClose(): void }) {
  const going = pages.map(({ goKey, label }) => ({ keys: ['G', goKey.slice(-1)], meaning: label }));
  return (
    <Dialog title="Keyboard shortcuts" size="wide" onClose={onClose}>
      <div className={classes.groups}>
        {[...groups, { title: 'Go to', shortcuts: going }].map(({ title, shortcuts }) => (
          <section key={title} aria-label={title} className={classes.group}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, meaning }) => (
                <div key={meaning} className={classes.row}>
                  <dt>{meaning}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
