import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from '../live/store.ts';
import classes from './toast-stack.module.css';
import { dropToast, type Toast, toasts } from './toasts.ts';

const shownMs = 8000;

/** Stands in the frame once; assistive technology reads what appears in it. */
export function ToastStack() {
  const shown = useStore(toasts, (all) => all);
  return (
    <section aria-label="Notifications" aria-live="polite" className={classes.stack}>
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast: { id, text, detail, isError, action, sessionId } }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // Nobody is hurried who is just reading or reaching for it.
    if (isHeld) return undefined;
    const timer = setTimeout(() => dropToast(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, isHeld]);

  return (
    <div
      className={classes.toast}
      data-error={isError || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {isError && <CircleAlert size={16} aria-hidden="true" className={classes.icon} />}
      <div className={classes.words}>
        <p className={classes.text} dir="auto">
          {text}
        </p>
        {detail && (
          <p className={classes.detail} dir="auto">
            {detail}
          </p>
        )}
      </div>
      {action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            dropToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      {sessionId !== undefined && (
        <Link
          to="/inbox/$sessionId"
          params={{ sessionId }}
          className={classes.action}
          onClick={() => dropToast(id)}
        >
          Open
        </Link>
      )}
      <ActionIcon size="sm" aria-label="Dismiss" onClick={() => dropToast(id)}>
        <X size={14} />
      </ActionIcon>
    </div>
  );
}
