import type { SessionSummary } from '@frontdesk/shared/chat';
import type { ReactNode } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { channelLabels } from '../parts/session-names.ts';
import { DateAndTime } from '../parts/when.tsx';
import { Section } from './section.tsx';
import classes from './session-facts.module.css';
import { SessionTitle } from './session-title.tsx';

/** What the conversation is: its title, where it is, how long it goes on. */
export function SessionFacts({ session }: { session: SessionSummary }) {
  const { sessionId, channel, account, conversationKey, kind, createdAt, lastMessageAt, messageCount } =
    session;
  return (
    <Section title="This conversation">
      <dl className={classes.facts}>
        <SessionTitle session={session} />
        <Fact name="Kind">{kind === 'group' ? 'Group' : 'Private'}</Fact>
        <Fact name="Channel">{channelLabels[channel]}</Fact>
        <Fact name="Account" copy={account}>
          {account}
        </Fact>
        <Fact name="Conversation key" copy={conversationKey}>
          <code>{conversationKey}</code>
        </Fact>
        <Fact name="Session id" copy={sessionId}>
          <code>{sessionId}</code>
        </Fact>
        <Fact name="Messages">{messageCount.toLocaleString()}</Fact>
        <Fact name="Begun">
          <DateAndTime at={createdAt} />
        </Fact>
        <Fact name="Last message">{lastMessageAt ? <DateAndTime at={lastMessageAt} /> : 'None yet'}</Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, copy, children }: { name: string; copy?: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.value}>{children}</span>
        {copy && <CopyButton text={copy} what={name.toLowerCase()} className={classes.copy} />}
      </dd>
    </div>
  );
}
