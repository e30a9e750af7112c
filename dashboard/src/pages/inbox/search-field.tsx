import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNarrow } from '../../inbox-filter/use-inbox-search.ts';
import { useShortcuts } from '../../parts/use-shortcuts.ts';
import classes from './search-field.module.css';

const debounceMs = 250;

/** Over all conversations and what was said in them. What is typed stands in the URL a moment later. */
export function SearchField({ q }: { q: string }) {
  const narrow = useNarrow();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [told, setTold] = useState(q);
  // The URL changed by itself: a view, a chip, the way back.
  if (told !== q) {
    setTold(q);
    setTyped(q);
  }
  useShortcuts({ Slash: () => input.current?.select() });

  const tell = useEffectEvent((text: string) => {
    setTold(text);
    // One search is one step back, however many letters it took.
    narrow({ q: text || undefined }, { replace: q !== '' });
  });
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === q) return undefined;
    const timer = setTimeout(() => tell(wanted), wanted === '' ? 0 : debounceMs);
    return () => clearTimeout(timer);
  }, [wanted, q]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (typed === '') input.current?.blur();
      setTyped('');
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    firstResult(event.currentTarget)?.focus();
  };

  return (
    <search className={classes.search}>
      <Search size={14} aria-hidden="true" className={classes.icon} />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label="Search conversations and messages"
        aria-keyshortcuts="/"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <kbd className={classes.key} aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={classes.clear}
          aria-label="Clear the search"
          onClick={() => {
            setTyped('');
            input.current?.focus();
          }}
        >
          <X size={14} />
        </button>
      )}
    </search>
  );
}

const firstResult = (field: Element) =>
  field.closest('section')?.querySelector<HTMLElement>('[data-session] a, a[data-result]');
