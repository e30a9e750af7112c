import type { SessionSummary } from '@frontdesk/shared/chat';
import { useMay } from '../parts/use-may.ts';
import { EditableValue } from './editable-value.tsx';
import classes from './session-facts.module.css';
import { useInlineEdit } from './use-inline-edit.ts';
import { useSessionChange } from './use-session-change.ts';
import { ValueForm } from './value-form.tsx';

/** What the team calls the conversation; a row among the facts. */
export function SessionTitle({ session }: { session: SessionSummary }) {
  const { title } = session;
  const mayEdit = useMay()('sessions.edit');
  const { change } = useSessionChange(session.sessionId);
  const { trigger, ...inline } = useInlineEdit((next) =>
    change(() => ({ asked: { title: next }, shown: { title: next } })),
  );
  return (
    <div className={classes.fact}>
      <dt>Title</dt>
      <dd className={inline.edit ? classes.editing : undefined}>
        {inline.edit ? (
          <ValueForm
            label="Title"
            type="text"
            value={inline.edit.text}
            focus={inline.edit.focus}
            error={inline.error}
            onSave={inline.save}
            onCancel={inline.cancel}
            onTakeBack={title === null ? undefined : () => inline.save(null)}
            takeBackLabel="Remove"
          />
        ) : mayEdit ? (
          <EditableValue
            ref={trigger}
            label="Title"
            value={title}
            placeholder="Add"
            onEdit={() => inline.open(title ?? '')}
          />
        ) : (
          <span className={classes.value}>{title ?? 'None'}</span>
        )}
      </dd>
    </div>
  );
}
