import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose(): void;
  /** A question that wants an answer, rather than a form or something to read. */
  asks?: boolean;
  size?: 'narrow' | 'wide';
  children: ReactNode;
}

/**
 * Open for as long as it is rendered: `{isOpen && <Dialog title="…" onClose={close}>…</Dialog>}`. The browser traps the
 * focus, closes on Esc and gives the focus back to where it was. The focus starts on `data-autofocus`, else in the first field.
 */
export function Dialog({ title, onClose, asks, size = 'narrow', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    const find = (selector: string) => element.querySelector<HTMLElement>(selector);
    (find('[data-autofocus]') ?? find('input, select, textarea'))?.focus();
    // Before it leaves the page: only `close` gives the focus back.
    return () => element.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      role={asks ? 'alertdialog' : undefined}
      className={classes.dialog}
      data-size={size}
      aria-labelledby={id}
      aria-describedby={asks ? `${id}-text` : undefined}
      // React's strict mode closes and opens it again, and the event comes late.
      onClose={(event) => !event.currentTarget.open && onClose()}
    >
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        <ActionIcon aria-label="Close" onClick={() => dialog.current?.close()}>
          <X size={16} />
        </ActionIcon>
      </div>
      <div id={`${id}-text`} className={classes.body}>
        {children}
      </div>
    </dialog>
  );
}

/** The buttons at a dialog's foot, the one that acts last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
