import type { Label, LabelColor } from '@frontdesk/shared/chat';
import { X } from 'lucide-react';
import classes from './label-chip.module.css';

/** A label: its colour is a dot, its name is in ink, so that it can be read in every colour. */
export function LabelChip({ label, onRemove }: { label: Label; onRemove?: () => void }) {
  return (
    <span className={classes.chip} data-color={label.color}>
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.name} dir="auto">
        {label.name}
      </span>
      {onRemove && (
        <button
          type="button"
          className={classes.remove}
          aria-label={`Remove ${label.name}`}
          onClick={onRemove}
        >
          <X size={12} strokeWidth={2.4} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

export function LabelDot({ color }: { color: LabelColor }) {
  return <span className={classes.dot} data-color={color} aria-hidden="true" />;
}
