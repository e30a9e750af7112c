import { type OwnAccount, ownAccountChange } from '@frontdesk/shared/people';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accessChanged } from '../../api/account-queries.ts';
import { changeOwnAccount } from '../../api/own-account-queries.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import classes from './account.module.css';

export function ProfileForm({ account }: { account: OwnAccount }) {
  const client = useQueryClient();
  const save = useMutation({ mutationFn: changeOwnAccount, onSuccess: () => accessChanged(client) });
  const { fields, parse } = useFieldErrors(save.error);
  const submit = (values: object) => {
    const change = parse(ownAccountChange, values);
    if (change) save.mutate(change);
  };
  return (
    <>
      <Form onSubmit={submit} error={save.error}>
        <TextInput
          name="name"
          label="Name"
          description="The team sees it, beside what you write and do."
          autoComplete="name"
          defaultValue={account.name}
          error={fields.name}
          onChange={() => save.isSuccess && save.reset()}
        />
        <TextInput
          label="E-mail"
          description="You sign in with it. Somebody who manages the team can change it."
          value={account.email}
          readOnly
        />
        <div className={classes.save}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <output className={classes.saved}>{save.isSuccess && 'Saved'}</output>
        </div>
      </Form>
      <p className={classes.facts}>{rights(account)}</p>
    </>
  );
}

function rights({ role, groups }: OwnAccount): string {
  if (role === 'owner') return 'You are an owner: you may do everything.';
  if (groups.length === 0) return 'You are a member, in no group yet: you may not do anything.';
  return `You are a member. You may do what these groups allow: ${groups.map(({ name }) => name).join(', ')}.`;
}
