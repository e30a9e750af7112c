/** The people and places every simulated workspace starts with. */

export interface SlackTeam {
  id: string;
  name: string;
  domain: string;
}

export interface SlackUser {
  id: string;
  /** The handle, without @. */
  username: string;
  realName: string;
  email: string;
  phone: string;
  title: string;
  timezone: string;
}

export interface SlackChannel {
  id: string;
  kind: 'channel' | 'im';
  /** Without #; in a DM the other person's name. */
  name: string;
  members: Set<string>;
  /** SimAction `block`: the DM's messages tab is closed to the app. */
  blocked: boolean;
}

export const team: SlackTeam = { id: 'T0SIMTEAM', name: 'Harbour Café', domain: 'harbour-cafe' };

export const app = {
  id: 'A0SIMAPP1',
  name: 'Frontdesk',
  botId: 'B0SIMBOT1',
  botUserId: 'U0SIMBOT1',
  botUsername: 'frontdesk',
};
export type SlackApp = typeof app;

/** Slack's own voice. */
export const slackbot = { id: 'USLACKBOT', name: 'Slackbot', username: 'slackbot' };

export const users: SlackUser[] = [
  {
    id: 'U0SIMANNA',
    username: 'anna',
    realName: 'Anna Berg',
    email: 'anna.berg@harbour-cafe.example',
    phone: '+46 70 123 45 67',
    title: 'Workshop lead',
    timezone: 'Europe/Stockholm',
  },
  {
    id: 'U0SIMMARC',
    username: 'marc',
    realName: 'Marc Oliveira',
    email: 'marc.oliveira@harbour-cafe.example',
    phone: '',
    title: 'Sales',
    timezone: 'Europe/Lisbon',
  },
  {
    id: 'U0SIMYUKI',
    username: 'yuki',
    realName: 'Yuki Tanaka',
    email: 'yuki.tanaka@harbour-cafe.example',
    phone: '',
    title: 'Deliveries',
    timezone: 'Asia/Tokyo',
  },
];

/** `#front-desk` with everybody in it, and a DM between the bot and each person. */
export function seedChannels(): SlackChannel[] {
  const people = users.map((user) => user.id);
  return [
    {
      id: 'C0SIMDESK',
      kind: 'channel',
      name: 'front-desk',
      members: new Set([...people, app.botUserId]),
      blocked: false,
    },
    ...users.map(
      (user): SlackChannel => ({
        id: user.id.replace('U', 'D'),
        kind: 'im',
        name: user.realName,
        members: new Set([user.id, app.botUserId]),
        blocked: false,
      }),
    ),
  ];
}
