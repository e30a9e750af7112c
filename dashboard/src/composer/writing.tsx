import type { SessionSummary } from '@frontdesk/shared/chat';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, lazy, type Ref, Suspense, useState } from 'react';
import type { Reporter } from '../live/presence-reports.ts';
import { channelLabels, sessionName } from '../parts/session-names.ts';
import { useMe } from '../parts/use-me.ts';
import { ComposerNotice } from './composer-notice.tsx';
import { type Mode, readDraft, writeDraft } from './drafts.ts';
import { say } from './send.ts';
import { modifier } from './send-keys.ts';
import classes from './writing.module.css';

const SentPreview = lazy(() => import('./sent-preview.tsx'));

const most = 20_000;

interface WritingProps {
  ref: Ref<HTMLTextAreaElement>;
  mode: Mode;
  session: SessionSummary;
  reporter: Reporter;
  onNoteInstead(): void;
}

/** The text of one mode. What is typed is kept at once, and leaves the field only into the transcript. */
export function Writing({ ref, mode, session, reporter, onNoteInstead }: WritingProps) {
  const client = useQueryClient();
  const me = useMe();
  const userId = me?.id ?? '';
  const { sessionId } = session;
  const draft = { userId, sessionId, mode };
  const [text, setText] = useState(() => readDraft(draft));
  const [previews, setPreviews] = useState(false);
  const isReply = mode === 'reply';
  const name = sessionName(session);
  const isTaken = isReply && session.state === 'human' && session.owner?.id !== userId;
  const content = text.trim();
  const maySend = content !== '' && content.length <= most && !isTaken;

  const change = (next: string) => {
    setText(next);
    writeDraft(draft, next);
    if (!isReply) return;
    if (next.trim()) reporter.typing();
    else reporter.stopped();
  };
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!maySend) return;
    say(client, { userId, sessionId, mode, content });
    change('');
    setPreviews(false);
  };

  return (
    <form className={classes.form} onSubmit={send}>
      <ComposerNotice session={session} mode={mode} onNoteInstead={onNoteInstead} />
      {previews && (
        <Suspense fallback={null}>
          <SentPreview sessionId={sessionId} channel={session.channel} content={content} />
        </Suspense>
      )}
      {/* A copy of the text behind the field makes it as high as the text. */}
      <div className={classes.grow} data-text={text}>
        <textarea
          ref={ref}
          rows={2}
          value={text}
          aria-label={
            isReply ? `Reply on ${channelLabels[session.channel]} to ${name}` : 'Note, only the team sees it'
          }
          placeholder={
            isReply
              ? `Reply on ${channelLabels[session.channel]} to ${name}`
              : 'A note, only the team sees it'
          }
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
              send(event);
          }}
        />
      </div>
      <div className={classes.foot}>
        {isReply && content !== '' && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-pressed={previews}
            leftSection={previews ? <EyeOff size={13} /> : <Eye size={13} />}
            onClick={() => setPreviews(!previews)}
          >
            Preview
          </Button>
        )}
        <p className={classes.hint}>
          {content.length > most - 2000
            ? `${content.length.toLocaleString()} of at most ${most.toLocaleString()} characters`
            : `${modifier} Enter ${isReply ? 'sends' : 'adds it'}`}
        </p>
        <Button type="submit" size="xs" className={classes.send} disabled={!maySend} data-mode={mode}>
          {!isReply
            ? 'Add note'
            : session.state === 'bot'
              ? `Take over and send to ${name}`
              : `Send to ${name}`}
        </Button>
      </div>
    </form>
  );
}
