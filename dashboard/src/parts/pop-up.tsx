import {
  type ComponentProps,
  cloneElement,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import classes from './pop-up.module.css';

interface PopUpProps {
  /** What assistive technology calls it. */
  label: string;
  /** The button that opens and closes it. */
  trigger: ReactElement<object>;
  /** Which edge of the button it keeps. */
  align?: 'start' | 'end';
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel at its button. The browser closes it on Esc or a click beside it, and gives the focus back. */
export function PopUp({ label, trigger, align = 'start', className, children }: PopUpProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();

  const settle = useCallback(() => {
    // The anchor itself takes no room: what it holds does.
    const button = anchor.current?.firstElementChild;
    if (panel.current && button) place(panel.current, button.getBoundingClientRect(), align);
  }, [align]);
  useEffect(() => {
    if (!isOpen) return undefined;
    window.addEventListener('resize', settle);
    return () => window.removeEventListener('resize', settle);
  }, [isOpen, settle]);

  const onBeforeToggle = (event: { newState: string }) => {
    if (event.newState !== 'open') return;
    // What stands in it has to be there to be measured, and is before the next paint.
    flushSync(() => setOpen(true));
    requestAnimationFrame(() => {
      settle();
      // Esc is the panel's own only where the focus is in it.
      if (panel.current && !panel.current.contains(document.activeElement))
        (firstField(panel.current) ?? panel.current).focus();
    });
  };

  return (
    <>
      <span ref={anchor} className={classes.anchor}>
        {cloneElement(trigger as ReactElement<ComponentProps<'button'>>, {
          popoverTarget: id,
          'aria-haspopup': 'dialog',
        })}
      </span>
      <div
        ref={panel}
        id={id}
        popover="auto"
        tabIndex={-1}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <dialog> is no light popover in every browser yet
        role="dialog"
        aria-label={label}
        className={`${classes.panel} ${className ?? ''}`}
        onBeforeToggle={onBeforeToggle}
        onToggle={(event) => event.newState === 'closed' && setOpen(false)}
      >
        {isOpen && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  );
}

const gap = 4;
const margin = 8;

/** Below the button, or above where there is more room; never beyond the window. */
function place(panel: HTMLElement, button: DOMRect, align: 'start' | 'end'): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = align === 'start' ? button.left : button.right - width;
  const fitsBelow = button.bottom + gap + height <= window.innerHeight - margin;
  const top = fitsBelow || button.top < height ? button.bottom + gap : button.top - gap - height;
  const within = (value: number, size: number, room: number) =>
    Math.max(margin, Math.min(value, room - size - margin));
  panel.style.left = `${within(left, width, window.innerWidth)}px`;
  panel.style.top = `${within(top, height, window.innerHeight)}px`;
}

const firstField = (panel: HTMLElement | null) =>
  panel?.querySelector<HTMLElement>('input:checked, input:not([type="radio"]), select, button, a[href]');
