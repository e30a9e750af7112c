import { type Label, type LabelColor, labelColor } from '@frontdesk/shared/chat';
import { type LabelDraft, labelDraft } from '@frontdesk/shared/inbox';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/request.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { FormError } from '../../parts/form-error.tsx';
import { LabelChip } from '../../parts/label-chip.tsx';
import { ColorChoice } from './color-choice.tsx';
import classes from './label-form.module.css';

interface LabelFormProps {
  /** Absent: a new one. */
  label?: Label;
  action: string;
  save(draft: LabelDraft): Promise<unknown>;
  /** After saving and after Cancel or Esc. */
  onDone(): void;
}

/** A label's name and colour, and how it will look. */
export function LabelForm({ label, action, save, onDone }: LabelFormProps) {
  const [name, setName] = useState(label?.name ?? '');
  const [color, setColor] = useState<LabelColor>(label?.color ?? 'gray');
  const saving = useMutation({ mutationFn: save, onSuccess: onDone });
  const { fields, parse } = useFieldErrors(saving.error);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = parse(labelDraft, { name, color });
    if (draft) saving.mutate(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  // A name that is taken is a matter of the name.
  const isTaken = saving.error instanceof ApiError && saving.error.status === 409;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc of the fields in it
    <form noValidate className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        label="Name"
        className={classes.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={isTaken ? saving.error?.message : fields.name}
        maxLength={60}
        autoComplete="off"
        dir="auto"
      />
      <ColorChoice value={color} onChange={setColor} options={labelColor.options} />
      <div className={classes.foot}>
        <LabelChip label={{ id: 0, name: name.trim() || 'Label', color }} />
        <span className={classes.buttons}>
          <Button variant="subtle" color="gray" size="xs" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" size="xs" loading={saving.isPending}>
            {action}
          </Button>
        </span>
      </div>
      {!isTaken && Object.keys(fields).length === 0 && <FormError error={saving.error} />}
    </form>
  );
}
