import type { OwnAccount } from '@frontdesk/shared/people';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { endOtherSessions, endOwnSession } from '../../api/own-account-queries.ts';
import { browserWords, isPhone } from '../../parts/browser-words.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Tag } from '../../parts/tag.tsx';
import { When } from '../../parts/when.tsx';
import classes from './account.module.css';

type OwnSession = OwnAccount['sessions'][number];

/** This one first, then the one seen last. */
export function Browsers({ sessions }: { sessions: OwnSession[] }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<OwnSession | 'others' | null>(null);
  const sorted = [...sessions].sort(
    (a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  );
  const others = sessions.filter(({ current }) => !current).length;
  const end = async (act: Promise<void>) => {
    await act;
    await accessChanged(client);
  };
  return (
    <>
      <ul className={classes.browsers}>
        {sorted.map((session) => (
          <BrowserRow key={session.id} session={session} onEnd={() => setAsked(session)} />
        ))}
      </ul>
      {others > 1 && (
        <Button variant="default" size="xs" onClick={() => setAsked('others')}>
          Sign out all others
        </Button>
      )}
      {asked === 'others' && (
        <ConfirmDialog
          title="Sign out all other browsers?"
          action="Sign out the others"
          act={() => end(endOtherSessions())}
          onClose={() => setAsked(null)}
        >
          {others} browsers are signed out at once. This one stays.
        </ConfirmDialog>
      )}
      {asked && asked !== 'others' && (
        <ConfirmDialog
          title={`Sign out ${browserWords(asked.userAgent)}?`}
          action="Sign it out"
          act={() => end(endOwnSession(asked.id))}
          onClose={() => setAsked(null)}
        >
          Whoever uses it has to sign in again. If that was not you, change your password as well.
        </ConfirmDialog>
      )}
    </>
  );
}

function BrowserRow({ session, onEnd }: { session: OwnSession; onEnd(): void }) {
  const { userAgent, current, address, lastSeenAt } = session;
  const Icon = isPhone(userAgent) ? Smartphone : Monitor;
  const words = browserWords(userAgent);
  return (
    <li className={classes.browser} title={userAgent ?? undefined}>
      <Icon size={18} aria-hidden="true" />
      <div>
        <strong>{words}</strong>
        {current && <Tag tone="accent">This browser</Tag>}
        <p>
          {address && `${address} · `}
          {current ? (
            'in use'
          ) : (
            <>
              seen <When at={lastSeenAt} />
            </>
          )}
        </p>
      </div>
      {!current && (
        <Button variant="default" size="xs" aria-label={`Sign out ${words}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </li>
  );
}
