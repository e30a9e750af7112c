import type { SessionSummary } from '@frontdesk/shared/chat';
import { CircleAlert, Lock, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePresent } from '../live/presence.ts';
import { useMe } from '../parts/use-me.ts';
import classes from './composer-notice.module.css';
import type { Mode } from './drafts.ts';

interface ComposerNoticeProps {
  session: SessionSummary;
  mode: Mode;
  onNoteInstead(): void;
}

/** What one should know before one writes a reply. */
export function ComposerNotice({ session, mode, onNoteInstead }: ComposerNoticeProps) {
  const me = useMe();
  const replying = usePresent(session.sessionId, me?.id).filter(({ isReplying }) => isReplying);
  if (mode === 'note') return null;
  if (session.state === 'human' && session.owner?.id !== me?.id) {
    return (
      <p className={classes.notice} data-tone="plain">
        <Lock size={13} aria-hidden="true" />
        <span>
          {session.owner?.name ?? 'Somebody'} has this session, so only they can reply. The team can still
          write notes.
        </span>
        <button type="button" onClick={onNoteInstead}>
          Write a note
        </button>
      </p>
    );
  }
  if (replying.length > 0) {
    return (
      <Warning icon={<Users size={13} aria-hidden="true" />}>
        {replying.map(({ name }) => name).join(' and ')} {replying.length === 1 ? 'is' : 'are'} replying too
        {session.state === 'bot' ? ': whoever sends first takes over.' : '.'}
      </Warning>
    );
  }
  if (session.blocked) {
    return (
      <Warning icon={<CircleAlert size={13} aria-hidden="true" />}>
        This person has blocked the bot: a reply will not reach them.
      </Warning>
    );
  }
  return null;
}

function Warning({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <output className={classes.notice} data-tone="warn">
      {icon}
      <span>{children}</span>
    </output>
  );
}
