import type { Label, SessionSummary } from '@frontdesk/shared/chat';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { labelsQuery } from '../api/team-queries.ts';
import { LabelChip, LabelDot } from '../parts/label-chip.tsx';
import { Picker } from '../parts/picker.tsx';
import { useMay } from '../parts/use-may.ts';
import { Refusal } from './refusal.tsx';
import classes from './session-labels.module.css';
import { useSessionChange } from './use-session-change.ts';

export function SessionLabels({ session }: { session: SessionSummary }) {
  const may = useMay();
  const mayLabel = may('sessions.reply');
  const all = useQuery({ ...labelsQuery, enabled: mayLabel }).data;
  const { error, tryChange } = useSessionChange(session.sessionId);
  const chosen = session.labels.map(({ id }) => id);
  const put = (next: (labels: Label[]) => Label[]) =>
    tryChange(({ labels }) => {
      const shown = next(labels);
      return { asked: { labelIds: shown.map(({ id }) => id) }, shown: { labels: shown } };
    });
  const remove = (id: number) => put((labels) => labels.filter((label) => label.id !== id));
  const toggle = (id: number) =>
    put((labels) => {
      const added = all?.find((label) => label.id === id);
      if (!added || labels.some((label) => label.id === id)) return labels.filter((label) => label.id !== id);
      return [...labels, added].sort((a, b) => a.name.localeCompare(b.name));
    });

  if (!mayLabel && chosen.length === 0) return <p className={classes.none}>None</p>;
  return (
    <>
      <div className={classes.labels}>
        {session.labels.map((label) => (
          <LabelChip key={label.id} label={label} onRemove={mayLabel ? () => remove(label.id) : undefined} />
        ))}
        {mayLabel && (
          <Picker
            multiple
            label="Add a label"
            className={classes.add}
            placeholder="Search labels"
            options={all?.map(({ id, name, color }) => ({ id, name, mark: <LabelDot color={color} /> }))}
            chosen={chosen}
            onPick={toggle}
            empty={<NoLabels mayMake={may('sessions.edit')} />}
          >
            <Plus size={13} strokeWidth={2.4} aria-hidden="true" />
            {chosen.length === 0 && 'Add a label'}
          </Picker>
        )}
      </div>
      <Refusal error={error} />
    </>
  );
}

const NoLabels = ({ mayMake }: { mayMake: boolean }) => (
  <>
    There are no labels yet.{' '}
    {mayMake && (
      <Link to="/settings" search={{ tab: 'labels' }} className={classes.make}>
        Make the first
      </Link>
    )}
  </>
);
