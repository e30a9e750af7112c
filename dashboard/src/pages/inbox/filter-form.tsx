import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { labelsQuery, teamQuery } from '../../api/team-queries.ts';
import type { InboxSearch } from '../../inbox-filter/inbox-search.ts';
import { useNarrow } from '../../inbox-filter/use-inbox-search.ts';
import { channelLabels } from '../../parts/session-names.ts';
import classes from './filter-form.module.css';
import { flagWords, statusWords } from './filter-words.ts';

type Choices = Record<string, string>;

/** Everything a list can be narrowed by. Each change counts at once. */
export function FilterForm({ search }: { search: InboxSearch }) {
  const narrow = useNarrow();
  const { data: labels = [] } = useQuery(labelsQuery);
  const { data: team = [] } = useQuery(teamQuery);
  const byId = (all: { id: number | string; name: string }[]) =>
    Object.fromEntries(all.map(({ id, name }) => [String(id), name]));
  const set = (name: keyof InboxSearch) => (value: string) => narrow({ [name]: value || undefined });

  return (
    <div className={classes.form}>
      <Choice
        label="State"
        value={search.status}
        none="Open"
        choices={without(statusWords, 'open')}
        onChange={set('status')}
      />
      <Choice
        label="Channel"
        value={search.channel}
        none="Any"
        choices={channelLabels}
        onChange={set('channel')}
      />
      <Choice
        label="Label"
        value={search.label}
        none="Any"
        // In the order of the names, which number-like keys of an object would not keep.
        choices={labels.map(({ id, name }) => [String(id), name])}
        onChange={set('label')}
      />
      <Choice
        label="Assigned to"
        value={search.assignee}
        none="Anybody or nobody"
        choices={{ none: 'Nobody', ...byId(team) }}
        onChange={set('assignee')}
      />
      <fieldset className={classes.flags}>
        <legend>Only</legend>
        {(Object.keys(flagWords) as (keyof typeof flagWords)[]).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={search[name] === '1'}
              onChange={(event) => narrow({ [name]: event.currentTarget.checked ? '1' : undefined })}
            />
            {flagWords[name]}
          </label>
        ))}
      </fieldset>
      <div className={classes.days}>
        <Day label="From" value={search.from} max={search.to} onChange={set('from')} />
        <Day label="Until" value={search.to} min={search.from} onChange={set('to')} />
      </div>
      <p className={classes.zone}>Days of the last message, in your time zone.</p>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** What no choice is called. */
  none: string;
  choices: Choices | [value: string, text: string][];
  onChange(value: string): void;
}

function Choice({ label, value, none, choices, onChange }: ChoiceProps) {
  const all = Array.isArray(choices) ? choices : Object.entries(choices);
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{none}</option>
          {all.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange(value: string): void;
}

function Day({ label, value, min, max, onChange }: DayProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function Field({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

const without = (choices: Choices, name: string): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([choice]) => choice !== name));
