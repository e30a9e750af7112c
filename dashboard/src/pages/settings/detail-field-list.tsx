import { lastingFields } from '@frontdesk/shared/details/configured-fields';
import type { DetailField } from '@frontdesk/shared/details/field';
import { VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { deleteDetailField, orderDetailFields } from '../../api/detail-field-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { FormError } from '../../parts/form-error.tsx';
import { DetailFieldRow } from './detail-field-row.tsx';
import classes from './labels.module.css';

/** In the order in which they are asked. Buttons move one up and down; so does Alt with an arrow key. */
export function DetailFieldList({ fields }: { fields: DetailField[] }) {
  const client = useQueryClient();
  const list = useRef<HTMLOListElement>(null);
  const [deleted, setDeleted] = useState<DetailField | null>(null);
  const [news, setNews] = useState('');
  const order = useMutation({ mutationFn: (ordered: DetailField[]) => orderDetailFields(client, ordered) });

  const move = (field: DetailField, step: 1 | -1) => {
    const from = fields.indexOf(field);
    const to = from + step;
    if (to < 0 || to >= fields.length || order.isPending) return;
    order.mutate(fields.toSpliced(from, 1).toSpliced(to, 0, field));
    setNews(`${field.label} is now number ${to + 1} of ${fields.length}.`);
    // The row goes to another place in the page, and the browser drops the focus on the way.
    const { activeElement } = document;
    requestAnimationFrame(() => {
      if (activeElement instanceof HTMLElement && !activeElement.matches(':disabled')) activeElement.focus();
      else list.current?.querySelector<HTMLElement>(`[data-key="${field.key}"] a`)?.focus();
    });
  };
  const onKeyDown = (field: DetailField) => (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!step || !event.altKey) return;
    event.preventDefault();
    move(field, step);
  };

  return (
    <>
      <ol ref={list} className={classes.list} aria-label="Details asked">
        {fields.map((field, index) => (
          <DetailFieldRow
            key={field.key}
            field={field}
            isFirst={index === 0}
            isLast={index === fields.length - 1}
            onMove={(step) => move(field, step)}
            onKeyDown={onKeyDown(field)}
            onDelete={lastingFields.includes(field.key) ? undefined : () => setDeleted(field)}
          />
        ))}
      </ol>
      <VisuallyHidden component="output">{news}</VisuallyHidden>
      <FormError error={order.error} />
      {deleted && (
        <ConfirmDialog
          title={`Delete the detail “${deleted.label}”?`}
          action={`Delete “${deleted.label}”`}
          act={() => deleteDetailField(client, deleted.key)}
          onClose={() => setDeleted(null)}
        >
          Nobody is asked for it any more, and it is no longer shown beside conversations. What people told
          stays stored and comes back if you add a detail with the key “{deleted.key}” again.
        </ConfirmDialog>
      )}
    </>
  );
}
