import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { authQuery } from '../../api/account-queries.ts';
import { accountLinkQuery } from '../../api/entry.ts';
import { ApiError } from '../../api/request.ts';
import { CodeForm } from '../../parts/code-form.tsx';
import { EntryCard } from '../../parts/entry-card.tsx';
import { FormError } from '../../parts/form-error.tsx';
import { useEnter } from '../../parts/use-enter.ts';
import classes from './join.module.css';
import { JoinForm } from './join-form.tsx';

const route = getRouteApi('/join');

/** Reached by a one-time link: an invitation, or a new password. */
export function JoinPage() {
  const { token = '' } = route.useSearch();
  const { data: link, error, refetch } = useQuery({ ...accountLinkQuery(token), enabled: token !== '' });
  const { data: auth } = useQuery(authQuery);
  const [isCodeWanted, setCodeWanted] = useState(false);
  const enter = useEnter();
  const navigate = useNavigate();

  if (isCodeWanted) return <CodeForm onEntered={enter} onBack={() => void navigate({ to: '/sign-in' })} />;
  if (token === '' || (error instanceof ApiError && error.status === 404)) return <DeadLink />;
  if (error) {
    return (
      <EntryCard title="Your link" lead="It could not be looked at.">
        <div className={classes.below}>
          <FormError error={error} />
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      </EntryCard>
    );
  }
  if (!link) {
    return (
      <EntryCard title="Your link" lead="One moment …">
        <div className={classes.below} aria-hidden="true">
          <Skeleton height={36} />
          <Skeleton height={36} />
        </div>
      </EntryCard>
    );
  }
  const isInvite = link.kind === 'invite';
  return (
    <EntryCard
      title={isInvite ? 'Join the team' : 'Choose a new password'}
      lead={
        isInvite
          ? 'You are invited to this Frontdesk. Say what the others call you, and choose a password.'
          : `For ${link.name ?? link.email}. You will be signed out everywhere else.`
      }
    >
      {auth?.user && auth.user.email !== link.email && (
        <p className={classes.note}>
          You are signed in as {auth.user.name}. With this link, this browser changes to {link.email}.
        </p>
      )}
      <JoinForm token={token} link={link} onCodeWanted={() => setCodeWanted(true)} />
    </EntryCard>
  );
}

function DeadLink() {
  return (
    <EntryCard
      title="This link does not work"
      lead="It was used already, taken back, or is too old: each works once, and not for long. Ask whoever sent it for a new one."
    >
      <div className={classes.below}>
        <p className={classes.hint}>If you have used it yourself, your account is there:</p>
        <Button variant="default" fullWidth renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          Sign in
        </Button>
      </div>
    </EntryCard>
  );
}
