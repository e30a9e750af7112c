import type { AuditEntry } from '@frontdesk/shared/audit';
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Filter } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useMay } from '../../parts/use-may.ts';
import { TimeOfDay } from '../../parts/when.tsx';
import classes from './audit-list.module.css';
import { fieldWords, isNothing, valueWords } from './change-words.ts';
import { deed } from './sentence.ts';

/** One sentence, and below it what is different now. */
export const AuditRow = memo(function AuditRow({ entry }: { entry: AuditEntry }) {
  const { at, userId, userName, target, changes, address, requestId } = entry;
  const { words, target: name } = deed(entry);
  return (
    <li className={classes.entry}>
      <span className={classes.time}>
        <TimeOfDay at={at} />
      </span>
      <div className={classes.what}>
        <p className={classes.sentence}>
          <MemberLink userId={userId}>{userName}</MemberLink> {words}{' '}
          {name && <TargetLink entry={entry}>{name}</TargetLink>}
        </p>
        {changes && <Changes changes={changes} />}
      </div>
      <span className={classes.where} title={requestId ? `Request ${requestId}` : undefined}>
        {address}
      </span>
      {name && target.id && (
        <ActionIcon
          size="sm"
          className={classes.only}
          aria-label={`Only what concerns ${name}`}
          title={`Only what concerns ${name}`}
          renderRoot={(props) => (
            <Link
              to="/audit"
              search={(search) => ({ ...search, about: target.type, id: target.id })}
              {...props}
            />
          )}
        >
          <Filter size={13} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
});

function Changes({ changes }: { changes: NonNullable<AuditEntry['changes']> }) {
  return (
    <ul className={classes.changes}>
      {Object.entries(changes).map(([field, { from, to }]) => (
        <li key={field}>
          {fieldWords(field)}:{' '}
          {!isNothing(from) && (
            <>
              <del>{valueWords(from, field)}</del> <ArrowRight size={11} aria-label="to" />{' '}
            </>
          )}
          <ins>{valueWords(to, field)}</ins>
        </li>
      ))}
    </ul>
  );
}

function MemberLink({ userId, children }: { userId: string | null; children: ReactNode }) {
  const may = useMay();
  if (!userId || !may('people.manage')) return <strong>{children}</strong>;
  return (
    <Link to="/team/$userId" params={{ userId }} className={classes.name}>
      {children}
    </Link>
  );
}

/** Where the thing itself can be seen, if it is one and one may. */
function TargetLink({ entry, children }: { entry: AuditEntry; children: ReactNode }) {
  const { action, target } = entry;
  const may = useMay();
  if (action.endsWith('.deleted') || action === 'invite.revoked') return <strong>{children}</strong>;
  if (action === 'user.invited' && may('people.manage')) {
    return (
      <Link to="/team" search={{ tab: 'invitations' }} className={classes.name}>
        {children}
      </Link>
    );
  }
  if (target.type === 'user') return <MemberLink userId={target.id}>{children}</MemberLink>;
  if (target.type === 'group' && may('people.manage')) {
    return (
      <Link to="/team" search={{ tab: 'groups' }} className={classes.name}>
        {children}
      </Link>
    );
  }
  if (target.type === 'session' && may('sessions.read')) {
    return (
      <Link to="/inbox/$sessionId" params={{ sessionId: target.id }} className={classes.name}>
        {children}
      </Link>
    );
  }
  return <strong>{children}</strong>;
}
