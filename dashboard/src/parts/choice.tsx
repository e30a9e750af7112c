import type { ComponentProps, ReactNode } from 'react';
import classes from './choice.module.css';

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  type: 'checkbox' | 'radio';
  label: ReactNode;
  /** What choosing it means, or why one cannot. */
  meaning?: ReactNode;
}

/** A box or a dot with its label, and what it means below. */
export function Choice({ type, label, meaning, ...input }: ChoiceProps) {
  return (
    <label className={classes.choice}>
      <input type={type} {...input} />
      <span className={classes.words}>
        <span className={classes.label}>{label}</span>
        {meaning && <span className={classes.meaning}>{meaning}</span>}
      </span>
    </label>
  );
}

/** Choices that belong together. */
export function Choices(props: { legend: string; note?: ReactNode; error?: string; children: ReactNode }) {
  return (
    <fieldset className={classes.choices}>
      <legend>{props.legend}</legend>
      {props.note && <p className={classes.note}>{props.note}</p>}
      {props.children}
      {props.error && <p className={classes.error}>{props.error}</p>}
    </fieldset>
  );
}
