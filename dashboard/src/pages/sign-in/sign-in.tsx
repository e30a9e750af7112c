import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CodeForm } from '../../parts/code-form.tsx';
import { EntryCard } from '../../parts/entry-card.tsx';
import { useEnter } from '../../parts/use-enter.ts';
import { PasswordForm } from './password-form.tsx';

const route = getRouteApi('/sign-in');

/** E-mail and password; then, for those who turned it on, a code. */
export function SignInPage() {
  const enter = useEnter(route.useSearch().next);
  const [isCodeWanted, setCodeWanted] = useState(false);
  if (isCodeWanted) return <CodeForm onEntered={enter} onBack={() => setCodeWanted(false)} />;
  return (
    <EntryCard title="Sign in" lead="Read and watch every conversation of your front desk.">
      <PasswordForm onEntered={enter} onCodeWanted={() => setCodeWanted(true)} />
    </EntryCard>
  );
}
