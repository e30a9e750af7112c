import type { LabelColor } from '@frontdesk/shared/chat';
import { useId } from 'react';
import { LabelDot } from '../../parts/label-chip.tsx';
import classes from './color-choice.module.css';

interface ColorChoiceProps {
  options: readonly LabelColor[];
  value: LabelColor;
  onChange(color: LabelColor): void;
}

/** Radio buttons that look like what they mean. */
export function ColorChoice({ options, value, onChange }: ColorChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.colors}>
      <legend>Colour</legend>
      {options.map((color) => (
        <label key={color} className={classes.color} title={color}>
          <input
            type="radio"
            name={name}
            value={color}
            aria-label={color}
            checked={value === color}
            onChange={() => onChange(color)}
          />
          <LabelDot color={color} />
        </label>
      ))}
    </fieldset>
  );
}
