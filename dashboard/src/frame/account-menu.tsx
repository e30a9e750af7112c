import type { AuthState } from '@frontdesk/shared/account';
import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Avatar } from '../parts/avatar.tsx';
import { PopUp } from '../parts/pop-up.tsx';
import classes from './account-menu.module.css';

const AccountActions = lazy(() => import('./account-actions.tsx'));

interface AccountMenuProps {
  user: NonNullable<AuthState['user']>;
  version: string | undefined;
  onHelp(): void;
}

export function AccountMenu({ user, version, onHelp }: AccountMenuProps) {
  return (
    <PopUp
      label="Account"
      className={classes.menu}
      trigger={
        <button type="button" className={classes.account} aria-label={`Account of ${user.name}`}>
          <Avatar name={user.name} />
          <span className={classes.who}>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.role}>{user.role}</span>
          </span>
          <ChevronsUpDown size={14} aria-hidden="true" className={classes.more} />
        </button>
      }
    >
      {(close) => (
        <Suspense fallback={<div className={classes.loading} />}>
          <AccountActions user={user} version={version} close={close} onHelp={onHelp} />
        </Suspense>
      )}
    </PopUp>
  );
}
