import type { WebClient } from '@slack/web-api';
import type { Inbound, InboundContact, InboundMessage, Log } from '../../core/ports.ts';
import { capability } from './capability.ts';
import { readConversationKey } from './conversation-key.ts';
import { slackError } from './errors.ts';

/** What Slack knows about a person beside the id. `teamId` is another workspace's for guests of Slack Connect. */
export type Person = Omit<InboundContact, 'externalUserId'> & { teamId?: string };

export interface Directory {
  /**
   * Adds names to a message or an edit; other things stay as they are. It waits `patienceMs` at most and never fails: the message is not committed yet, Slack
   * wants its ack within 3 s, and a name is worth neither. What comes too late is there for the next message.
   */
  introduce(inbound: Inbound): Promise<Inbound>;
  /** From memory only. */
  known(userId: string): Person | undefined;
}

export interface DirectoryOptions {
  client: WebClient;
  log: Log;
  patienceMs?: number;
  /** How long a profile counts as fresh. */
  freshMs?: number;
  now?: () => number;
}

export function directory({
  client,
  log,
  patienceMs = 700,
  freshMs = 3_600_000,
  now = Date.now,
}: DirectoryOptions): Directory {
  const people = lookup<Person>(freshMs, now, (id) => loadPerson(client, id), log);
  const titles = lookup<string>(freshMs, now, (id) => loadTitle(client, id), log);

  async function introduceMessage(message: InboundMessage): Promise<InboundMessage> {
    const { externalUserId } = message.contact;
    const { channel } = readConversationKey(message.conversationKey);
    const isGroup = message.kind === 'group';
    await patiently(patienceMs, [
      people.load(externalUserId),
      ...mentioned(message.content).map(people.load),
      ...(isGroup ? [titles.load(channel)] : []),
    ]);
    const { teamId: _, ...person } = people.known(externalUserId) ?? {};
    const title = isGroup && titles.known(channel);
    return {
      ...message,
      ...(title ? { title } : {}),
      contact: { ...message.contact, ...person },
      content: withNames(message.content),
    };
  }

  const withNames = (content: string) =>
    content.replace(mention, (whole, id: string) => {
      const name = people.known(id)?.name;
      return name ? `@${name}` : whole;
    });

  return {
    async introduce(inbound) {
      if (inbound.type === undefined) return introduceMessage(inbound);
      if (inbound.type !== 'edited') return inbound;
      await patiently(patienceMs, mentioned(inbound.content).map(people.load));
      return { ...inbound, content: withNames(inbound.content) };
    },
    known: people.known,
  };
}

/** Slack mentions people by id only. */
const mention = /@([UW][A-Z0-9]{5,})\b/g;
const mentioned = (text: string) => [...text.matchAll(mention)].slice(0, 5).map(([, id = '']) => id);

/** users.info: `email` needs users:read.email, all of it users:read (docs.slack.dev/reference/methods/users.info). */
async function loadPerson(client: WebClient, user: string): Promise<Person> {
  const { user: found } = await client.users.info({ user, include_locale: true });
  const profile = found?.profile;
  return given({
    name: profile?.real_name || found?.real_name || profile?.display_name,
    username: found?.name,
    email: profile?.email,
    phone: profile?.phone,
    language: found?.locale,
    teamId: found?.team_id,
  });
}

async function loadTitle(client: WebClient, channel: string): Promise<string> {
  const { channel: found } = await client.conversations.info({ channel });
  return found?.name ? `#${found.name}` : '';
}

const given = (person: Person): Person =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value));

/** Ends when all are there or patience is over, whichever comes first. None of them may reject. */
async function patiently(ms: number, waits: Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([Promise.all(waits), enough]);
  clearTimeout(timer);
}

const maxEntries = 1000;

/** Remembers what it looked up, the newest thousand; asks once at a time, and not at all while Slack refuses. */
function lookup<T>(freshMs: number, now: () => number, ask: (id: string) => Promise<T>, log: Log) {
  const entries = new Map<string, { value?: T; freshUntil: number; pending?: Promise<void> }>();
  const may = capability();

  const load = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    if (entry?.pending) return entry.pending;
    if (!may.usable() || (entry && entry.freshUntil > now())) return;
    const pending = ask(id)
      .then((value) => remember(id, { value, freshUntil: now() + freshMs }))
      .catch((error: unknown) => {
        may.refused(error);
        log.debug({ id, reason: slackError(error).message }, 'Slack gave no name');
        remember(id, { value: entry?.value, freshUntil: now() + 60_000 });
      });
    remember(id, { ...entry, freshUntil: 0, pending });
    return pending;
  };

  const remember = (id: string, entry: { value?: T; freshUntil: number; pending?: Promise<void> }) => {
    entries.delete(id);
    entries.set(id, entry);
    const oldest = entries.keys().next();
    if (entries.size > maxEntries && !oldest.done) entries.delete(oldest.value);
  };

  return { load, known: (id: string) => entries.get(id)?.value };
}
