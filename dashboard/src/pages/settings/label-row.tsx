import type { Label } from '@frontdesk/shared/chat';
import { ActionIcon } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { changeLabel, deleteLabel, labelUseQuery, mostCounted } from '../../api/label-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { LabelChip } from '../../parts/label-chip.tsx';
import { LabelForm } from './label-form.tsx';
import classes from './labels.module.css';

export function LabelRow({ label }: { label: Label }) {
  const client = useQueryClient();
  const [state, setState] = useState<'shown' | 'edited' | 'asked'>('shown');
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  // The form took the focus and goes: back to where it came from.
  useEffect(() => {
    if (state === 'shown' && wasEdited.current) edit.current?.focus();
    wasEdited.current = state === 'edited';
  }, [state]);

  if (state === 'edited') {
    return (
      <li className={classes.editing}>
        <LabelForm
          label={label}
          action="Save"
          save={(draft) => changeLabel(client, label.id, draft)}
          onDone={() => setState('shown')}
        />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <LabelChip label={label} />
      <span className={classes.actions}>
        <ActionIcon ref={edit} aria-label={`Edit ${label.name}`} onClick={() => setState('edited')}>
          <Pencil size={15} />
        </ActionIcon>
        <ActionIcon aria-label={`Delete ${label.name}`} onClick={() => setState('asked')}>
          <Trash2 size={15} />
        </ActionIcon>
      </span>
      {state === 'asked' && (
        <ConfirmDialog
          title={`Delete the label “${label.name}”?`}
          action={`Delete “${label.name}”`}
          act={() => deleteLabel(client, label.id)}
          onClose={() => setState('shown')}
        >
          <Use label={label} />
        </ConfirmDialog>
      )}
    </li>
  );
}

function Use({ label }: { label: Label }) {
  const { data: count, isPending } = useQuery(labelUseQuery(label.id));
  if (isPending) return 'Counting the conversations that have it…';
  if (count === undefined) return 'Every conversation that has it loses it. The conversations stay.';
  if (count === 0) return 'No conversation has it.';
  const many =
    count >= mostCounted ? `${mostCounted} conversations or more have` : `${count} conversations have`;
  return `${count === 1 ? '1 conversation has' : many} it and would lose it. The conversations stay.`;
}
