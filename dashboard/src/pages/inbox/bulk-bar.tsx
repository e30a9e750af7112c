import type { SessionSummary } from '@frontdesk/shared/chat';
import type { BulkAction } from '@frontdesk/shared/inbox';
import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  CircleCheck,
  Ellipsis,
  Mail,
  MailOpen,
  RotateCcw,
  ShieldCheck,
  Tag,
  Trash2,
  UserRoundPlus,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { labelsQuery, teamQuery } from '../../api/team-queries.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { LabelDot } from '../../parts/label-chip.tsx';
import { MenuItem } from '../../parts/menu-item.tsx';
import { PopUp } from '../../parts/pop-up.tsx';
import { sessionName } from '../../parts/session-names.ts';
import { useMay } from '../../parts/use-may.ts';
import classes from './bulk-bar.module.css';
import { countOf } from './bulk-words.ts';

interface BulkBarProps {
  sessions: readonly SessionSummary[];
  me: string;
  run(action: BulkAction): Promise<void>;
  clear(): void;
}

/** What can be done to the conversations that are chosen. */
export function BulkBar({ sessions, me, run, clear }: BulkBarProps) {
  const may = useMay();
  const [isDeleting, setDeleting] = useState(false);
  const areClosed = sessions.every(({ closedAt }) => closedAt !== null);
  const areRead = sessions.every(({ unread }) => unread === 0);
  const act = (action: BulkAction) => () => void run(action);

  return (
    <section aria-label={`${countOf(sessions.length)} selected`} className={classes.bar}>
      <ActionIcon size="md" aria-label="Clear the selection" onClick={clear}>
        <X size={15} />
      </ActionIcon>
      <p className={classes.count}>{sessions.length} selected</p>
      {may('sessions.reply') && (
        <>
          <AssignMenu me={me} run={run} />
          <LabelMenu sessions={sessions} run={run} />
          {areClosed ? (
            <Act label="Reopen" icon={<RotateCcw size={15} />} onClick={act({ type: 'reopen' })} />
          ) : (
            <Act label="Close" icon={<CircleCheck size={15} />} onClick={act({ type: 'close' })} />
          )}
        </>
      )}
      {areRead ? (
        <Act label="Mark as unread" icon={<Mail size={15} />} onClick={act({ type: 'unread' })} />
      ) : (
        <Act label="Mark as read" icon={<MailOpen size={15} />} onClick={act({ type: 'read' })} />
      )}
      <PopUp
        label="More for the selection"
        align="end"
        trigger={
          <ActionIcon size="md" aria-label="More for the selection">
            <Ellipsis size={15} />
          </ActionIcon>
        }
      >
        {(close) => {
          const once = (action: () => void) => () => {
            close();
            action();
          };
          return (
            <>
              {may('sessions.reply') && (
                <MenuItem icon={<ShieldCheck size={14} />} onClick={once(act({ type: 'resolve' }))}>
                  Seen to: take the flag away
                </MenuItem>
              )}
              {may('sessions.reply') && !areClosed && (
                <MenuItem icon={<RotateCcw size={14} />} onClick={once(act({ type: 'reopen' }))}>
                  Reopen
                </MenuItem>
              )}
              {!areRead && (
                <MenuItem icon={<Mail size={14} />} onClick={once(act({ type: 'unread' }))}>
                  Mark as unread
                </MenuItem>
              )}
              {may('sessions.delete') && (
                <MenuItem icon={<Trash2 size={14} />} isDangerous onClick={once(() => setDeleting(true))}>
                  Delete…
                </MenuItem>
              )}
            </>
          );
        }}
      </PopUp>
      {isDeleting && (
        <ConfirmDialog
          title={`Delete ${countOf(sessions.length)}?`}
          action={`Delete ${countOf(sessions.length)}`}
          act={() => run({ type: 'delete' })}
          onClose={() => setDeleting(false)}
        >
          {namesOf(sessions)}: everything said in {sessions.length === 1 ? 'it' : 'them'} is deleted here for
          good. What stands on the platform stays there.
        </ConfirmDialog>
      )}
    </section>
  );
}

function Act({ label, icon, onClick }: { label: string; icon: React.ReactNode; onClick(): void }) {
  return (
    <ActionIcon size="md" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  );
}

function AssignMenu({ me, run }: Pick<BulkBarProps, 'me' | 'run'>) {
  const { data: team = [] } = useQuery(teamQuery);
  const others = team.filter(({ id }) => id !== me);
  return (
    <PopUp
      label="Assign to"
      trigger={
        <ActionIcon size="md" aria-label="Assign" title="Assign">
          <UserRoundPlus size={15} />
        </ActionIcon>
      }
    >
      {(close) => {
        const assign = (userId: string | null) => () => {
          close();
          void run({ type: 'assign', userId });
        };
        return (
          <>
            <MenuItem onClick={assign(me)}>Me</MenuItem>
            {others.map(({ id, name }) => (
              <MenuItem key={id} onClick={assign(id)}>
                {name}
              </MenuItem>
            ))}
            <MenuItem onClick={assign(null)}>Nobody</MenuItem>
          </>
        );
      }}
    </PopUp>
  );
}

function LabelMenu({ sessions, run }: Pick<BulkBarProps, 'sessions' | 'run'>) {
  const { data: labels = [] } = useQuery(labelsQuery);
  return (
    <PopUp
      label="Label"
      trigger={
        <ActionIcon size="md" aria-label="Label" title="Label">
          <Tag size={15} />
        </ActionIcon>
      }
    >
      {(close) =>
        labels.length === 0 ? (
          <p className={classes.none}>There are no labels yet.</p>
        ) : (
          labels.map(({ id, name, color }) => {
            const haveAll = sessions.every((session) => session.labels.some((label) => label.id === id));
            return (
              <MenuItem
                key={id}
                icon={<LabelDot color={color} />}
                hint={haveAll ? 'Take away' : undefined}
                onClick={() => {
                  close();
                  void run({ type: 'label', labelId: id, on: !haveAll });
                }}
              >
                {name}
              </MenuItem>
            );
          })
        )
      }
    </PopUp>
  );
}

function namesOf(sessions: readonly SessionSummary[]): string {
  const names = sessions.slice(0, 3).map(sessionName);
  const rest = sessions.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}
