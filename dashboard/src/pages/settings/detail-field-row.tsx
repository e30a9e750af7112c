import type { DetailField } from '@frontdesk/shared/details/field';
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import classes from './detail-field-row.module.css';
import { typeWords, whenAsked } from './field-words.ts';

interface DetailFieldRowProps {
  field: DetailField;
  isFirst: boolean;
  isLast: boolean;
  onMove(step: 1 | -1): void;
  onKeyDown(event: KeyboardEvent): void;
  /** Absent: it cannot be deleted. */
  onDelete?(): void;
}

export function DetailFieldRow({ field, isFirst, isLast, onMove, onKeyDown, onDelete }: DetailFieldRowProps) {
  const { key, label, type, required, ask } = field;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt and arrows, on what is focused in it
    <li className={classes.row} data-key={key} onKeyDown={onKeyDown}>
      <div className={classes.what}>
        <Link
          to="/settings"
          search={{ tab: 'details', field: key }}
          className={classes.label}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        >
          {label}
        </Link>
        {required && <span className={classes.required}>needed</span>}
        <p className={classes.facts}>
          {typeWords[type].label} · <code>{key}</code>
        </p>
        <p className={classes.facts} data-quiet={ask === 'never' || undefined}>
          {whenAsked(field)}
        </p>
      </div>
      <div className={classes.actions}>
        <ActionIcon aria-label={`Move ${label} up`} disabled={isFirst} onClick={() => onMove(-1)}>
          <ArrowUp size={15} />
        </ActionIcon>
        <ActionIcon aria-label={`Move ${label} down`} disabled={isLast} onClick={() => onMove(1)}>
          <ArrowDown size={15} />
        </ActionIcon>
        {onDelete ? (
          <ActionIcon aria-label={`Delete ${label}`} onClick={onDelete}>
            <Trash2 size={15} />
          </ActionIcon>
        ) : (
          <span className={classes.gap} />
        )}
      </div>
    </li>
  );
}
