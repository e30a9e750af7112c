import type { SimMessage } from '@frontdesk/shared/simulator';
import { ActionIcon } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { AtSign, Paperclip, SendHorizontal, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { saySimulated } from '../../api/endpoints.ts';
import { actOnSlack } from './act-on-slack.ts';
import classes from './composer.module.css';
import { chatTitle, type Place } from './place.ts';
import { sendFile } from './send-file.ts';

interface ComposerProps {
  place: Place;
  replyToId: string | null;
  onReplyEnd(): void;
  onSaid(message: SimMessage): void;
}

/** Says something as the chosen person. The text stays until the platform has taken it. */
export function Composer({ place, replyToId, onReplyEnd, onSaid }: ComposerProps) {
  const { state, chat, user, threadId } = place;
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState(true);
  const isGroup = chat.kind !== 'private';
  const say = useMutation({
    async mutationFn() {
      const said = { chatId: chat.id, userId: user.id, text: text.trim() };
      // What begins with a slash is no message on Slack, and its answer comes elsewhere.
      if (state.platform === 'slack' && /^\/\w/.test(said.text))
        return void (await actOnSlack({ type: 'command', ...said }));
      return saySimulated(state.platform, { ...said, threadId, replyToId, mention: isGroup && mentions });
    },
    onSuccess(message) {
      setText('');
      if (message) onSaid(message);
    },
  });
  const files = useRef<HTMLInputElement>(null);
  const attach = useMutation({
    mutationFn: (file: File) => sendFile(place, file, { text: text.trim(), mention: isGroup && mentions }),
    onSuccess: () => setText(''),
  });
  const error = attach.error ?? say.error;
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    attach.reset();
    if (text.trim() && !say.isPending) say.mutate();
  };
  const title = chatTitle(state, chat);

  return (
    <form className={classes.composer} onSubmit={submit}>
      {state.platform === 'slack' && chat.status && (
        <output className={classes.status}>
          {state.bot.name} {chat.status}
        </output>
      )}
      {replyToId && (
        <ReplyBar text={state.messages.find(({ id }) => id === replyToId)?.text ?? ''} onEnd={onReplyEnd} />
      )}
      <div className={classes.field}>
        <textarea
          rows={1}
          value={text}
          placeholder={`Message ${title}`}
          aria-label={`Message ${title} as ${user.name}`}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
          }}
        />
        {isGroup && (
          <button
            type="button"
            className={classes.mention}
            aria-pressed={mentions}
            title="In a group the bot hears only what is said to it"
            onClick={() => setMentions(!mentions)}
          >
            <AtSign size={13} aria-hidden="true" />
            Mention bot
          </button>
        )}
        <input
          ref={files}
          type="file"
          hidden
          aria-label={`A file for ${title}`}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file once more is a change as well.
            currentTarget.value = '';
            say.reset();
            if (file) attach.mutate(file);
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Attach a file"
          title="Send a file, with what is written here"
          loading={attach.isPending}
          onClick={() => files.current?.click()}
        >
          <Paperclip size={15} />
        </ActionIcon>
        <ActionIcon type="submit" variant="filled" color="pine" aria-label="Send" loading={say.isPending}>
          <SendHorizontal size={15} />
        </ActionIcon>
      </div>
      {error && (
        <p role="alert" className={classes.error}>
          Not sent: {error.message}
        </p>
      )}
    </form>
  );
}

function ReplyBar({ text, onEnd }: { text: string; onEnd(): void }) {
  return (
    <div className={classes.reply}>
      <span>Reply to: {text}</span>
      <ActionIcon size="xs" aria-label="Reply to nothing" onClick={onEnd}>
        <X size={13} />
      </ActionIcon>
    </div>
  );
}
