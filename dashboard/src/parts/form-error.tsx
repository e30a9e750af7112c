import { RequestId } from './failure.tsx';
import classes from './form.module.css';

/** Why the server refused it, where it was asked. */
export function FormError({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <div role="alert" className={classes.error}>
      {error.message}
      <RequestId error={error} />
    </div>
  );
}
