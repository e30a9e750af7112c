import type { ChannelName, SessionSummary } from '@frontdesk/shared/chat';

export const channelLabels: Record<ChannelName, string> = {
  telegram: 'Telegram',
  slack: 'Slack',
  web: 'Web',
};

/** What a session is called in lists and titles. */
export function sessionName({ title, contact, channel }: SessionSummary): string {
  const username = contact?.username && `@${contact.username}`;
  return (
    title ||
    contact?.name ||
    username ||
    contact?.email ||
    contact?.phone ||
    `${channelLabels[channel]} visitor`
  );
}
