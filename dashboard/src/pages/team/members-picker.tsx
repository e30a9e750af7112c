import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usersQuery } from '../../api/people-queries.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import classes from './members-picker.module.css';

const searchedFrom = 8;

interface MembersPickerProps {
  chosen: string[];
  onChange(ids: string[]): void;
}

/** Everybody with a box; from some number on with a search. */
export function MembersPicker({ chosen, onChange }: MembersPickerProps) {
  const { data: users = [] } = useQuery(usersQuery());
  const [text, setText] = useState('');
  const found = users.filter(({ name, email }) =>
    `${name} ${email}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Choices legend="Members" note={chosen.length === 0 ? 'Nobody yet.' : `${chosen.length} chosen.`}>
      {users.length >= searchedFrom && (
        <TextInput
          type="search"
          aria-label="Search members"
          placeholder="Search by name or e-mail"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <div className={classes.list}>
        {found.map(({ id, name, email, role }) => (
          <Choice
            key={id}
            type="checkbox"
            label={name}
            meaning={role === 'owner' ? `${email}, an owner: may do everything anyway` : email}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </Choices>
  );
}
