import type { OneTimeLink, TeamUser } from '@frontdesk/shared/people';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { doToUser, resetPassword, userChanged } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { When } from '../../parts/when.tsx';
import { OneTimeLinkDialog } from './one-time-link-dialog.tsx';
import classes from './open-member.module.css';

interface MemberSignInProps {
  user: TeamUser;
  isMe: boolean;
  mayChange: boolean;
  /** What lets somebody in gives what they may do; nobody gives more than they have. */
  mayLetIn: boolean;
}

/** How somebody gets in, and what to do when they cannot or should not. */
export function MemberSignIn({ user, isMe, mayChange, mayLetIn }: MemberSignInProps) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<'end-sessions' | 'reset-two-factor' | 'reset-password' | null>(null);
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const close = () => setAsked(null);
  const act = (deed: 'end-sessions' | 'reset-two-factor') => async () =>
    userChanged(client, await doToUser(user.id, deed));
  const acts = mayChange && !isMe;

  return (
    <section className={classes.section} aria-labelledby="sign-in">
      <h3 id="sign-in">Sign-in</h3>
      <dl className={classes.facts}>
        <Fact label="Last seen">{user.lastSeenAt ? <When at={user.lastSeenAt} /> : 'Never'}</Fact>
        <Fact label="Member since">
          <When at={user.createdAt} />
        </Fact>
        <Fact
          label="Signed in with"
          action={acts && user.signedIn > 0 && <Deed onClick={() => setAsked('end-sessions')}>Sign out</Deed>}
        >
          {browsers(user.signedIn)}
        </Fact>
        <Fact
          label="Two-factor sign-in"
          action={
            acts &&
            mayLetIn &&
            user.twoFactor && <Deed onClick={() => setAsked('reset-two-factor')}>Turn off</Deed>
          }
        >
          {user.twoFactor ? 'On' : 'Off'}
        </Fact>
        <Fact
          label="Password"
          action={
            acts &&
            mayLetIn &&
            !user.disabledAt && <Deed onClick={() => setAsked('reset-password')}>New password</Deed>
          }
        >
          {isMe ? <Link to="/account">Change it in your account</Link> : 'Known to nobody else'}
        </Fact>
      </dl>

      {asked === 'end-sessions' && (
        <ConfirmDialog
          title={`Sign ${user.name} out everywhere?`}
          action={`Sign ${user.name} out`}
          act={act('end-sessions')}
          onClose={close}
        >
          {user.name} has to sign in again in {browsers(user.signedIn)}. What they are writing stays in their
          browser.
        </ConfirmDialog>
      )}
      {asked === 'reset-two-factor' && (
        <ConfirmDialog
          title={`Turn off two-factor sign-in of ${user.name}?`}
          action={`Turn off for ${user.name}`}
          act={act('reset-two-factor')}
          onClose={close}
        >
          The password alone will let {user.name} in, until they turn it on again. Do this when the app and
          the recovery codes are lost, and only for somebody you know it is.
        </ConfirmDialog>
      )}
      {asked === 'reset-password' && (
        <ConfirmDialog
          title={`Make a link for a new password of ${user.name}?`}
          action="Make the link"
          harmless
          act={async () => setLink(await resetPassword(user.id))}
          onClose={close}
        >
          Give the link to {user.name}: whoever opens it chooses the new password. Until then the old one
          works.
        </ConfirmDialog>
      )}
      {link && (
        <OneTimeLinkDialog
          title={`A new password for ${user.name}`}
          link={link}
          onClose={() => setLink(null)}
        />
      )}
    </section>
  );
}

function Fact(props: { label: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{props.label}</dt>
      <dd>
        <span>{props.children}</span>
        {props.action}
      </dd>
    </div>
  );
}

function Deed({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <Button variant="default" size="xs" onClick={onClick}>
      {children}
    </Button>
  );
}

const browsers = (count: number) =>
  count === 1 ? 'one browser' : count === 0 ? 'no browser' : `${count} browsers`;
