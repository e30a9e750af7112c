import classes from './new-row.module.css';

/** Above the first message that was unread when the conversation was opened. */
export function NewRow() {
  return (
    <div className={classes.line}>
      <span>New</span>
    </div>
  );
}
