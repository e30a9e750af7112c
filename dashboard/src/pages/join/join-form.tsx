import { type AccountLink, linkAcceptance } from '@frontdesk/shared/people';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { acceptAccountLink } from '../../api/entry.ts';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import { useEnter } from '../../parts/use-enter.ts';

interface JoinFormProps {
  token: string;
  link: AccountLink;
  /** The password is changed; signing in asks for a code as well. */
  onCodeWanted(): void;
}

export function JoinForm({ token, link, onCodeWanted }: JoinFormProps) {
  const isInvite = link.kind === 'invite';
  const enter = useEnter();
  const accept = useMutation({
    mutationFn: acceptAccountLink,
    onSuccess: (answer) => ('codeWanted' in answer ? onCodeWanted() : enter(answer)),
  });
  const { fields, parse } = useFieldErrors(accept.error);
  const submit = ({ name, password }: Record<string, FormDataEntryValue>) => {
    const request = parse(linkAcceptance, { token, password, ...(isInvite && { name }) });
    if (request) accept.mutate(request);
  };

  return (
    <Form onSubmit={submit} error={accept.error}>
      {/* In the form, so that the browser keeps the password under this address. */}
      <TextInput type="email" label="E-mail" autoComplete="username" value={link.email} readOnly />
      {isInvite && (
        <TextInput
          name="name"
          label="Your name"
          autoComplete="name"
          defaultValue={link.name ?? ''}
          error={fields.name}
        />
      )}
      <PasswordInput
        name="password"
        label={isInvite ? 'Password' : 'New password'}
        description="At least 10 characters."
        autoComplete="new-password"
        error={fields.password}
      />
      <Button type="submit" fullWidth loading={accept.isPending}>
        {isInvite ? 'Join' : 'Save and sign in'}
      </Button>
    </Form>
  );
}
