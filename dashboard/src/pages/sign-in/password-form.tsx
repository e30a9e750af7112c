import { type AuthState, signInRequest } from '@frontdesk/shared/account';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signIn } from '../../api/entry.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';

interface PasswordFormProps {
  onEntered(auth: AuthState): Promise<void>;
  onCodeWanted(): void;
}

export function PasswordForm({ onEntered, onCodeWanted }: PasswordFormProps) {
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (answer) => ('codeWanted' in answer ? onCodeWanted() : onEntered(answer)),
  });
  const { fields, parse } = useFieldErrors(enter.error);
  const submit = (values: object) => {
    const request = parse(signInRequest, values);
    if (request) enter.mutate(request);
  };

  return (
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
  );
}
