import type { Page } from 'playwright-core';
import type { FakeSite } from './fake-site.ts';
import type { FakeWorld } from './fake-world.ts';
import type { Scene } from './scene.ts';

/** A busy day: every standing, flag, label and count that a row can show. */
export function busyInbox(world: FakeWorld): void {
  const people: [name: string, text: string][] = [
    ['Amara Nwosu', 'Could somebody call me back about the invoice? It has the wrong address on it.'],
    ['Jonas Weber', 'Danke, das hat geholfen!'],
    ['Lucía Gómez', '¿A qué hora cierra la cocina los domingos?'],
    ['نور الهدى', 'هل المسبح مفتوح في المساء؟'],
    ['Tom Baker', 'The link you sent me does not open on my phone.'],
    ['Wei Zhang', 'We are twelve people. Is there a table for all of us on Saturday?'],
    ['Maximiliana Featherstonehaugh-Cholmondeley', 'Thanks'],
    ['Priya Nair', 'And the dog may sleep in the room?'],
    ['Noah Klein', 'I would like to cancel.'],
    ['Sofia Rossi', 'Perfetto, a domani.'],
  ];
  for (const [index, [name, content]] of people.entries()) {
    const sessionId = `busy-${index}`;
    const channel = (['telegram', 'slack', 'web'] as const)[index % 3];
    world.addSession({
      sessionId,
      channel,
      conversationKey: sessionId,
      contact: { name, username: null, email: null, phone: null },
      details: { known: index % 4, asked: 3 },
    });
    const minutes = (people.length - index) * 17 - 12;
    world.put(sessionId, {
      content,
      author: index % 4 === 1 ? 'bot' : 'user',
      createdAt: new Date(Date.now() - minutes * 60_000).toISOString(),
    });
  }
  const set = (index: number, patch: Partial<ReturnType<FakeWorld['addSession']>['summary']>) =>
    Object.assign(world.sessions.get(`busy-${index}`)?.summary ?? {}, patch);
  const olivia = { id: 'owner', name: 'Olivia Hart' };
  const noah = { id: 'noah', name: 'Noah Berg' };
  const at = new Date().toISOString();
  set(9, { unread: 2 });
  set(8, { unread: 1, flagReason: 'They asked for a person.', flaggedAt: at, assignee: noah });
  set(7, { state: 'human', owner: olivia, assignee: olivia, labels: world.labels.slice(1, 2) });
  set(5, { flagReason: 'The model could not be reached.', flaggedAt: at, flagIsError: true });
  set(4, { labels: world.labels, assignee: olivia });
  set(3, { state: 'human', owner: noah, assignee: noah, unread: 100 });
  set(0, { labels: world.labels.slice(0, 1) });
}

/** Long enough to be scrolled for a while. */
export function manySessions(world: FakeWorld, count: number): void {
  for (let index = 0; index < count; index += 1) {
    world.addSession({
      sessionId: `s${index}`,
      contact: { name: `Guest ${index}`, username: null, email: null, phone: null },
    });
    world.put(`s${index}`, { content: `Question ${index}` });
  }
}

type SignIn = (world: FakeWorld) => void;

/** The inbox's own states. */
export function inboxScenes(signIn: SignIn): Record<string, Scene> {
  const busy = ({ world }: FakeSite) => {
    signIn(world);
    busyInbox(world);
  };
  return {
    'inbox-busy': { prepare: busy, path: '/inbox', ready: 'Sofia Rossi' },
    'inbox-open': { prepare: busy, path: '/inbox/busy-7', ready: 'And the dog may sleep in the room?' },
    'inbox-filtered': {
      prepare: busy,
      path: '/inbox?channel=slack&label=1&from=2020-01-01',
      ready: 'Tom Baker',
    },
    'inbox-no-result': {
      prepare: busy,
      path: '/inbox?channel=slack&assignee=priya',
      ready: 'No conversation fits these filters',
    },
    'inbox-nothing-closed': { prepare: busy, path: '/inbox?status=closed', ready: 'Nothing is closed' },
    'inbox-search': { prepare: busy, path: '/inbox?q=is', ready: 'Messages' },
    'inbox-filters': {
      prepare: busy,
      path: '/inbox',
      act: (page) => page.getByRole('button', { name: 'Filter', exact: true }).click(),
      ready: 'Days of the last message',
    },
    'inbox-menu': {
      prepare: busy,
      path: '/inbox',
      act: (page) => page.getByRole('button', { name: 'More', exact: true }).click(),
      ready: 'Mark all as read',
    },
    'inbox-selection': { prepare: busy, path: '/inbox', act: select, ready: '2 selected' },
    'inbox-assign': {
      prepare: busy,
      path: '/inbox',
      async act(page) {
        await select(page);
        await page.getByRole('button', { name: 'Assign' }).click();
      },
      ready: 'Nobody',
    },
    'inbox-delete': {
      prepare: busy,
      path: '/inbox',
      async act(page) {
        await select(page);
        await page.getByRole('button', { name: 'More for the selection' }).click();
        await page.getByRole('button', { name: 'Delete…' }).click();
      },
      ready: 'Delete 2 conversations?',
    },
    'inbox-toast': {
      prepare: busy,
      path: '/inbox',
      async act(page) {
        await select(page);
        await page.getByRole('button', { name: 'Close', exact: true }).click();
      },
      ready: 'Closed: 2 conversations.',
    },
    'inbox-save-view': {
      prepare: busy,
      path: '/inbox?channel=slack',
      act: (page) => page.getByRole('button', { name: 'Save view' }).click(),
      ready: 'Only you see it',
    },
    'inbox-palette': {
      prepare: busy,
      path: '/inbox/busy-7',
      async act(page) {
        await page.getByRole('region', { name: 'Conversation', exact: true }).getByText('the dog').waitFor();
        await page.keyboard.press('Control+k');
      },
      ready: 'Keyboard shortcuts',
    },
    'inbox-shortcuts': {
      prepare: busy,
      path: '/inbox',
      async act(page) {
        await page.getByText('Sofia Rossi').waitFor();
        await page.keyboard.press('Shift+Slash');
      },
      ready: 'Take over, or hand back',
    },
    'inbox-search-nothing': { prepare: busy, path: '/inbox?q=zebra', ready: 'Nothing found for' },
  };
}

async function select(page: Page): Promise<void> {
  for (const name of ['Noah Klein', 'Tom Baker']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }
}
