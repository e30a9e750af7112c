import type { AuthState, SystemStatus } from '@frontdesk/shared/account';
import {
  type ChatMessage,
  chatMessage,
  type Label,
  type SessionSummary,
  sessionSummary,
  type TeamMember,
} from '@frontdesk/shared/chat';
import type { LiveEvent } from '@frontdesk/shared/live';
import { createPeople, type FakePeople } from './fake-people-world.ts';

type User = NonNullable<AuthState['user']>;

export const setupToken = 'one-time-token';

/** What the fake server knows and what happens in it. Changes are told to the live stream as the real server does. */
export interface FakeWorld {
  owner: (User & { password: string }) | null;
  signedIn: boolean;
  status: SystemStatus;
  /** Newest activity first is the API's affair; here in order of creation. */
  sessions: Map<string, FakeSession>;
  /** All events since the start; the id is the index + 1. */
  events: LiveEvent[];
  labels: Label[];
  /** Besides the owner. */
  colleagues: TeamMember[];
  people: FakePeople;
  onEvent: Set<() => void>;
  addSession(session: Partial<SessionSummary> & { sessionId: string }): FakeSession;
  /** Stores a message, without telling. */
  put(sessionId: string, message: Partial<ChatMessage> & { content: string }): ChatMessage;
  /** Stores a message and tells it. */
  say(sessionId: string, message: Partial<ChatMessage> & { content: string }): ChatMessage;
  /** After sequence numbers changed. */
  sortMessages(sessionId: string): void;
  update(sessionId: string, messageId: number, patch: Partial<ChatMessage>): void;
  startTurn(sessionId: string): void;
  write(sessionId: string, text: string): void;
  endTurn(sessionId: string): void;
  tell(event: LiveEvent): void;
}

interface FakeSession {
  summary: SessionSummary;
  messages: ChatMessage[];
}

export function createWorld(): FakeWorld {
  let nextId = 1;
  let clock = Date.now() - 3_600_000;
  const session = (sessionId: string): FakeSession => {
    const found = world.sessions.get(sessionId);
    if (!found) throw new Error(`The test knows no session ${sessionId}.`);
    return found;
  };

  const world: FakeWorld = {
    owner: null,
    signedIn: false,
    status: status(),
    sessions: new Map(),
    events: [],
    labels: [
      { id: 1, name: 'Billing', color: 'blue' },
      { id: 2, name: 'VIP', color: 'purple' },
      { id: 3, name: 'Bug report', color: 'red' },
    ],
    colleagues: [
      { id: 'noah', name: 'Noah Berg' },
      { id: 'priya', name: 'Priya Nair' },
    ],
    people: createPeople(),
    onEvent: new Set(),
    addSession(given) {
      const at = new Date((clock += 1000)).toISOString();
      const added = { summary: sessionSummary.parse({ ...emptySummary(at), ...given }), messages: [] };
      world.sessions.set(given.sessionId, added);
      return added;
    },
    put(sessionId, given) {
      const { summary, messages } = session(sessionId);
      const message = chatMessage.parse({
        ...emptyMessage(nextId, messages.length + 1, new Date((clock += 1000))),
        ...given,
      });
      nextId += 1;
      messages.push(message);
      summary.messageCount = messages.length;
      summary.lastMessageAt = message.createdAt;
      summary.lastMessageText = message.content;
      summary.lastMessageAuthor = message.author;
      return message;
    },
    say(sessionId, given) {
      const message = world.put(sessionId, given);
      world.tell({ type: 'message.created', sessionId, messageId: message.id });
      return message;
    },
    sortMessages: (sessionId) => void session(sessionId).messages.sort((a, b) => a.seq - b.seq),
    update(sessionId, messageId, patch) {
      const message = session(sessionId).messages.find(({ id }) => id === messageId);
      if (message) Object.assign(message, patch);
      world.tell({ type: 'message.updated', sessionId, messageId });
    },
    startTurn(sessionId) {
      session(sessionId).summary.thinking = true;
      world.tell({ type: 'turn.started', sessionId });
    },
    write: (sessionId, text) => world.tell({ type: 'turn.text', sessionId, text }),
    endTurn(sessionId) {
      session(sessionId).summary.thinking = false;
      world.tell({ type: 'turn.ended', sessionId });
    },
    tell(event) {
      world.events.push(event);
      for (const notify of world.onEvent) notify();
    },
  };
  return world;
}

const status = (): SystemStatus => ({
  version: '0.1.0',
  simulated: true,
  model: 'gemini-2.5-flash',
  channels: [
    { name: 'telegram', state: 'ready', detail: 'Polling as @frontdesk_demo_bot.' },
    { name: 'slack', state: 'starting', detail: null },
    { name: 'web', state: 'ready', detail: null },
  ],
});

const emptySummary = (at: string) => ({
  channel: 'telegram',
  account: 'bot',
  conversationKey: 'a chat of its own',
  kind: 'private',
  title: null,
  contact: { name: 'Ann Lee', username: 'annlee', email: null, phone: null },
  messageCount: 0,
  lastMessageAt: null,
  lastMessageText: null,
  lastMessageAuthor: null,
  state: 'bot',
  owner: null,
  assignee: null,
  labels: [],
  flagReason: null,
  flaggedAt: null,
  flagIsError: false,
  closedAt: null,
  blocked: false,
  unread: 0,
  details: { known: 1, asked: 3 },
  thinking: false,
  createdAt: at,
  updatedAt: at,
});

const emptyMessage = (id: number, seq: number, at: Date) => ({
  id,
  seq,
  author: 'user',
  authorName: null,
  internal: false,
  edits: [],
  attachments: [],
  externalIds: [],
  attempts: 0,
  nextAttemptAt: null,
  state: 'answered',
  stateReason: null,
  createdAt: at.toISOString(),
  sentAt: null,
  turn: null,
});
