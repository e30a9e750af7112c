import type { AuditEntry } from '@frontdesk/shared/audit';
import type { AccountLink, Group, Invite, OwnAccount, TeamUser } from '@frontdesk/shared/people';

/** Who belongs to the team, besides the one who is signed in, and what they did. */
export interface FakePeople {
  users: TeamUser[];
  groups: Group[];
  invites: Invite[];
  audit: AuditEntry[];
  /** One-time links that work, by token. */
  links: Map<string, AccountLink>;
  /** Where the one who is signed in is signed in. */
  browsers: OwnAccount['sessions'];
  /** How many codes were wrong since the password was right. */
  wrongCodes: number;
  /** Of the one who is signed in. */
  recoveryCodes: string[];
}

/** What an authenticator app shows, and what it was given. */
export const appCode = '492817';
export const appSecret = 'JBSWY3DPEHPK3PXP';
export const recoveryCode = 'k4t9-mz2w';

export const createPeople = (): FakePeople => ({
  users: [],
  groups: [],
  invites: [],
  audit: [],
  links: new Map(),
  browsers: [
    {
      id: 'this',
      current: true,
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
      address: '192.0.2.10',
      createdAt: daysFromNow(-2),
      lastSeenAt: daysFromNow(0),
    },
    {
      id: 'phone',
      current: false,
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      address: '2001:db8::7',
      createdAt: daysFromNow(-20),
      lastSeenAt: daysFromNow(-1),
    },
  ],
  wrongCodes: 0,
  recoveryCodes: [],
});

/** A small hotel: two groups, four members, two invitations. */
export function fillTeam(people: FakePeople): void {
  const desk = { id: 1, name: 'Front desk' };
  const night = { id: 2, name: 'Night shift' };
  people.groups.push(
    {
      ...desk,
      description: 'Everybody who answers guests.',
      permissions: ['sessions.read', 'sessions.reply', 'sessions.edit'],
      members: [],
    },
    {
      ...night,
      description: 'Alone in the house: may also erase and export.',
      permissions: ['sessions.read', 'sessions.reply', 'sessions.delete', 'data.export'],
      members: [],
    },
    { id: 3, name: 'Auditors', description: '', permissions: ['audit.read'], members: [] },
  );
  people.users.push(
    member({ id: 'ann', name: 'Ann Lee', groups: [desk, night], twoFactor: true, signedIn: 2 }),
    member({ id: 'noah', name: 'Noah Berg', groups: [desk], lastSeenAt: daysFromNow(-3), signedIn: 1 }),
    member({
      id: 'priya',
      name: 'Priya Nair-Ramachandran',
      email: 'priya.nair-ramachandran@frontoffice.harbour-hotel.example',
      groups: [night],
      lastSeenAt: daysFromNow(-200),
      disabledAt: daysFromNow(-30),
    }),
    member({ id: 'tom', name: 'Tom Baker', lastSeenAt: null }),
  );
  people.invites.push(
    invite({ id: 1, email: 'lucia@harbour-hotel.example', name: 'Lucía Gómez', groups: [desk] }),
    invite({ id: 2, email: 'wei.zhang@harbour-hotel.example', role: 'owner', expiresAt: daysFromNow(0.1) }),
  );
}

export const member = (given: Partial<TeamUser> & { id: string; name: string }): TeamUser => ({
  email: `${given.id}@harbour-hotel.example`,
  role: 'member',
  groups: [],
  permissions: [],
  twoFactor: false,
  disabledAt: null,
  lastSeenAt: daysFromNow(-0.02),
  createdAt: daysFromNow(-90),
  signedIn: 0,
  ...given,
});

const invite = (given: Partial<Invite> & { id: number; email: string }): Invite => ({
  name: null,
  role: 'member',
  groups: [],
  createdBy: 'Olivia Hart',
  createdAt: daysFromNow(-1),
  expiresAt: daysFromNow(6),
  ...given,
});

export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}
