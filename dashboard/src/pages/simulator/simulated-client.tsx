import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChatList } from './chat-list.tsx';
import { Composer } from './composer.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { Messages } from './messages.tsx';
import { messagesAt, type Place } from './place.ts';
import classes from './simulated-client.module.css';
import { SlackMessage } from './slack-message.tsx';
import { SlackModal } from './slack-modal.tsx';
import { StartLinks } from './start-link.tsx';
import { TelegramKeyboard } from './telegram-keyboard.tsx';
import { TelegramMessage } from './telegram-message.tsx';

/** A small client of the platform: its chats, one conversation, a field to write in. */
export function SimulatedClient({ place }: { place: Place }) {
  const { platform } = place.state;
  const navigate = useNavigate({ from: '/simulator' });
  const [replyToId, setReplyToId] = useState<string | null>(null);
  const view = place.state.views?.findLast(({ userId }) => userId === place.user.id);
  const openThread = (thread: string) =>
    void navigate({ search: (known) => ({ ...known, chat: place.chat.id, thread }) });

  return (
    <section className={classes.client} data-platform={platform} aria-label={`Simulated ${platform}`}>
      <ChatList place={place} />
      <div className={classes.conversation}>
        <ConversationHead place={place} />
        <StartLinks place={place}>
          <Messages key={place.threadId} messages={messagesAt(place)}>
            {(message) =>
              platform === 'telegram' ? (
                <TelegramMessage key={message.id} message={message} place={place} onReply={setReplyToId} />
              ) : (
                <SlackMessage key={message.id} message={message} place={place} onOpenThread={openThread} />
              )
            }
          </Messages>
        </StartLinks>
        <Composer
          place={place}
          replyToId={replyToId}
          onReplyEnd={() => setReplyToId(null)}
          onSaid={(message) => {
            setReplyToId(null);
            // Slack's bots answer in the thread of the message they answer.
            if (platform === 'slack' && !place.threadId) openThread(message.id);
          }}
        />
        <TelegramKeyboard place={place} />
        {view && <SlackModal key={view.id} view={view} />}
      </div>
    </section>
  );
}
