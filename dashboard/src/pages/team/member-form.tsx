import type { AuthState } from '@frontdesk/shared/account';
import { type Group, type TeamUser, type UserChange, userChange } from '@frontdesk/shared/people';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeUser, userChanged } from '../../api/people-queries.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import { mayGive } from './may-give.ts';
import classes from './open-member.module.css';
import { type Rights, RoleAndGroups } from './role-and-groups.tsx';

interface MemberFormProps {
  user: TeamUser;
  groups: Group[];
  me: NonNullable<AuthState['user']>;
}

export function MemberForm({ user, groups, me }: MemberFormProps) {
  const client = useQueryClient();
  const [rights, setRights] = useState<Rights>(rightsOf(user));
  const save = useMutation({
    mutationFn: (change: UserChange) => changeUser(user.id, change),
    onSuccess: (changed) => userChanged(client, changed),
  });
  const { fields, parse } = useFieldErrors(save.error);
  const submit = ({ name, email }: Record<string, FormDataEntryValue>) => {
    const wanted = parse(userChange, { name, email, ...rights });
    // Only what differs: what somebody else changed meanwhile stays.
    if (wanted) save.mutate(difference({ ...user, ...rightsOf(user) }, wanted));
  };

  return (
    <div className={classes.section} onChange={() => save.isSuccess && save.reset()}>
      <h3>Account</h3>
      <Form onSubmit={submit} error={save.error}>
        <TextInput name="name" label="Name" autoComplete="off" defaultValue={user.name} error={fields.name} />
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="off"
          defaultValue={user.email}
          readOnly={!mayGive(me, user)}
          description={
            mayGive(me, user)
              ? undefined
              : 'They may do more than you: only who may do as much can change it.'
          }
          error={fields.email}
        />
        <RoleAndGroups
          rights={rights}
          onChange={setRights}
          groups={groups}
          me={me}
          held={rightsOf(user).groupIds}
        />
        <div className={classes.save}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <output className={classes.saved}>{save.isSuccess && 'Saved'}</output>
        </div>
      </Form>
    </div>
  );
}

const rightsOf = ({ role, groups }: TeamUser): Rights => ({ role, groupIds: groups.map(({ id }) => id) });

function difference(known: Required<UserChange>, wanted: UserChange): UserChange {
  const change = { ...wanted };
  for (const field of ['name', 'email', 'role'] as const) {
    if (known[field] === wanted[field]) delete change[field];
  }
  if (same(known.groupIds, wanted.groupIds ?? [])) delete change.groupIds;
  return change;
}

const same = (some: number[], others: number[]) =>
  some.length === others.length && some.every((id) => others.includes(id));
