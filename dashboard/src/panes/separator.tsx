import type { KeyboardEvent, PointerEvent } from 'react';
import { paneLimits, setPaneSizes, usePaneSizes } from './pane-sizes.ts';
import classes from './separator.module.css';

interface SeparatorProps {
  /** Whose width it is; the pane's element has the id `pane-` and this. */
  pane: 'list' | 'contact';
  label: string;
  /** On which side of it the pane stands. */
  side: 'before' | 'after';
}

const step = 16;
const bigStep = 64;

/** Between two panes: dragged, moved with the arrow keys, or put back with a double click or Enter. */
export function Separator({ pane, label, side }: SeparatorProps) {
  const size = usePaneSizes()[pane];
  const { min, usual, max } = paneLimits[pane];
  const towardsEnd = side === 'before' ? 1 : -1;
  const set = (wanted: number) => setPaneSizes({ [pane]: Math.round(Math.min(max, Math.max(min, wanted))) });

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    // Else the browser begins to select or drag, and takes the pointer away.
    event.preventDefault();
    const line = event.currentTarget;
    const { clientX: start, pointerId } = event;
    const before = shownWidth(pane) ?? size;
    line.focus({ preventScroll: true });
    line.setPointerCapture(pointerId);
    const onMove = (move: globalThis.PointerEvent) => set(before + (move.clientX - start) * towardsEnd);
    line.addEventListener('pointermove', onMove);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? bigStep : step;
    const before = shownWidth(pane) ?? size;
    const targets: Record<string, number> = {
      ArrowRight: before + by * towardsEnd,
      ArrowLeft: before - by * towardsEnd,
      Home: min,
      End: max,
      Enter: usual,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  };

  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <hr> is not one that can be moved
      role="separator"
      aria-orientation="vertical"
      aria-controls={`pane-${pane}`}
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={classes.separator}
      onPointerDown={onPointerDown}
      onDoubleClick={() => set(usual)}
      onKeyDown={onKeyDown}
    />
  );
}

/** What one sees: in a narrow window a pane gets less than it is meant to have. */
const shownWidth = (pane: string) => document.getElementById(`pane-${pane}`)?.getBoundingClientRect().width;
