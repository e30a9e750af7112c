import type { Page } from 'playwright-core';
import { fillAudit } from './fake-audit.ts';
import { fillTeam, member } from './fake-people-world.ts';
import type { FakeSite } from './fake-site.ts';
import type { Scene } from './scene.ts';

type Prepare = (site: FakeSite) => void;

/** `signedIn`: an owner is, in a world of their own. */
export function peopleScenes(signedIn: Prepare): Record<string, Scene> {
  const withTeam: Prepare = (site) => {
    signedIn(site);
    fillTeam(site.world.people);
  };
  const withTwoFactor: Prepare = (site) => {
    signedIn(site);
    if (site.world.owner) site.world.owner.twoFactor = true;
  };
  const may =
    (...permissions: NonNullable<FakeSite['world']['owner']>['permissions']): Prepare =>
    (site) => {
      withTeam(site);
      Object.assign(site.world.owner ?? {}, { permissions, role: 'member' });
    };
  const click = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
  const secondStep = async (page: Page) => {
    await page.getByLabel('E-mail').fill('olivia@example.com');
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('One more step').waitFor();
  };
  const atTheDoor: Prepare = (site) => {
    withTwoFactor(site);
    site.world.signedIn = false;
  };
  const invited: Prepare = ({ world }) => {
    const email = 'lucia@harbour-hotel.example';
    world.people.links.set('invite-token', { kind: 'invite', email, name: 'Lucía Gómez' });
    world.people.links.set('reset-token', { kind: 'reset', email, name: 'Lucía Gómez' });
  };
  const givePassword = async (page: Page) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Password' }).fill('correct horse');
    await dialog.getByRole('button', { name: /Go on|Make new codes/ }).click();
  };

  return {
    'sign-in-code': { prepare: atTheDoor, path: '/sign-in', act: secondStep, ready: 'Use a recovery code' },
    'sign-in-recovery': {
      prepare: atTheDoor,
      path: '/sign-in',
      async act(page) {
        await secondStep(page);
        await click('Use a recovery code instead')(page);
      },
      ready: 'Use the app instead',
    },
    'join-invite': { prepare: invited, path: '/join?token=invite-token', ready: 'Your name' },
    'join-reset': { prepare: invited, path: '/join?token=reset-token', ready: 'Choose a new password' },
    'join-as-another': {
      prepare(site) {
        signedIn(site);
        invited(site);
      },
      path: '/join?token=invite-token',
      ready: 'You are signed in as',
    },
    'join-dead-link': { prepare: signedIn, path: '/join', ready: 'This link does not work' },

    team: { prepare: withTeam, path: '/team', ready: 'Noah Berg' },
    'team-alone': { prepare: signedIn, path: '/team', ready: 'Nobody else yet' },
    'team-nobody': { prepare: withTeam, path: '/team?q=zzz', ready: 'Nobody matches' },
    'team-member': { prepare: withTeam, path: '/team/ann', ready: 'What Ann Lee may do' },
    'team-member-disabled': { prepare: withTeam, path: '/team/priya', ready: 'Enable the account' },
    'team-member-owner': {
      prepare(site) {
        may('people.manage', 'sessions.read')(site);
        site.world.people.users.push(member({ id: 'sofia', name: 'Sofia Rossi', role: 'owner' }));
      },
      path: '/team/sofia',
      ready: 'only an owner can change this account',
    },
    'team-member-who-may-more': {
      prepare: may('people.manage', 'sessions.read'),
      path: '/team/ann',
      ready: 'They may do more than you',
    },
    'team-member-gone': { prepare: withTeam, path: '/team/nobody', ready: 'There is no such member' },
    'team-member-delete': {
      prepare: withTeam,
      path: '/team/noah',
      act: click('Delete the account'),
      ready: 'Delete Noah Berg?',
    },
    'team-member-new-password': {
      prepare: withTeam,
      path: '/team/noah',
      async act(page) {
        await click('New password')(page);
        await click('Make the link')(page);
      },
      ready: 'It is shown only now',
    },
    'team-invite': { prepare: withTeam, path: '/team', act: click('Invite'), ready: 'Make the link' },
    'team-invitations': { prepare: withTeam, path: '/team?tab=invitations', ready: 'Lucía Gómez' },
    'team-no-invitations': {
      prepare: signedIn,
      path: '/team?tab=invitations',
      ready: 'No open invitations',
    },
    'team-groups': { prepare: withTeam, path: '/team?tab=groups', ready: 'Night shift' },
    'team-no-groups': { prepare: signedIn, path: '/team?tab=groups', ready: 'No groups yet' },
    'team-group': {
      prepare: withTeam,
      path: '/team?tab=groups',
      act: click('Edit Front desk'),
      ready: 'Members of it may',
    },
    'team-group-delete': {
      prepare: withTeam,
      path: '/team?tab=groups',
      act: click('Delete Night shift'),
      ready: 'Delete Night shift?',
    },

    audit: {
      prepare(site) {
        withTeam(site);
        fillAudit(site.world);
      },
      path: '/audit',
      ready: 'corrected a detail of',
    },
    'audit-empty': { prepare: signedIn, path: '/audit', ready: 'Nothing yet' },
    'audit-filtered': {
      prepare(site) {
        withTeam(site);
        fillAudit(site.world);
      },
      path: '/audit?about=user&id=noah',
      ready: 'changed the account of',
    },
    'audit-nothing': { prepare: signedIn, path: '/audit?action=user.deleted', ready: 'Nothing matches' },

    account: { prepare: signedIn, path: '/account', ready: 'This browser' },
    'account-two-factor-on': { prepare: withTwoFactor, path: '/account', ready: 'It is on.' },
    'account-password': {
      prepare: signedIn,
      path: '/account',
      act: click('Turn it on'),
      ready: 'First your password',
    },
    'account-app': {
      prepare: signedIn,
      path: '/account',
      async act(page) {
        await click('Turn it on')(page);
        await givePassword(page);
        await page.getByRole('img', { name: /QR code/ }).waitFor();
      },
      ready: 'Write the code it shows',
    },
    'account-codes': {
      prepare: withTwoFactor,
      path: '/account',
      async act(page) {
        await click('New recovery codes')(page);
        await givePassword(page);
      },
      ready: 'Keep your recovery codes',
    },
    'account-end-browser': {
      prepare: signedIn,
      path: '/account',
      act: click('Sign out Safari on iPhone'),
      ready: 'Sign out Safari on iPhone?',
    },

    forbidden: { prepare: may('sessions.read'), path: '/team', ready: 'You may not see this' },
    'no-access': { prepare: may(), path: '/inbox', ready: 'You have no access yet' },
  };
}
