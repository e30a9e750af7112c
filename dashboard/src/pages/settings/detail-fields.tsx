import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { detailFieldsQuery } from '../../api/detail-field-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { DetailFieldEditor } from './detail-field-editor.tsx';
import { DetailFieldList } from './detail-field-list.tsx';
import classes from './labels.module.css';
import { Panel } from './panel.tsx';
import { newField } from './settings-search.ts';

/** Which details are asked of people; or, by the URL, one of them to be edited. */
export function DetailFields({ editing }: { editing: string | undefined }) {
  const { data: fields, error, refetch } = useQuery(detailFieldsQuery);
  const root = useRef<HTMLDivElement>(null);
  const edited = useRef(editing);
  // Back in the list, the focus is on what was edited.
  useEffect(() => {
    const key = edited.current;
    edited.current = editing;
    if (editing !== undefined || key === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] a`)?.focus();
  }, [editing]);

  if (error && !fields) return <Failure error={error} retry={() => void refetch()} />;

  if (fields && editing !== undefined) {
    const field = fields.find(({ key }) => key === editing);
    if (field || editing === newField)
      return <DetailFieldEditor key={editing} field={field} fields={fields} />;
    return (
      <Notice
        title="There is no such detail"
        action={
          <Button
            variant="default"
            size="xs"
            renderRoot={(props) => <Link to="/settings" search={{ tab: 'details' }} {...props} />}
          >
            All details
          </Button>
        }
      >
        It may have been deleted.
      </Notice>
    );
  }
  return (
    <Panel
      title="Details asked"
      lead="What the assistant asks of people, one at a time and in this order. Nobody has to answer: whoever says no is not asked again."
      action={
        fields && (
          <Button
            size="xs"
            leftSection={<Plus size={14} aria-hidden="true" />}
            renderRoot={(props) => (
              <Link to="/settings" search={{ tab: 'details', field: newField }} {...props} />
            )}
          >
            Add a detail
          </Button>
        )
      }
    >
      <div ref={root}>{fields ? <DetailFieldList fields={fields} /> : <Skeletons />}</div>
    </Panel>
  );
}

const Skeletons = () => (
  <div className={classes.list} aria-busy="true" aria-label="Loading the details">
    {[110, 140, 120].map((width) => (
      <div key={width} className={classes.row}>
        <div>
          <Skeleton width={width} height={14} my={4} />
          <Skeleton width={240} height={11} my={6} />
        </div>
      </div>
    ))}
  </div>
);
