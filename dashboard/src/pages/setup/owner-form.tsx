import { setupRequest } from '@frontdesk/shared/account';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { setUp } from '../../api/endpoints.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import { useEnter } from '../../parts/use-enter.ts';

export function OwnerForm({ token }: { token: string }) {
  const enter = useEnter();
  const create = useMutation({ mutationFn: setUp, onSuccess: enter });
  const { fields, parse } = useFieldErrors(create.error);
  const submit = (values: object) => {
    const request = parse(setupRequest, { ...values, token });
    if (request) create.mutate(request);
  };

  return (
    <Form onSubmit={submit} error={create.error}>
      <TextInput name="name" label="Your name" autoComplete="name" error={fields.name} />
      <TextInput name="email" type="email" label="E-mail" autoComplete="username" error={fields.email} />
      <PasswordInput
        name="password"
        label="Password"
        description="At least 10 characters."
        autoComplete="new-password"
        error={fields.password}
      />
      <Button type="submit" fullWidth loading={create.isPending}>
        Create the owner
      </Button>
    </Form>
  );
}
