import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ownAccountQuery } from '../../api/own-account-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import classes from './account.module.css';
import { Browsers } from './browsers.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { TwoFactor } from './two-factor.tsx';

/** One's own account: everybody has one, whatever else they may do. */
export function AccountPage() {
  const { data: account, error, refetch } = useQuery(ownAccountQuery);
  return (
    <Page title="Your account" narrow>
      <title>Your account · Frontdesk</title>
      {error && !account && <Failure error={error} retry={() => void refetch()} />}
      {!account && !error && <AccountSkeleton />}
      {account && (
        <>
          <Section title="You">
            <ProfileForm account={account} />
          </Section>
          <Section title="Password">
            <PasswordForm email={account.email} />
          </Section>
          <Section
            title="Two-factor sign-in"
            lead="Besides the password, signing in asks for a code from an app on your phone."
          >
            <TwoFactor isOn={account.twoFactor} />
          </Section>
          <Section title="Browsers" lead="Where you are signed in. End what you do not know.">
            <Browsers sessions={account.sessions} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  );
}

function AccountSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      {['profile', 'password', 'two-factor'].map((part) => (
        <Skeleton key={part} height={120} />
      ))}
    </div>
  );
}
