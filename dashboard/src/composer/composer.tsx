import type { SessionSummary } from '@frontdesk/shared/chat';
import { useQueryClient } from '@tanstack/react-query';
import { MessageSquareText, StickyNote } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStreamState } from '../live/live-updates.ts';
import type { Reporter } from '../live/presence-reports.ts';
import { useMe } from '../parts/use-me.ts';
import { useShortcuts } from '../parts/use-shortcuts.ts';
import classes from './composer.module.css';
import { type Mode, readDraft } from './drafts.ts';
import { resume } from './send.ts';
import { Writing } from './writing.tsx';

interface ComposerProps {
  session: SessionSummary;
  reporter: Reporter;
}

const modes = [
  { mode: 'reply', label: 'Reply', key: 'R', icon: MessageSquareText },
  { mode: 'note', label: 'Note', key: 'N', icon: StickyNote },
] as const;

/** Where the team writes: a reply, which the person gets, or a note among the team. Each has a draft of its own. */
export function Composer({ session, reporter }: ComposerProps) {
  const client = useQueryClient();
  const userId = useMe()?.id ?? '';
  const { sessionId } = session;
  const takenBy = session.state === 'human' && session.owner?.id !== userId ? session.owner : null;
  const [mode, setMode] = useState<Mode>(() => {
    const has = (draftMode: Mode) => readDraft({ userId, sessionId, mode: draftMode }) !== '';
    return !has('reply') && (has('note') || takenBy) ? 'note' : 'reply';
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: Mode) => {
    flushSync(() => setMode(next));
    field.current?.focus();
  };
  useShortcuts({ KeyR: () => write('reply'), KeyN: () => write('note') });
  useResume(() => resume(client, sessionId));

  return (
    <section className={classes.composer} data-mode={mode} aria-label="Write">
      <div className={classes.modes}>
        {modes.map(({ mode: each, label, key, icon: Icon }) => (
          <button
            key={each}
            type="button"
            aria-pressed={mode === each}
            aria-keyshortcuts={key}
            title={`${label}: ${key}`}
            onClick={() => write(each)}
          >
            <Icon size={13} aria-hidden="true" />
            {label}
          </button>
        ))}
      </div>
      <Writing
        key={mode}
        ref={field}
        mode={mode}
        session={session}
        reporter={reporter}
        onNoteInstead={() => write('note')}
      />
    </section>
  );
}

/** When there is a connection (again). */
function useResume(run: () => void): void {
  const isConnected = useStreamState() === 'open';
  const onOnline = useEffectEvent(run);
  useEffect(() => {
    if (isConnected) onOnline();
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  }, [isConnected]);
}
