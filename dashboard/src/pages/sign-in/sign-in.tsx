import { signInRequest } from '@frontdesk/shared/account';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { authQuery } from '../../api/account-queries.ts';
import { signIn } from '../../api/endpoints.ts';
import { EntryCard } from '../../parts/entry-card.tsx';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { next } = route.useSearch();
  const client = useQueryClient();
  const router = useRouter();
  const enter = useMutation({
    mutationFn: signIn,
    async onSuccess(auth) {
      client.setQueryData(authQuery.queryKey, auth);
      await router.navigate({ href: next ?? '/inbox', replace: true });
    },
  });
  const { fields, parse } = useFieldErrors(enter.error);
  const submit = (values: object) => {
    const request = parse(signInRequest, values);
    if (request) enter.mutate(request);
  };

  return (
    <EntryCard title="Sign in" lead="Read and watch every conversation of your front desk.">
      <Form onSubmit={submit} error={enter.error}>
        <TextInput name="email" type="email" label="E-mail" autoComplete="username" error={fields.email} />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          error={fields.password}
        />
        <Button type="submit" fullWidth loading={enter.isPending}>
          Sign in
        </Button>
      </Form>
    </EntryCard>
  );
}
