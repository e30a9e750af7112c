import { FrontdeskError } from '../core/errors.ts';
import type {
  AnswerStream,
  Channel,
  ChatModel,
  InboundMessage,
  Live,
  Log,
  ModelRequest,
  Target,
} from '../core/ports.ts';

/** Fakes of the core's ports, for tests of the core. Channels and the model have tests of their own. */

export const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

export function fakeLive(): Live & { events: Parameters<Live['publish']>[0][] } {
  const events: Parameters<Live['publish']>[0][] = [];
  return { events, publish: (event) => void events.push(event) };
}

type Reply =
  | string
  | Error
  | ((request: ModelRequest, signal: AbortSignal, onText: (text: string) => void) => Promise<string>);

/** A desk that asks for no details. */
export const noDetails = { fields: async () => [], region: undefined };

/** A model that says what the test tells it to, one reply a call, the last one again and again. */
export function fakeModel(...replies: Reply[]) {
  const requests: ModelRequest[] = [];
  const model = {
    requests,
    async answer(request, { signal, onText }) {
      const reply = replies[Math.min(requests.length, replies.length - 1)] ?? 'Hello!';
      requests.push(request);
      signal.throwIfAborted();
      if (reply instanceof Error) throw reply;
      const text = typeof reply === 'string' ? reply : await reply(request, signal, onText ?? (() => {}));
      onText?.(text.slice(0, 3));
      onText?.(text);
      return {
        text,
        finish: 'complete',
        model: 'fake',
        calls: 1,
        usage: { promptTokens: 1, outputTokens: 1, thoughtTokens: 0, cachedTokens: 0 },
      };
    },
  } satisfies ChatModel & { requests: ModelRequest[] };
  return model;
}

export interface FakeChannel extends Channel<string> {
  /** What a reader sees, oldest first. */
  seen: { text: string; target: Target }[];
  /** What the next sends do instead of succeeding; `null` succeeds. */
  failures: (FrontdeskError | null)[];
  drafts: string[];
}

/** A platform whose messages hold ten characters; `alone`: each question has an answer of its own. */
export function fakeChannel({ streams = false, alone = false } = {}): FakeChannel {
  const channel: FakeChannel = {
    name: 'telegram',
    burstMs: alone ? undefined : 0,
    seen: [],
    failures: [],
    drafts: [],
    start: async () => {},
    stop: async () => {},
    health: () => ({ state: 'ready' }),
    render: (markdown, { plain = false } = {}) =>
      (plain ? markdown.replaceAll('*', '') : markdown).match(/.{1,10}/gs) ?? [' '],
    async send(target, text) {
      const failure = channel.failures.shift();
      if (failure) throw failure;
      channel.seen.push({ text, target });
      return { externalId: `out-${channel.seen.length}` };
    },
  };
  if (streams) {
    channel.stream = (target): AnswerStream<string> => ({
      update: (text) => void channel.drafts.push(text),
      finish: (part) => channel.send?.(target, part) ?? Promise.reject(new Error('no send')),
      discard: async () => void channel.drafts.push('(discarded)'),
    });
  }
  return channel;
}

let externalIds = 0;

export function inbound(content: string, over: Partial<InboundMessage> = {}): InboundMessage {
  return {
    account: 'bot-1',
    conversationKey: 'chat-1',
    kind: 'private',
    externalId: `in-${++externalIds}`,
    contact: { externalUserId: 'ann', name: 'Ann' },
    content,
    ...over,
  };
}
