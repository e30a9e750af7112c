import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn } from '../testing/scenes.ts';
import { busyInbox } from '../testing/scenes-inbox.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

/** The browser's notifications, as far as a page sees them: asked for with this answer, and written down. */
const pretendNotifications = (page: Page, answer: NotificationPermission) =>
  page.addInitScript((given) => {
    const shown: string[] = [];
    class Pretended extends EventTarget {
      static permission: NotificationPermission = localStorage.getItem('test.asked') ? given : 'default';
      static async requestPermission() {
        localStorage.setItem('test.asked', '1');
        Pretended.permission = given;
        return given;
      }
      constructor(title: string, { body }: NotificationOptions) {
        super();
        shown.push(`${title} / ${body}`);
        this.addEventListener('close', () => undefined);
      }
      close() {}
    }
    Object.assign(window, { Notification: Pretended, shown });
  }, answer);

const shown = (page: Page) => page.evaluate(() => (window as unknown as { shown: string[] }).shown);

const hide = (page: Page, hidden: boolean) =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

async function working(path: string, answer: NotificationPermission = 'granted') {
  const visited = await visit();
  const { page, world } = visited;
  signIn(world);
  busyInbox(world);
  await pretendNotifications(page, answer);
  await visited.open(path);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByText('Sofia Rossi').first().waitFor();
  const flag = (sessionId: string, reason: string) => {
    Object.assign(world.sessions.get(sessionId)?.summary ?? {}, { flagReason: reason });
    world.tell({ type: 'session.flagged', sessionId, reason });
  };
  const allow = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Notify me' }).click();
  };
  return {
    ...visited,
    flag,
    allowNotices: allow,
    toasts: page.getByRole('region', { name: 'Notifications' }),
  };
}

test('somebody who needs a person is told of on any page, with a way there', async () => {
  const { page, flag, toasts, open } = await working('/inbox');
  await open('/simulator');
  await page.getByText('Live', { exact: true }).waitFor();
  flag('busy-0', 'They asked for a person.');
  await toasts.getByText('Needs a person: Amara Nwosu').waitFor();
  await toasts.getByText('They asked for a person.').waitFor();
  await toasts.getByRole('link', { name: 'Open' }).click();
  await page.waitForURL(/\/inbox\/busy-0$/);
});

test('a message in what is mine is told, one in what is not and one I am reading are not', async () => {
  const { page, world, toasts } = await working('/inbox/busy-7');
  const say = (index: number, content: string) => {
    Object.assign(world.sessions.get(`busy-${index}`)?.summary ?? {}, { unread: 1 });
    world.say(`busy-${index}`, { content });
  };
  say(7, 'Read as it comes');
  say(9, 'Of nobody');
  await page.getByRole('region', { name: 'Conversations', exact: true }).getByText('Of nobody').waitFor();
  say(4, 'In what is assigned to me');
  await toasts.getByText('In what is assigned to me').waitFor();
  expect(await toasts.locator('p').allTextContents()).toEqual(['Tom Baker', 'In what is assigned to me']);
});

test('the browser is asked after a click only, and then tells while the tab is hidden', async () => {
  const { page, flag, allowNotices, toasts } = await working('/inbox');
  expect(await page.evaluate(() => localStorage.getItem('test.asked'))).toBeNull();
  await allowNotices();
  await toasts.getByText('You will be notified.').waitFor();
  flag('busy-0', 'While it is seen.');
  await toasts.getByText('While it is seen.').waitFor();
  await hide(page, true);
  flag('busy-1', 'While it is hidden.');
  await expect.poll(() => shown(page)).toEqual(['Needs a person: Jonas Weber / While it is hidden.']);
  await hide(page, false);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Stop notifying me' }).waitFor();
});

test('a refusal says how to allow it', async () => {
  const { allowNotices, toasts } = await working('/inbox', 'denied');
  await allowNotices();
  await toasts.getByText('The browser does not let Frontdesk notify you.').waitFor();
});

test('two tabs say it once', async () => {
  const { page, flag, allowNotices, url } = await working('/inbox');
  await allowNotices();
  const second = await page.context().newPage();
  await pretendNotifications(second, 'granted');
  await second.goto(`${url}/inbox`);
  await second.getByText('Live', { exact: true }).waitFor();
  await hide(page, true);
  flag('busy-0', 'Said in the tab that is seen.');
  await second.getByText('Said in the tab that is seen.').waitFor();
  // What comes after it has had its time as well.
  flag('busy-1', 'And once more.');
  await second.getByText('And once more.').waitFor();
  await hide(second, true);
  flag('busy-2', 'Seen by nobody.');
  await expect
    .poll(async () => [...(await shown(page)), ...(await shown(second))])
    .toContain('Needs a person: Lucía Gómez / Seen by nobody.');
  expect((await shown(page)).join()).not.toContain('Said in the tab');
  await second.close();
});
