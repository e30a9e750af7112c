import type { SessionSummary } from '@frontdesk/shared/chat';
import type { SessionDetail } from '@frontdesk/shared/details/session-details';
import { useQueryClient } from '@tanstack/react-query';
import { changeDetail } from '../api/detail-queries.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useMay } from '../parts/use-may.ts';
import { DetailHistory } from './detail-history.tsx';
import classes from './detail-row.module.css';
import { Standing } from './detail-standing.tsx';
import { EditableValue } from './editable-value.tsx';
import { useInlineEdit } from './use-inline-edit.ts';
import { ValueForm } from './value-form.tsx';

/** One detail: the value, small below where it came from, and on demand everything that led to it. */
export function DetailRow({ session, detail }: { session: SessionSummary; detail: SessionDetail }) {
  const { field, value } = detail;
  const client = useQueryClient();
  const mayEdit = useMay()('sessions.edit');
  const { trigger, ...inline } = useInlineEdit((next) =>
    changeDetail(client, session.sessionId, field, next),
  );
  const placeholder = mayEdit ? 'Add' : 'Not known';

  return (
    <div className={classes.row}>
      <dt className={classes.label}>
        {field.label}
        {field.required && value === null && <span className={classes.needed}>needed</span>}
      </dt>
      {inline.edit ? (
        <dd>
          <ValueForm
            label={field.label}
            type={field.type}
            choices={field.choices}
            value={inline.edit.text}
            focus={inline.edit.focus}
            error={inline.error}
            onSave={(next) => (next === value ? inline.cancel() : inline.save(next))}
            onCancel={inline.cancel}
            onTakeBack={value === null ? undefined : () => inline.save(null)}
          />
        </dd>
      ) : (
        <dd className={classes.value}>
          {mayEdit ? (
            <EditableValue
              ref={trigger}
              label={field.label}
              value={value}
              placeholder={placeholder}
              onEdit={() => inline.open(value ?? '')}
            />
          ) : (
            <span className={value === null ? classes.unknown : undefined} dir="auto">
              {value ?? placeholder}
            </span>
          )}
          {value !== null && <CopyButton text={value} what={field.label} className={classes.copy} />}
        </dd>
      )}
      <dd className={classes.standing}>
        {inline.isSaving ? 'Saving…' : <Standing session={session} detail={detail} />}
      </dd>
      <DetailHistory session={session} detail={detail} onUseAgain={mayEdit ? inline.save : undefined} />
    </div>
  );
}
