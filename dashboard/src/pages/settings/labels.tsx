import type { Label } from '@frontdesk/shared/chat';
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Tag } from 'lucide-react';
import { useState } from 'react';
import { createLabel } from '../../api/label-queries.ts';
import { labelsQuery } from '../../api/team-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LabelForm } from './label-form.tsx';
import { LabelRow } from './label-row.tsx';
import classes from './labels.module.css';
import { Panel } from './panel.tsx';

/** Which labels there are for conversations. */
export function Labels() {
  const client = useQueryClient();
  const labels = useQuery(labelsQuery);
  const [isAdding, setAdding] = useState(false);
  const add = !isAdding && (
    <Button size="xs" leftSection={<Plus size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>
      Add a label
    </Button>
  );
  return (
    <Panel
      title="Labels"
      lead="They sort conversations: by topic, by customer, by what is to be done. Everybody who answers can give and take them."
      action={labels.data && labels.data.length > 0 && add}
    >
      {isAdding && (
        <div className={classes.adding}>
          <LabelForm
            action="Add the label"
            save={(draft) => createLabel(client, draft)}
            onDone={() => setAdding(false)}
          />
        </div>
      )}
      {labels.error && !labels.data && <Failure error={labels.error} retry={() => void labels.refetch()} />}
      {labels.isPending && <Skeletons />}
      {labels.data?.length === 0 && !isAdding && (
        <div className={classes.empty}>
          <Notice icon={<Tag size={20} />} title="No labels yet" action={add}>
            “Billing”, “VIP”, “Bug report”: a handful is enough to find things again.
          </Notice>
        </div>
      )}
      {labels.data && labels.data.length > 0 && (
        <ul className={classes.list} aria-label="Labels">
          {labels.data.map((label: Label) => (
            <LabelRow key={label.id} label={label} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const Skeletons = () => (
  <div className={classes.list} aria-busy="true" aria-label="Loading the labels">
    {[84, 60, 110].map((width) => (
      <div key={width} className={classes.row}>
        <Skeleton width={width} height={22} radius={11} />
      </div>
    ))}
  </div>
);
