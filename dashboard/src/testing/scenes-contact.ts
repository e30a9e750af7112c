import { contactsOf, record, stranger } from './fake-contact.ts';
import type { FakeSite } from './fake-site.ts';
import type { FakeWorld } from './fake-world.ts';

/** Ann Lee of the `rich` session as the team knows her after a while: every origin, every outcome of a question. */
export function knowAnn(world: FakeWorld): void {
  const contacts = contactsOf(world);
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const messageId = world.sessions.get('rich')?.messages[2]?.id ?? null;
  contacts.fields.push(
    {
      key: 'plan',
      label: 'plan',
      type: 'choice',
      required: false,
      ask: 'before_hand_over',
      channels: ['slack'],
      purpose: 'so that the right person answers you',
      hint: null,
      choices: ['Free', 'Team', 'Enterprise'],
      position: 3,
    },
    {
      key: 'renewal',
      label: 'renewal date',
      type: 'date',
      required: false,
      ask: 'never',
      channels: ['slack'],
      purpose: 'so that we can remind you in time',
      hint: 'The day on which the contract ends',
      choices: [],
      position: 4,
    },
  );
  const email = { source: 'typed', messageId, sessionId: 'rich' } as const;
  contacts.of.set('rich', {
    facts: { language: 'pt', firstSeenAt: daysAgo(400) },
    refusedAllAt: null,
    history: {
      name: [record({ id: 1, value: 'Ann Lee', source: 'profile', verified: true, createdAt: daysAgo(400) })],
      email: [
        record({
          ...email,
          id: 2,
          value: 'ann@harbor-cafe.example',
          words: 'you can reach me at ann@harbor-cafe.example',
          createdAt: daysAgo(3),
          supersededAt: daysAgo(2),
        }),
        record({
          id: 3,
          value: 'ann.lee-ferreira@harbour-cafe.example',
          source: 'admin',
          userName: 'Noah Berg',
          createdAt: daysAgo(2),
        }),
      ],
      plan: [record({ id: 4, value: 'Team', source: 'tap', createdAt: daysAgo(1) })],
    },
    questions: {
      email: [
        { ...question, id: 1, state: 'answered', askedAt: daysAgo(3), endedAt: daysAgo(3) },
        {
          ...question,
          id: 2,
          kind: 'confirm',
          candidate: 'ann@harbour-cafe.example',
          given: 'ann@harbor-cafe.example',
          state: 'dropped',
          askedAt: daysAgo(2.5),
          endedAt: daysAgo(2.5),
        },
      ],
      phone: [{ ...question, id: 3, state: 'refused', askedAt: daysAgo(3), endedAt: daysAgo(3) }],
    },
  });
  const ann = contacts.of.get('rich');
  world.addSession({
    sessionId: 'ann-before',
    channel: 'slack',
    conversationKey: 'T1:D6',
    closedAt: daysAgo(40),
  });
  world.put('ann-before', { content: 'May I bring my dog in May?', createdAt: daysAgo(40) });
  if (ann) contacts.of.set('ann-before', ann);
  const summary = world.sessions.get('rich')?.summary;
  if (summary) summary.labels = world.labels.slice(0, 2);
}

const question = { kind: 'ask', candidate: null, given: null } as const;

/** Somebody who wants to be asked for nothing. */
export function refuseAll(world: FakeWorld, sessionId: string): void {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  contactsOf(world).of.set(sessionId, {
    ...stranger(at),
    refusedAllAt: at,
    questions: { name: [{ ...question, id: 9, state: 'refused', askedAt: at, endedAt: at }] },
  });
}

/** Messages and settings. `fill`: somebody is signed in on a working day. */
export const contactScenes = (fill: (site: FakeSite) => void) => {
  const scene = (path: string, ready: string, more?: (world: FakeWorld) => void) => ({
    path,
    ready,
    prepare(site: FakeSite) {
      fill(site);
      knowAnn(site.world);
      more?.(site.world);
    },
  });
  return {
    messages: scene('/messages', 'Is the pool open'),
    'messages-found': scene('/messages?q=dog&author=user', 'And may I bring my'),
    'messages-none': scene('/messages?q=zeppelin', 'No message fits'),
    'settings-labels': scene('/settings?tab=labels', 'Bug report'),
    'settings-no-labels': scene('/settings?tab=labels', 'No labels yet', (world) => {
      world.labels = [];
    }),
    'settings-details': scene('/settings?tab=details', 'renewal date'),
    'settings-detail': scene('/settings?tab=details&field=plan', 'All details'),
    'settings-new-detail': scene('/settings?tab=details&field=%2B', 'A new detail'),
    'settings-unknown-detail': scene('/settings?tab=details&field=shoe_size', 'There is no such detail'),
  };
};
