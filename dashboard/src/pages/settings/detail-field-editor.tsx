import { lastingFields, savedDetailField } from '@frontdesk/shared/details/configured-fields';
import type { DetailField } from '@frontdesk/shared/details/field';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { saveDetailField } from '../../api/detail-field-queries.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { FormError } from '../../parts/form-error.tsx';
import { AskFields } from './ask-fields.tsx';
import classes from './detail-field-editor.module.css';
import { type Draft, draftOf, fieldOf } from './field-draft.ts';
import { hasOwnWords } from './field-words.ts';
import { TypeFields } from './type-fields.tsx';

interface DetailFieldEditorProps {
  /** Absent: a new one. */
  field: DetailField | undefined;
  fields: DetailField[];
}

/** Everything about one detail, with what it means. */
export function DetailFieldEditor({ field, fields }: DetailFieldEditorProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftOf(field, fields));
  const [isTaken, setTaken] = useState(false);
  const saving = useMutation({
    mutationFn: (saved: DetailField) => saveDetailField(client, saved),
    onSuccess: () => navigate({ to: '/settings', search: { tab: 'details' } }),
  });
  const { fields: errors, parse } = useFieldErrors(saving.error);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // It takes the place of the list, where the focus was.
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const taken = !field && fields.some(({ key }) => key === draft.key.trim());
    setTaken(taken);
    const saved = parse(savedDetailField, fieldOf(draft));
    if (saved && !taken) saving.mutate(saved);
  };
  const bind = (name: 'key' | 'label' | 'purpose') => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: errors[name],
  });

  return (
    <form ref={form} noValidate className={classes.form} onSubmit={submit}>
      <Link to="/settings" search={{ tab: 'details' }} className={classes.back}>
        <ArrowLeft size={14} aria-hidden="true" /> All details
      </Link>
      <h2 ref={title} tabIndex={-1} className={classes.title}>
        {field ? field.label : 'A new detail'}
      </h2>
      {hasOwnWords(draft) && (
        <p className={classes.note}>
          People are asked for it in their own language, in words that come with Frontdesk. What you call it
          and why you want it, below, is what the team and the assistant read.
        </p>
      )}
      <TextInput
        label="What people call it"
        description="It stands in the middle of sentences: “May I ask for your membership number?”"
        placeholder="membership number"
        maxLength={60}
        dir="auto"
        {...bind('label')}
      />
      <TextInput
        label="Key"
        description={
          field
            ? 'Its name in data and for the assistant. It cannot be changed: what was noted hangs on it.'
            : 'Its name in data and for the assistant: small letters, digits and _. It cannot be changed later.'
        }
        placeholder="membership_number"
        maxLength={32}
        readOnly={field !== undefined}
        className={classes.key}
        {...bind('key')}
        error={isTaken ? 'There is a detail with this key already.' : errors.key}
      />
      <TypeFields
        draft={draft}
        set={set}
        errors={errors}
        isFixed={field !== undefined && lastingFields.includes(field.key)}
      />
      <AskFields draft={draft} set={set} />
      <TextInput
        label="Why you want it"
        description="As people are told it, after “We ask”: “so that we can reach you if the chat breaks off”."
        placeholder="so that we find your contract"
        maxLength={200}
        dir="auto"
        {...bind('purpose')}
      />
      <FormError error={Object.keys(errors).length === 0 ? saving.error : null} />
      <div className={classes.foot}>
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/settings" search={{ tab: 'details' }} {...props} />}
        >
          Cancel
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {field ? 'Save' : 'Add the detail'}
        </Button>
      </div>
    </form>
  );
}
