/* oxlint-disable jsx-a11y/prefer-tag-over-role -- <datalist> and <option> cannot be styled, nor hold marks */
import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import classes from './picker.module.css';
import { PopUp } from './pop-up.tsx';

export interface PickerOption<Id> {
  id: Id;
  /** Searched by. */
  name: string;
  /** Before the name. */
  mark?: ReactNode;
}

interface PickerProps<Id> {
  /** What opens it. */
  children: ReactNode;
  /** The button's name where its content does not say enough. */
  label: string;
  className?: string;
  /** Of the search field. */
  placeholder: string;
  /** Undefined: they are still on their way. */
  options: PickerOption<Id>[] | undefined;
  chosen: readonly Id[];
  /** It stays open and each choice is a toggle. */
  multiple?: boolean;
  onPick(id: Id): void;
  /** Shown instead of options, when there are none at all. */
  empty?: ReactNode;
}

/** A button that opens a list to search and choose from, by pointer or by keyboard (the combobox pattern of ARIA). */
export function Picker<Id extends string | number | null>(props: PickerProps<Id>) {
  return (
    <PopUp
      label={props.placeholder}
      className={classes.dropdown}
      trigger={
        <button type="button" className={props.className} aria-label={props.label}>
          {props.children}
        </button>
      }
    >
      {(close) => <Choices {...props} close={close} />}
    </PopUp>
  );
}

function Choices<Id extends string | number | null>({
  options,
  chosen,
  multiple = false,
  placeholder,
  empty,
  onPick,
  close,
}: PickerProps<Id> & { close(): void }) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const shown = options?.filter(({ name }) => plain(name).includes(plain(search))) ?? [];
  const active = Math.min(at, shown.length - 1);

  const pick = (option: PickerOption<Id> | undefined) => {
    if (!option) return;
    onPick(option.id);
    if (!multiple) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: shown.length - 1,
      PageUp: 0,
    };
    const next = moves[event.key];
    if (next !== undefined) setAt((next + shown.length) % Math.max(shown.length, 1));
    else if (event.key === 'Enter') pick(shown[active]);
    // For the list alone, not for a dialog around it.
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        data-autofocus
        type="text"
        role="combobox"
        className={classes.search}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={id}
        role="listbox"
        className={classes.options}
        aria-label={placeholder}
        aria-multiselectable={multiple}
      >
        {shown.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus stays in the search field, whose keys serve
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            className={classes.option}
            aria-selected={chosen.includes(option.id)}
            data-active={index === active || undefined}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {option.mark}
            <span className={classes.name} dir="auto">
              {option.name}
            </span>
            {chosen.includes(option.id) && <Check size={14} aria-hidden="true" className={classes.check} />}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <div className={classes.none}>
          {options === undefined
            ? 'Loading…'
            : options.length === 0 && empty
              ? empty
              : 'Nothing of that name.'}
        </div>
      )}
    </>
  );
}

/** Without case and accents: nobody types "é" to find René. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
