import { useMutation } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { saySimulated } from '../../api/endpoints.ts';
import type { Place } from './place.ts';
import classes from './telegram-keyboard.module.css';

/** The keys that the bot put in place of the person's letters. A press says its label, or gives the phone number. */
export function TelegramKeyboard({ place: { state, chat, user } }: { place: Place }) {
  const keyboard = chat.keyboards?.find(({ userId }) => userId === user.id);
  const press = useMutation({
    mutationFn: (label: string) =>
      saySimulated(state.platform, { chatId: chat.id, userId: user.id, text: label, key: true }),
  });
  if (!keyboard) return null;
  return (
    <fieldset className={classes.keyboard} aria-label={`Keys for ${user.name}`} disabled={press.isPending}>
      {keyboard.rows.map((row) => (
        <div key={row.map(({ label }) => label).join('|')} className={classes.row}>
          {row.map(({ label, kind }) => (
            <button key={label} type="button" dir="auto" onClick={() => press.mutate(label)}>
              {kind === 'contact' && <Phone size={13} aria-hidden="true" />}
              {label}
            </button>
          ))}
        </div>
      ))}
      {press.error && <p role="alert">Not pressed: {press.error.message}</p>}
    </fieldset>
  );
}
