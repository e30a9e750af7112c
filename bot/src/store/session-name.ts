import type { ChannelName } from '@frontdesk/shared/chat';

const channelLabels: Record<ChannelName, string> = { telegram: 'Telegram', slack: 'Slack', web: 'Web' };

export interface NamedSession {
  title: string | null;
  channel: ChannelName;
  contactName: string | null;
  username: string | null;
  email: string | null;
  phone: string | null;
}

/** What a session is called, as the dashboard does (dashboard/src/parts/session-names.ts). */
export function sessionName({ title, channel, contactName, username, email, phone }: NamedSession): string {
  return (
    title ||
    contactName ||
    (username && `@${username}`) ||
    email ||
    phone ||
    `${channelLabels[channel]} visitor`
  );
}
