import { type AuditEntry, auditActions } from '@frontdesk/shared/audit';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { usersQuery } from '../../api/people-queries.ts';
import { teamQuery } from '../../api/team-queries.ts';
import { Select } from '../../parts/select.tsx';
import { useMay } from '../../parts/use-may.ts';
import classes from './audit-filter-bar.module.css';
import type { AuditSearch } from './audit-search.ts';

const route = getRouteApi('/frame/audit');

interface AuditFilterBarProps {
  search: AuditSearch;
  /** Those on screen know names that the team does not have any more. */
  entries: AuditEntry[];
}

export function AuditFilterBar({ search, entries }: AuditFilterBarProps) {
  const navigate = route.useNavigate();
  const people = usePeople(entries, search.who);
  const filter = (change: AuditSearch) =>
    void navigate({ to: '.', search: (known) => ({ ...known, ...change }), replace: true });
  const target = search.id && entries.find((entry) => entry.target.id === search.id)?.target.name;

  return (
    <div className={classes.bar}>
      <Select
        aria-label="Who"
        value={search.who ?? ''}
        onChange={({ currentTarget: { value } }) => filter({ who: value || undefined })}
        data={[{ value: '', label: 'Anybody' }, ...people]}
      />
      <Select
        aria-label="What"
        value={search.action ?? ''}
        onChange={({ currentTarget: { value } }) => filter({ action: value || undefined })}
        data={[{ value: '', label: 'Did anything' }, ...actions]}
      />
      <Select
        aria-label="About"
        value={search.about ?? ''}
        onChange={({ currentTarget: { value } }) => filter({ about: value || undefined, id: undefined })}
        data={[{ value: '', label: 'About anything' }, ...kinds]}
      />
      {search.id && (
        <Button
          variant="light"
          size="xs"
          rightSection={<X size={14} aria-hidden="true" />}
          aria-label={`Not only about ${target ?? 'this one'}`}
          onClick={() => filter({ about: undefined, id: undefined })}
        >
          {target ?? 'One of them'}
        </Button>
      )}
      <div className={classes.days}>
        <Day label="From" value={search.from} max={search.to} onChange={(from) => filter({ from })} />
        <Day label="To" value={search.to} min={search.from} onChange={(to) => filter({ to })} />
      </div>
      {Object.values(search).some(Boolean) && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          renderRoot={(props) => <Link to="/audit" {...props} />}
        >
          Clear
        </Button>
      )}
    </div>
  );
}

interface DayProps {
  label: string;
  value?: string;
  min?: string;
  max?: string;
  onChange(day: string | undefined): void;
}

function Day({ label, value = '', min, max, onChange }: DayProps) {
  return (
    <label className={classes.day}>
      {label}
      <TextInput
        size="xs"
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={({ currentTarget: { value } }) => onChange(value || undefined)}
      />
    </label>
  );
}

/** The team, and whoever else stands in the lines on screen: people leave, their lines stay. */
function usePeople(entries: AuditEntry[], chosen: string | undefined) {
  const may = useMay();
  const managesPeople = may('people.manage');
  const users = useQuery({ ...usersQuery(), enabled: managesPeople });
  const team = useQuery({ ...teamQuery, enabled: may('sessions.read') && !managesPeople });
  const known = (managesPeople ? users.data : team.data) ?? [];
  const names = new Map(entries.flatMap(({ userId, userName }) => (userId ? [[userId, userName]] : [])));
  for (const { id, name } of known) names.set(id, name);
  if (chosen && !names.has(chosen)) names.set(chosen, 'Somebody who left');
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** As in NewAuditEntry of the server. */
const kinds = [
  { value: 'session', label: 'Conversations' },
  { value: 'message', label: 'Messages' },
  { value: 'contact', label: 'Contacts' },
  { value: 'user', label: 'Members' },
  { value: 'group', label: 'Groups' },
  { value: 'label', label: 'Labels' },
  { value: 'field', label: 'Asked details' },
  { value: 'filter', label: 'Exports' },
];

const areas: Record<string, string> = {
  session: 'Conversations',
  message: 'Messages',
  detail: 'Details',
  contact: 'Contacts',
  sessions: 'Exports',
  messages: 'Exports',
  label: 'Labels',
  field: 'Asked details',
  user: 'Members',
  invite: 'Members',
  group: 'Groups',
};

/** By area, in the order of the contract. */
const actions = [...new Set(Object.values(areas))].map((group) => ({
  group,
  items: Object.entries(auditActions)
    .filter(([action]) => areas[action.split('.')[0] ?? ''] === group)
    .map(([value, words]) => ({ value, label: words[0]?.toUpperCase() + words.slice(1) })),
}));
