import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useId, useLayoutEffect, useRef, useState } from 'react';
import { getSessions } from '../api/endpoints.ts';
import { viewsQuery } from '../api/inbox-queries.ts';
import type { InboxSearch } from '../inbox-filter/inbox-search.ts';
import { searchFromText } from '../inbox-filter/inbox-search.ts';
import { builtInViews } from '../inbox-filter/views.ts';
import { ChannelIcon } from '../parts/avatar.tsx';
import type { Command } from '../parts/commands.ts';
import { Keys } from '../parts/keys.tsx';
import { sessionName } from '../parts/session-names.ts';
import { useMay } from '../parts/use-may.ts';
import classes from './palette.module.css';

interface PaletteProps {
  /** What can be done where one is. */
  commands: Command[];
  /** What can be done anywhere. */
  always: Command[];
  /** Takes away the palette; what was chosen runs after it. */
  onClose(): void;
  goTo(search: InboxSearch): void;
  open(sessionId: string): void;
}

interface Entry extends Command {
  id: string;
  mark?: React.ReactNode;
}

const mostFound = 8;

/** Everything by its name: what can be done here, views, pages, and conversations. A combobox in a dialog. */
export default function Palette({ onClose, ...offers }: PaletteProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(typed, offers);
  const active = Math.min(at, entries.length - 1);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    return () => element.close();
  }, []);

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    dialog.current?.close();
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((active + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') run(entries[active]);
    else return;
    event.preventDefault();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click beside it; Esc does the same
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label="Command palette"
      onClose={(event) => !event.currentTarget.open && onClose()}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <input
        type="text"
        role="combobox"
        aria-label="Search commands and conversations"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
        placeholder="Do something, go somewhere, find somebody…"
        autoComplete="off"
        spellCheck={false}
        className={classes.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <datalist> can hold neither groups nor keys */}
      <div role="listbox" id={id} aria-label="Commands" className={classes.list}>
        {entries.map((entry, index) => (
          <div key={entry.id} className={classes.slot}>
            {entry.group !== entries[index - 1]?.group && (
              <div className={classes.group} aria-hidden="true">
                {entry.group}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus stays in the field, whose keys serve */}
            <div
              id={`${id}-${index}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <option> can hold neither marks nor keys
              role="option"
              aria-selected={index === active}
              className={classes.entry}
              ref={(element) => {
                if (index === active) element?.scrollIntoView({ block: 'nearest' });
              }}
              onPointerMove={() => setAt(index)}
              onClick={() => run(entry)}
            >
              {entry.mark}
              <span className={classes.label} dir="auto">
                {entry.label}
              </span>
              {entry.keys && <Keys keys={entry.keys} />}
            </div>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.none}>Nothing of that name.</p>}
    </dialog>
  );
}

function useEntries(typed: string, { commands, always, goTo, open }: Omit<PaletteProps, 'onClose'>): Entry[] {
  const mayRead = useMay()('sessions.read');
  const { data: saved = [] } = useQuery({ ...viewsQuery, enabled: mayRead });
  const q = useDeferredValue(typed.trim());
  const { data: found } = useQuery({
    queryKey: ['palette', q],
    queryFn: ({ signal }) => getSessions({ q }, { limit: mostFound }, signal),
    enabled: mayRead && q !== '',
    placeholderData: (previous) => previous,
    staleTime: 10_000,
  });

  const views: Command[] = mayRead
    ? [...builtInViews, ...saved.map(({ name, search }) => ({ name, search: searchFromText(search) }))].map(
        ({ name, search }) => ({ group: 'Views', label: name, run: () => goTo(search) }),
      )
    : [];
  const groups = [...new Set(commands.map(({ group }) => group))];
  const inOrder = [...commands].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const named = [...inOrder, ...views, ...always]
    .filter(({ label, group }) => holds(`${group} ${label}`, typed))
    .map((command) => ({ ...command, id: `${command.group} ${command.label}` }));
  const conversations =
    q === ''
      ? []
      : (found?.sessions ?? []).map((session) => ({
          id: session.sessionId,
          group: 'Conversations',
          label: sessionName(session),
          mark: <ChannelIcon channel={session.channel} size={14} />,
          run: () => open(session.sessionId),
        }));
  return [...named, ...conversations];
}

/** Every word that was typed begins a word of it. */
function holds(text: string, typed: string): boolean {
  const words = plain(text).split(/\s+/);
  return plain(typed)
    .split(/\s+/)
    .every((beginning) => words.some((word) => word.startsWith(beginning)));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
