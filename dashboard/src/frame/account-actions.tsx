import type { AuthState } from '@frontdesk/shared/account';
import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleUser, Keyboard, LogOut } from 'lucide-react';
import { signOut } from '../api/endpoints.ts';
import { forgetWriting } from '../composer/drafts.ts';
import classes from './account-menu.module.css';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
];

interface AccountActionsProps {
  user: NonNullable<AuthState['user']>;
  version: string | undefined;
  close(): void;
  onHelp(): void;
}

/** What the account's menu offers. */
export default function AccountActions({ user, version, close, onHelp }: AccountActionsProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useMutation({
    mutationFn: signOut,
    // A fresh page: nothing of the last person's stays in memory to greet the next one.
    onSuccess() {
      forgetWriting();
      window.location.assign('/sign-in');
    },
  });
  const help = () => {
    close();
    onHelp();
  };

  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Colour scheme"
        data={schemes}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
      />
      <Link to="/account" className={classes.action} onClick={close}>
        <CircleUser size={14} aria-hidden="true" /> Your account
      </Link>
      <button type="button" className={classes.action} onClick={help}>
        <Keyboard size={14} aria-hidden="true" /> Keyboard shortcuts
      </button>
      <button type="button" className={classes.action} onClick={() => leave.mutate()}>
        <LogOut size={14} aria-hidden="true" /> Sign out
      </button>
      {leave.error && (
        <p role="alert" className={classes.error}>
          {leave.error.message}
        </p>
      )}
      <p className={classes.version}>
        {user.email}
        {version && <br />}
        {version && `Frontdesk ${version}`}
      </p>
    </>
  );
}
