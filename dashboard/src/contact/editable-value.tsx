import { Pencil } from 'lucide-react';
import type { Ref } from 'react';
import classes from './editable-value.module.css';

interface EditableValueProps {
  ref: Ref<HTMLButtonElement>;
  /** The button's name says what is edited; the value stands in it. */
  label: string;
  value: string | null;
  /** Instead of a value. */
  placeholder: string;
  onEdit(): void;
}

/** A value that says by itself that it can be edited: by pointer, by keyboard, by touch. */
export function EditableValue({ ref, label, value, placeholder, onEdit }: EditableValueProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes.value}
      onClick={onEdit}
      aria-label={`${label}: ${value ?? placeholder}. Edit`}
    >
      <span className={value === null ? classes.placeholder : classes.text} dir="auto">
        {value ?? placeholder}
      </span>
      <Pencil size={13} aria-hidden="true" className={classes.pencil} />
    </button>
  );
}
