import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { otherSessionsQuery } from '../api/contact-queries.ts';
import { keepFilter } from '../inbox-filter/keep-filter.ts';
import { ChannelIcon } from '../parts/avatar.tsx';
import { When } from '../parts/when.tsx';
import classes from './other-sessions.module.css';
import { Refusal } from './refusal.tsx';
import { Section } from './section.tsx';

/** Where else the same person writes. */
export function OtherSessions({ sessionId }: { sessionId: string }) {
  const { data: others, error } = useQuery(otherSessionsQuery(sessionId));
  return (
    <Section title="Other conversations">
      {!others && !error && <Skeleton width="70%" height={14} my={3} />}
      {!others && <Refusal error={error} />}
      {others?.length === 0 && <p className={classes.none}>None with this person.</p>}
      {others && others.length > 0 && (
        <ul className={classes.list}>
          {others.map((other) => (
            <li key={other.sessionId}>
              <Link
                to="/inbox/$sessionId"
                params={{ sessionId: other.sessionId }}
                search={keepFilter}
                className={classes.other}
              >
                <ChannelIcon channel={other.channel} size={13} />
                <span className={classes.line} dir="auto">
                  {other.title ?? other.lastMessageText ?? 'No messages yet'}
                </span>
                <span className={classes.time}>
                  {other.closedAt && 'Closed · '}
                  <When at={other.lastMessageAt ?? other.createdAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
