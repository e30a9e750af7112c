import type { Entry, MessageRow, SessionRow } from './journal.ts';
import type { Attempt } from './scripted-platform.ts';
import type { World } from './world.ts';

/** One step of a message, in the order of the commits. */
export type Step = Extract<Entry, { what: 'Message' }>;

/** What is left when everything has come to rest: the rows, how they came to be, and what the platform saw. */
export interface Evidence {
  world: World;
  sessions: SessionRow[];
  /** By session and seq. */
  messages: MessageRow[];
  journal: Entry[];
  /** The steps of one message. */
  stepsOf(message: MessageRow): Step[];
  /** What reached the platform of one message. */
  attemptsOf(message: MessageRow): Attempt[];
  /** The message whose words reached the platform. */
  messageOf(attempt: Attempt): MessageRow | undefined;
}

export async function gatherEvidence(world: World, readJournal: () => Promise<Entry[]>): Promise<Evidence> {
  const journal = await readJournal();
  const last = <What extends Entry['what']>(what: What) => {
    type Row = Extract<Entry, { what: What }>['now'];
    const rows = new Map<number, Row>();
    for (const entry of journal) if (entry.what === what) rows.set(entry.now.id, entry.now as Row);
    return [...rows.values()];
  };
  const messages = last('Message').sort((a, b) => a.chatSessionId - b.chatSessionId || a.seq - b.seq);
  const byId = new Map(messages.map((message) => [message.id, message]));

  const messageOf = ({ part, target }: Attempt) =>
    messages.find(({ author, content, replyToId }) => {
      if (author === 'user' || content !== part.content) return false;
      return replyToId === null || byId.get(replyToId)?.dedupeKey === target.inReplyTo?.externalId;
    });
  return {
    world,
    journal,
    messages,
    sessions: last('ChatSession'),
    messageOf,
    stepsOf: ({ id }) =>
      journal.filter((entry): entry is Step => entry.what === 'Message' && entry.now.id === id),
    attemptsOf: (message) => world.platform.attempts.filter((attempt) => messageOf(attempt) === message),
  };
}

/** The whole story, for whoever reads a failed run. */
export function tell({ journal, world }: Evidence): string {
  const steps = journal.flatMap((entry) => {
    const { now, was } = entry;
    if (entry.what === 'Turn') return `turn ${now.id}: ${entry.now.status}`;
    if (entry.what === 'ChatSession') {
      const change = entry.was?.state !== entry.now.state || entry.was?.fence !== entry.now.fence;
      return change ? `session ${now.id}: ${entry.now.state}, fence ${entry.now.fence}` : [];
    }
    const { seq, author, content, state } = entry.now;
    return `  ${seq} ${author}: ${content.slice(0, 40)} ${was ? `${entry.was?.state} → ` : ''}${state}`;
  });
  const sent = world.platform.attempts.map(
    ({ process, part, outcome, taken }) =>
      `  ${process}: ${part.text.slice(0, 40)} [${outcome}${taken ? ', taken' : ''}]`,
  );
  const calls = world.model.calls.map(
    ({ number, process, questions, outcome }) =>
      `  ${number} ${process}: ${questions.join(' + ')} [${outcome}]`,
  );
  return ['What was committed:', ...steps, 'What reached the platform:', ...sent, 'Model:', ...calls].join(
    '\n',
  );
}
