import type { SessionSummary } from '@frontdesk/shared/chat';
import { Button, Kbd } from '@mantine/core';
import { Check, ConciergeBell, RotateCcw, Square } from 'lucide-react';
import { usePresent } from '../live/presence.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useMe } from '../parts/use-me.ts';
import { useShortcuts } from '../parts/use-shortcuts.ts';
import { PresentPeople } from './present-people.tsx';
import { useDeeds } from './use-deeds.ts';
import { answeringWords } from './who-answers.ts';
import classes from './work-bar.module.css';

interface WorkBarProps {
  session: SessionSummary;
  /** May do what stands here. */
  acts: boolean;
}

/** Who answers in this session and who else is here, and what can be done about it. */
export function WorkBar({ session, acts }: WorkBarProps) {
  const me = useMe();
  const present = usePresent(session.sessionId, me?.id);
  const deeds = useDeeds(session);
  const { answering } = deeds;
  useShortcuts(acts ? { KeyT: answering === 'me' ? deeds.handBack : deeds.takeOver } : {});
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.who} data-answering={answering}>
          {answering === 'assistant' ? (
            <ConciergeBell size={14} aria-hidden="true" />
          ) : (
            <Avatar name={session.owner?.name ?? '?'} />
          )}
          <span>{answeringWords(session, me?.id)}</span>
        </p>
        <PresentPeople people={present} />
        {acts && (
          <div className={classes.actions}>
            {session.thinking && (
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<Square size={10} fill="currentcolor" aria-hidden="true" />}
                loading={deeds.isStopping}
                onClick={deeds.stop}
              >
                Stop
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={
                session.closedAt ? (
                  <RotateCcw size={12} aria-hidden="true" />
                ) : (
                  <Check size={13} aria-hidden="true" />
                )
              }
              onClick={deeds.closeOrReopen}
            >
              {session.closedAt ? 'Reopen' : 'Close'}
            </Button>
            {answering !== 'other' && (
              <Button
                size="compact-xs"
                variant={answering === 'me' ? 'default' : 'light'}
                rightSection={
                  <Kbd size="xs" aria-hidden="true" className={classes.key}>
                    T
                  </Kbd>
                }
                aria-keyshortcuts="T"
                onClick={answering === 'me' ? deeds.handBack : deeds.takeOver}
              >
                {answering === 'me' ? 'Hand back' : 'Take over'}
              </Button>
            )}
          </div>
        )}
      </div>
      {deeds.error && (
        <p role="alert" className={classes.error}>
          <span>{deeds.error.message}</span>
          <button type="button" onClick={deeds.forgetError}>
            Dismiss
          </button>
        </p>
      )}
    </>
  );
}
