import { permissions } from '@frontdesk/shared/permissions';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DoorOpen } from 'lucide-react';
import { ApiError } from '../api/request.ts';
import type { Page } from '../page.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';

/** For somebody nobody has given anything to do yet. It goes away by itself. */
export function NoAccessYet() {
  return (
    <>
      <title>No access yet · Frontdesk</title>
      <Notice
        isPage
        icon={<DoorOpen size={20} />}
        title="You have no access yet"
        action={
          <Button variant="default" size="xs" renderRoot={(props) => <Link to="/account" {...props} />}>
            Your account
          </Button>
        }
      >
        Your account works, but it may not do anything here. Ask whoever invited you, or an owner of this
        Frontdesk, to put you into a group. This page notices when they have.
      </Notice>
    </>
  );
}

/** In place of a page that needs what one does not have. */
export function ForbiddenPage({ page }: { page: Page }) {
  const wanted = page.needs?.map((permission) => `“${permissions[permission].label}”`).join(' or ');
  return (
    <>
      <title>{`${page.label} · Frontdesk`}</title>
      <Failure
        isPage
        error={new ApiError(403, 'Forbidden', `${page.label} needs the permission ${wanted}.`)}
      />
    </>
  );
}
