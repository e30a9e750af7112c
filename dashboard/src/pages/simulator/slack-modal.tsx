import type { SimView } from '@frontdesk/shared/simulator';
import { ActionIcon, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { actOnSlack } from './act-on-slack.ts';
import classes from './slack-modal.module.css';

/** A form of the app's that is open on this person's screen. What is typed stays while the app finds it wrong. */
export function SlackModal({ view }: { view: SimView }) {
  const { id: viewId, userId } = view;
  const title = useId();
  const submit = useMutation({
    mutationFn: (values: Record<string, string>) => actOnSlack({ type: 'submit', userId, viewId, values }),
  });
  const close = useMutation({ mutationFn: () => actOnSlack({ type: 'close', userId, viewId }) });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)];
    submit.mutate(Object.fromEntries(entries.map(([id, value]) => [id, String(value).trim()])));
  };
  const problem = submit.error ?? close.error;

  return (
    <div className={classes.veil}>
      <dialog open aria-labelledby={title} className={classes.dialog}>
        <form className={classes.modal} onSubmit={send}>
          <header>
            <h3 id={title}>{view.title}</h3>
            <ActionIcon size="sm" aria-label="Close the form" onClick={() => close.mutate()}>
              <X size={15} />
            </ActionIcon>
          </header>
          {view.inputs.map((input) => (
            <label key={input.id}>
              <span>
                {input.label}
                {input.optional && <small> (optional)</small>}
              </span>
              <Field input={input} />
              {view.errors[input.id] && <em role="alert">{view.errors[input.id]}</em>}
            </label>
          ))}
          {problem && <p role="alert">{problem.message}</p>}
          <Button type="submit" size="xs" loading={submit.isPending}>
            {view.submit}
          </Button>
        </form>
      </dialog>
    </div>
  );
}

const types = { text: 'text', email: 'email', number: 'number', date: 'date' } as const;

function Field({ input: { id, kind, value, optional, choices = [] } }: { input: SimView['inputs'][number] }) {
  if (kind !== 'choice')
    return <input name={id} type={types[kind]} step="any" defaultValue={value} required={!optional} />;
  return (
    <select name={id} defaultValue={value} required={!optional}>
      <option value="">–</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
