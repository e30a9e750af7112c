import classes from './refusal.module.css';

/** Why the server did not do it, below what was tried. */
export function Refusal({ error }: { error: Error | null }) {
  return (
    error && (
      <p role="alert" className={classes.refusal}>
        {error.message}
      </p>
    )
  );
}
