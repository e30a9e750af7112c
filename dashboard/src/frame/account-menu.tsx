import type { AuthState } from '@frontdesk/shared/account';
import { type MantineColorScheme, Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronsUpDown, CircleUser, Keyboard, LogOut } from 'lucide-react';
import { useState } from 'react';
import { signOut } from '../api/endpoints.ts';
import { Avatar } from '../parts/avatar.tsx';
import classes from './account-menu.module.css';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
];

interface AccountMenuProps {
  user: NonNullable<AuthState['user']>;
  version: string | undefined;
  onHelp(): void;
}

export function AccountMenu({ user, version, onHelp }: AccountMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [opened, setOpened] = useState(false);
  const leave = useMutation({
    mutationFn: signOut,
    // A fresh page: nothing of the last person's stays in memory to greet the next one.
    onSuccess: () => window.location.assign('/sign-in'),
  });

  const help = () => {
    setOpened(false);
    onHelp();
  };

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      width={232}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.account}
          aria-label={`Account of ${user.name}`}
          onClick={() => setOpened(!opened)}
        >
          <Avatar name={user.name} />
          <span className={classes.who}>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.role}>{user.role}</span>
          </span>
          <ChevronsUpDown size={14} aria-hidden="true" className={classes.more} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label="Account">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Colour scheme"
          data={schemes}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        />
        <Link to="/account" className={classes.action} onClick={() => setOpened(false)}>
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
      </Popover.Dropdown>
    </Popover>
  );
}
