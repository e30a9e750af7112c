import { passwordChange } from '@frontdesk/shared/people';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { changePassword } from '../../api/own-account-queries.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import classes from './account.module.css';

export function PasswordForm({ email }: { email: string }) {
  const client = useQueryClient();
  // After a change the fields begin anew, empty.
  const [changes, setChanges] = useState(0);
  const change = useMutation({
    mutationFn: changePassword,
    async onSuccess() {
      setChanges((known) => known + 1);
      await accessChanged(client);
    },
  });
  const { fields, parse } = useFieldErrors(change.error);
  const submit = (values: object) => {
    const request = parse(passwordChange, values);
    if (request) change.mutate(request);
  };
  return (
    <Form key={changes} onSubmit={submit} error={change.error}>
      {/* For the browser: which password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        name="current"
        label="Current password"
        autoComplete="current-password"
        error={fields.current}
      />
      <PasswordInput
        name="next"
        label="New password"
        description="At least 10 characters. Your other browsers are signed out."
        autoComplete="new-password"
        error={fields.next}
      />
      <div className={classes.save}>
        <Button type="submit" loading={change.isPending}>
          Change the password
        </Button>
        <output className={classes.saved}>{change.isSuccess && 'Changed'}</output>
      </div>
    </Form>
  );
}
