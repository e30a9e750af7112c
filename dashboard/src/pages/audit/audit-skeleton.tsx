import { Skeleton } from '@mantine/core';
import classes from './audit-list.module.css';

export function AuditSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      {[380, 300, 420, 260, 340].map((width) => (
        <Skeleton key={width} width={width} maw="100%" height={12} />
      ))}
    </div>
  );
}
