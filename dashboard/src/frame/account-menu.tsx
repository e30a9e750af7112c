import type { AuthState } from '@frontdesk/shared/account';
import { type MantineColorScheme, Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ChevronsUpDown, Keyboard, LogOut } from 'lucide-react';
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
  const leave = useMutation({
    mutationFn: signOut,
    // A fresh page: nothing of the last person's stays in memory to greet the next one.
    onSuccess: () => window.location.assign('/sign-in'),
  });

  return (
    <Menu position="top-start" width={232} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={`Account of ${user.name}`}>
          <Avatar name={user.name} />
          <span className={classes.who}>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.role}>{user.role}</span>
          </span>
          <ChevronsUpDown size={14} aria-hidden="true" className={classes.more} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.schemes}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Colour scheme"
            data={schemes}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
          />
        </div>
        <Menu.Item leftSection={<Keyboard size={14} />} onClick={onHelp}>
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={14} />} onClick={() => leave.mutate()}>
          Sign out
        </Menu.Item>
        <p className={classes.version}>
          {user.email}
          {version && <br />}
          {version && `Frontdesk ${version}`}
        </p>
      </Menu.Dropdown>
    </Menu>
  );
}
