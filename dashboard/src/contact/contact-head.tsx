import type { SessionSummary } from '@frontdesk/shared/chat';
import type { SessionDetails } from '@frontdesk/shared/details/session-details';
import { Ban } from 'lucide-react';
import { Avatar } from '../parts/avatar.tsx';
import { formatDate } from '../parts/dates.ts';
import { channelLabels, sessionName } from '../parts/session-names.ts';
import classes from './contact-head.module.css';

interface ContactHeadProps {
  session: SessionSummary;
  /** Undefined: still on its way. */
  contact: SessionDetails['contact'] | undefined;
}

/** Who it is, at a glance. */
export function ContactHead({ session, contact }: ContactHeadProps) {
  const { channel, kind, blocked, createdAt } = session;
  // The title is the conversation's; here stands the person.
  const name = kind === 'group' ? sessionName(session) : sessionName({ ...session, title: null });
  const username = session.contact?.username;
  const since = contact === undefined ? undefined : (contact?.firstSeenAt ?? createdAt);
  return (
    <header className={classes.head}>
      <Avatar name={name} channel={channel} />
      <div className={classes.who}>
        <h2 className={classes.name} dir="auto">
          {name}
        </h2>
        <p className={classes.fact}>
          {[username && name !== `@${username}` ? `@${username}` : null, where(session)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={classes.fact}>
          {since === undefined
            ? '\u00A0'
            : [language(contact?.language), `since ${formatDate(new Date(since))}`]
                .filter(Boolean)
                .join(' · ')}
        </p>
        {blocked && (
          <p className={classes.blocked}>
            <Ban size={12} strokeWidth={2.4} aria-hidden="true" /> Blocked the bot: nothing reaches them
          </p>
        )}
      </div>
    </header>
  );
}

const where = ({ channel, kind }: SessionSummary) =>
  kind === 'group' ? `Group on ${channelLabels[channel]}` : channelLabels[channel];

const languageNames = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

/** A language's name in the reader's language; what is no language tag stays as it is. */
function language(tag: string | null | undefined): string | null {
  if (!tag) return null;
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
