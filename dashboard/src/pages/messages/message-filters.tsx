import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ListFilter, Search, X } from 'lucide-react';
import { useState } from 'react';
import { channelLabels } from '../../parts/session-names.ts';
import { FilterText } from './filter-text.tsx';
import classes from './messages.module.css';
import { authors, type MessagesSearch, parseMessagesSearch, states } from './messages-search.ts';

/** All of it stands in the URL: a link to it is a link to what it finds. */
export function MessageFilters({ search }: { search: MessagesSearch }) {
  const navigate = useNavigate();
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ to: '/messages', search: parseMessagesSearch({ ...search, ...change }), replace: true });
  const bind = (name: keyof MessagesSearch) => ({
    size: 'xs' as const,
    value: search[name] ?? '',
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  const [isOpen, setOpen] = useState(false);
  const count = Object.keys(search).filter((name) => name !== 'q').length;

  return (
    <search className={classes.filters} aria-label="Filter messages" data-open={isOpen || undefined}>
      <FilterText
        className={classes.words}
        label="Words"
        placeholder="Search the words of messages"
        icon={<Search size={14} aria-hidden="true" />}
        value={search.q ?? ''}
        onChange={(q) => set({ q })}
      />
      <Button
        variant="default"
        size="xs"
        className={classes.more}
        leftSection={<ListFilter size={14} aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {count === 0 ? 'Filter' : `Filter: ${count}`}
      </Button>
      <FilterText
        className={classes.session}
        label="Session id"
        placeholder="Session id"
        value={search.sessionId ?? ''}
        onChange={(sessionId) => set({ sessionId })}
      />
      <NativeSelect aria-label="Author" data={options('Any author', authors)} {...bind('author')} />
      <NativeSelect aria-label="State" data={options('Any state', states)} {...bind('state')} />
      <NativeSelect aria-label="Channel" data={options('Any channel', channelLabels)} {...bind('channel')} />
      <div className={classes.days}>
        <TextInput type="date" aria-label="From" {...bind('from')} max={search.to} />
        <span aria-hidden="true">–</span>
        <TextInput type="date" aria-label="Until" {...bind('to')} min={search.from} />
      </div>
      {Object.keys(search).length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<X size={13} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/messages', search: {}, replace: true })}
        >
          Clear
        </Button>
      )}
    </search>
  );
}

const options = (any: string, named: Record<string, string>) => [
  { value: '', label: any },
  ...Object.entries(named).map(([value, label]) => ({ value, label })),
];
