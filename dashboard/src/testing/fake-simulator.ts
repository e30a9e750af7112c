import { type SimMessage, type SimState, simAction, simSay } from '@frontdesk/shared/simulator';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { FakeWorld } from './fake-world.ts';
import { untilNotified } from './notified.ts';
import { slackState, telegramState } from './sim-states.ts';

/** One simulated platform: what people say reaches the inbox; what the bot does, the test says. */
export interface FakeSimulator {
  state: SimState;
  /** Adds or replaces a message and tells those who watch. */
  show(message: Partial<SimMessage> & { id: string; chatId: string; text: string }): void;
  setStatus(chatId: string, status: string | null): void;
}

export function addFakeSimulators(app: Hono, world: FakeWorld) {
  return {
    telegram: addFakeSimulator(app, world, telegramState()),
    slack: addFakeSimulator(app, world, slackState()),
  };
}

function addFakeSimulator(app: Hono, world: FakeWorld, state: SimState): FakeSimulator {
  const base = `/api/admin/simulator/${state.platform}`;
  const listeners = new Set<() => void>();
  let version = 1;
  const tell = () => {
    version += 1;
    for (const notify of listeners) notify();
  };
  const simulator: FakeSimulator = {
    state,
    show(given) {
      const known = state.messages.find(({ id }) => id === given.id);
      if (known) Object.assign(known, given);
      else state.messages.push({ ...fromBot(state), ...given });
      tell();
    },
    setStatus(chatId, status) {
      const chat = state.chats.find(({ id }) => id === chatId);
      if (chat) chat.status = status;
      tell();
    },
  };

  app.get(`${base}/state`, (c) => c.json(state));
  app.get(`${base}/events`, (c) =>
    streamSSE(c, async (stream) => {
      let sent = 0;
      while (!stream.aborted) {
        if (sent === version) await untilNotified(listeners, stream);
        sent = version;
        await stream.writeSSE({ event: 'state', data: JSON.stringify(state) });
      }
    }),
  );
  app.post(`${base}/messages`, async (c) => {
    const say = simSay.parse(await c.req.json());
    const user = state.users.find(({ id }) => id === say.userId);
    const chat = state.chats.find(({ id }) => id === say.chatId);
    if (!user || !chat)
      return c.json({ title: 'Bad', status: 400, detail: 'No such chat.', requestId: 'r' }, 400);
    const id = `said-${state.messages.length + 1}`;
    const message: SimMessage = {
      ...fromBot(state),
      id,
      chatId: chat.id,
      threadId: say.threadId ?? null,
      from: { ...user, isBot: false },
      text: say.mention ? `@${state.bot.username} ${say.text}` : say.text,
      format: 'plain',
      replyToId: say.replyToId ?? null,
    };
    simulator.show(message);
    // In a group the bot hears only what is said to it.
    if (chat.kind === 'private' || say.mention) receive(message);
    return c.json(message, 201);
  });

  app.post(`${base}/actions`, async (c) => {
    const action = simAction.parse(await c.req.json());
    if (action.type !== 'file') return c.body(null, 204);
    const user = state.users.find(({ id }) => id === action.userId);
    if (!user) return c.json({ title: 'Bad', status: 400, detail: 'No such user.', requestId: 'r' }, 400);
    const { chatId, name, mimeType, text = '' } = action;
    simulator.show({
      id: `said-${state.messages.length + 1}`,
      chatId,
      threadId: action.threadId ?? null,
      from: { ...user, isBot: false },
      text: `[${action.as}] ${text}`.trim(),
      format: 'plain',
      document: { name, mimeType, sizeBytes: atob(action.content).length, content: null },
    });
    return c.body(null, 204);
  });

  /** A session for each chat and thread, as the bot makes them. */
  function receive({ id, chatId, threadId, from, text }: SimMessage): void {
    const chat = state.chats.find((candidate) => candidate.id === chatId);
    const thread = threadId ?? (state.platform === 'slack' ? id : null);
    const sessionId = [state.platform, chatId, thread].filter(Boolean).join('-');
    if (!world.sessions.has(sessionId)) {
      world.addSession({
        sessionId,
        channel: state.platform,
        conversationKey: [chatId, thread].filter(Boolean).join(':'),
        kind: chat?.kind === 'private' ? 'private' : 'group',
        title: chat?.kind === 'private' ? null : (chat?.title ?? null),
        contact: { name: from.name, username: from.username, email: null, phone: null },
      });
    }
    world.say(sessionId, { content: text, authorName: from.name, state: 'received' });
  }

  return simulator;
}

const fromBot = (state: SimState): SimMessage => ({
  id: '',
  chatId: '',
  threadId: null,
  from: { ...state.bot, isBot: true },
  text: '',
  format: state.platform === 'slack' ? 'markdown' : 'entities',
  replyToId: null,
  streaming: false,
  edited: false,
  sentAt: new Date().toISOString(),
});
