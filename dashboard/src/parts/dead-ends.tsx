import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { Failure } from './failure.tsx';
import { Notice } from './notice.tsx';

export function LostPage() {
  return (
    <>
      <title>Not found · Frontdesk</title>
      <Notice
        icon={<Compass size={20} />}
        title="There is no such page"
        action={
          <Button size="xs" renderRoot={(props) => <Link to="/inbox" {...props} />}>
            Go to the inbox
          </Button>
        }
      >
        The address may be mistyped, or the page may have moved.
      </Notice>
    </>
  );
}

export function CrashedPage({ error }: ErrorComponentProps) {
  return (
    <>
      <title>Error · Frontdesk</title>
      <Failure
        error={error instanceof Error ? error : new Error(String(error))}
        retry={() => window.location.reload()}
      />
    </>
  );
}
