import type { SimMessage } from '@frontdesk/shared/simulator';
import { useMutation } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { actOnSlack } from './act-on-slack.ts';
import type { Place } from './place.ts';
import classes from './slack-controls.module.css';

/** What stands below the words of a message: files, and buttons to press as the chosen person. */
export function SlackControls({ message, place }: { message: SimMessage; place: Place }) {
  const { buttons = [], files = [], chatId, id: messageId } = message;
  const press = useMutation({
    mutationFn: (buttonId: string) =>
      actOnSlack({ type: 'press', chatId, userId: place.user.id, messageId, buttonId }),
  });
  if (buttons.length + files.length === 0) return null;
  return (
    <div className={classes.controls}>
      {files.map(({ name, sizeBytes }) => (
        <span key={name} className={classes.file}>
          <Paperclip size={13} aria-hidden="true" />
          {name} · {sizeBytes} bytes
        </span>
      ))}
      {buttons.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={classes.button}
          disabled={press.isPending}
          onClick={() => press.mutate(id)}
        >
          {label}
        </button>
      ))}
      {press.error && (
        <span role="alert" className={classes.error}>
          {press.error.message}
        </span>
      )}
    </div>
  );
}
