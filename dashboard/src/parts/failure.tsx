import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleAlert, Lock, Unplug } from 'lucide-react';
import { ApiError } from '../api/request.ts';
import classes from './notice.module.css';
import { Notice } from './notice.tsx';
import { useMay } from './use-may.ts';

interface FailureProps {
  error: Error;
  retry?: () => void;
  /** Nothing else is on the page. */
  isPage?: boolean;
}

/** What failed, the next step, and the request id that finds it in the server's log. */
export function Failure({ error, retry, isPage }: FailureProps) {
  const { icon, title, advice } = describe(error);
  return (
    <div role="alert" className={classes.failure}>
      <Notice isPage={isPage} icon={icon} title={title} action={<NextStep error={error} retry={retry} />}>
        {advice}
        <RequestId error={error} />
      </Notice>
    </div>
  );
}

function NextStep({ error, retry }: { error: Error; retry?: () => void }) {
  const may = useMay();
  if (error instanceof ApiError && (error.status === 404 || error.status === 403)) {
    if (!may('sessions.read')) return null;
    return (
      <Button variant="default" size="xs" renderRoot={(props) => <Link to="/inbox" {...props} />}>
        Go to the inbox
      </Button>
    );
  }
  return (
    retry && (
      <Button variant="default" size="xs" onClick={retry}>
        Try again
      </Button>
    )
  );
}

export function RequestId({ error }: { error: Error }) {
  if (!(error instanceof ApiError) || !error.requestId) return null;
  return (
    <p className={classes.request}>
      Request id <code>{error.requestId}</code>
    </p>
  );
}

function describe(error: Error) {
  if (!(error instanceof ApiError)) {
    const advice =
      'This page made a mistake of its own. Reload it; if that does not help, report what you did.';
    return { icon: <CircleAlert size={20} />, title: 'Something broke', advice };
  }
  if (error.status === 0) return { icon: <Unplug size={20} />, title: error.title, advice: error.message };
  if (error.status === 403) {
    const advice = `${error.message} Ask an owner of this Frontdesk for access.`;
    return { icon: <Lock size={20} />, title: 'You may not see this', advice };
  }
  return { icon: <CircleAlert size={20} />, title: error.title, advice: error.message };
}
