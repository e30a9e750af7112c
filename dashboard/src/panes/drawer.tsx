import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './drawer.module.css';

interface DrawerProps {
  label: string;
  onClose(): void;
  children: ReactNode;
}

/** From the right edge, over the page, for as long as it is rendered. A native dialog: it traps the focus and gives it back. */
export function Drawer({ label, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    // Before it leaves the page: only `close` gives the focus back.
    return () => element.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click beside it; Esc does the same
    <dialog
      ref={dialog}
      className={classes.drawer}
      aria-label={label}
      onClose={(event) => !event.currentTarget.open && onClose()}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={classes.inside}>
        <ActionIcon
          className={classes.close}
          aria-label={`Close ${label.toLowerCase()}`}
          onClick={() => dialog.current?.close()}
        >
          <X size={16} />
        </ActionIcon>
        {children}
      </div>
    </dialog>
  );
}
