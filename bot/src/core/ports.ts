/**
 * What the core asks of the world. One word for each idea, everywhere:
 *
 * channel   a platform we speak (telegram, slack, web)
 * account   one bot or workspace on a channel
 * session   one conversation on a channel (`ChatSession`); its row is the lane
 * contact   a person on a channel
 * message   one thing said
 * detail    a fact asked of a contact (name, e-mail, phone, and what else the team needs)
 * turn      the work of answering one or more messages
 * delivery  what became of a message we sent
 *
 * `sessionId` and `messageId` are ours; `externalId` and `conversationKey` are the platform's and opaque here.
 */

import type { DetailType } from '@frontdesk/shared/details/field';
import type { SentPreview } from '@frontdesk/shared/inbox';
import type { LiveEvent } from '@frontdesk/shared/live';

export type ChannelName = 'telegram' | 'slack' | 'web';

/** A file that came with a message. `ref` is what the channel needs to fetch it; never a URL with a token. */
export interface Attachment {
  kind: 'image' | 'audio' | 'video' | 'file' | 'location' | 'contact' | 'sticker';
  ref?: string;
  name?: string;
  mimeType?: string;
  sizeBytes?: number;
}

/** The person who said something, as the platform's profile has them. A profile is no detail until its owner says so. */
export interface InboundContact {
  externalUserId: string;
  name?: string;
  username?: string;
  email?: string;
  phone?: string;
  /** BCP 47 */
  language?: string;
}

/** A detail that came with a message and not in its words: a contact shared with one tap, a form. Only ever one's own. */
export interface GivenDetail {
  /** DetailField.key */
  field: string;
  value: string;
  /** The platform vouches for it. */
  verified?: boolean;
}

/** One message in a channel's words made ours, by the channel's pure `inbound.ts`. */
export interface InboundMessage {
  account: string;
  conversationKey: string;
  kind: 'private' | 'group';
  /** The group's or channel's name. */
  title?: string;
  /**
   * Unique within the conversation: the same id twice is the same message. On a channel with Stop they grow, a longer
   * one being later than a shorter one.
   */
  externalId: string;
  contact: InboundContact;
  /** Text; for a message without text a short stand-in such as "[photo]". Never empty. */
  content: string;
  attachments?: Attachment[];
  details?: GivenDetail[];
  /** The button that was pressed (`Controls.buttons`); `content` is its label then. */
  pressed?: string;
  /** These are not the sender's own words (passed on, somebody's card): nothing in them is a detail of theirs. */
  quoted?: boolean;
}

/** What a platform tells besides messages. */
export type InboundSignal = {
  account: string;
  conversationKey: string;
} /** `editedAt`, by the platform's clock, tells the order where edits may come out of it. */ & (
  | { type: 'edited'; externalId: string; content: string; editedAt?: Date }
  | { type: 'deleted'; externalId: string }
  /**
   * Somebody pressed Stop: the answer that is being written is not wanted. `upTo`: pressed when nothing later than this
   * `externalId` had been said, so a Stop that arrives late or twice leaves the next answer alone.
   */
  | { type: 'stopped'; upTo?: string }
  /** The person blocked the bot, or took that back. */
  | { type: 'blocked'; blocked: boolean }
);

/** Something we do not act on; recorded, so that nothing a platform sends is dropped without a trace. */
export interface InboundOther {
  type: 'other';
  account: string;
  /** The platform's id of the update or event. */
  externalId: string;
  /** The platform's word for what it is. */
  kind: string;
}

/** Anything a platform tells. A message is the one without a `type`. */
export type Inbound = (InboundMessage & { type?: never }) | InboundSignal | InboundOther;

/** Resolves once it is committed: only then may the channel acknowledge. The same thing twice changes nothing. */
export type Receive = (inbound: Inbound) => Promise<void>;

/** Where an answer goes. */
export interface Target {
  conversationKey: string;
  /** The message that is answered; absent when nobody asked. */
  inReplyTo?: { externalId: string; externalUserId: string };
}

/** One input of a form. */
export interface FormField {
  key: string;
  label: string;
  type: DetailType;
  required: boolean;
  choices?: string[];
  /** What stands in it already. */
  value?: string;
}

/**
 * Ways to answer a message besides typing. A channel shows those it can; the words alone are enough everywhere.
 * A press, a shared contact or a sent form comes back as an InboundMessage.
 */
export interface Controls {
  /** At most five; comes back as `pressed`, or, where a platform has no such thing, as the label's words. */
  buttons?: { id: string; label: string }[];
  /** Offer to share one's own phone number with one tap, under this label. Comes back as `details`. */
  sharePhone?: string;
  /** A button with this label that opens a form. Comes back as `details`, to the person's private conversation. */
  form?: { label: string; fields: FormField[] };
  /** Take away what an earlier message left on the screen (Telegram's keyboards). */
  clear?: boolean;
  /** A file to give with the message. */
  file?: { name: string; mimeType: string; content: string };
}

/** An answer that grows before the reader's eyes. Update never throws and never waits: the channel paces itself. */
export interface AnswerStream<Part> {
  /** Shows the whole text so far (Markdown). The latest wins. */
  update(text: string): void;
  /** Ends the stream with the first part of the final text, complete. Errors as `send`. */
  finish(part: Part): Promise<{ externalId: string }>;
  /** Takes back what was shown: the turn ends without an answer here. Never throws. */
  discard(): Promise<void>;
}

export interface ChannelHealth {
  state: 'starting' | 'ready' | 'failing';
  /** In words for an admin, without secrets. */
  detail?: string;
}

/** A file as its platform gives it, whole or the part that was asked for. */
export interface ChannelFile {
  body: ReadableStream<Uint8Array>;
  /** Where the platform tells it now; what came with the message counts first. */
  mimeType?: string;
  /** Of `body`. */
  sizeBytes?: number;
  /** `bytes 0-99/1234` of a part (RFC 9110, Content-Range). Absent: `body` is the whole file. */
  contentRange?: string;
  /** It would give parts. */
  takesRanges: boolean;
}

/**
 * A platform. It translates; the core records. What a platform cannot do is absent, not a method that throws.
 * `Part` is one platform message, rendered; the core only carries it from `render` to `send`.
 */
export interface Channel<Part = unknown> {
  readonly name: ChannelName;
  /** How long to wait for more lines of the same burst, ms. Absent: every message is answered on its own. */
  readonly burstMs?: number;
  start(receive: Receive): Promise<void>;
  stop(): Promise<void>;
  health(): ChannelHealth;
  /** POST /webhooks/<name> */
  webhook?(request: Request): Promise<Response>;
  /**
   * The platform messages that Markdown becomes, in order, at least one. Pure: the same text, the same parts.
   * `plain`: without any formatting, for a platform that refused the formatted ones. `controls` stand below the last.
   */
  render?(markdown: string, options?: { plain?: boolean; controls?: Controls }): Part[];
  /**
   * Sends one part. Throws FrontdeskError not_sent, uncertain, refused or blocked. Absent: readers fetch their answers themselves (web),
   * and a message counts as sent once it is stored.
   */
  send?(target: Target, part: Part): Promise<{ externalId: string }>;
  stream?(target: Target): AnswerStream<Part>;
  /** A link that opens a private chat with the bot, which then hears "/start <token>". Null: not known (yet). */
  privateLink?(token: string): string | null;
  /** Shows "typing…" for a few seconds; called again while the turn lasts. Never throws. */
  typing?(target: Target): Promise<void>;
  /**
   * The bytes of an attachment (`Attachment.ref`); `range` as a browser asks for it (`bytes=0-99`), which a platform may
   * pass over. Throws FrontdeskError gone, too_large, or as `send` when the platform does not give it now.
   */
  file?(ref: string, options: { signal: AbortSignal; range?: string }): Promise<ChannelFile>;
  /** What people will see of Markdown that goes out here, message by message. Pure, and made of `render`. */
  preview?(markdown: string): SentPreview['parts'];
  /** Says something in a room of the team (Slack: a channel's id), outside of any session. Errors as `send`. */
  post?(room: string, markdown: string): Promise<void>;
}

/** A function that a model may call while it answers. */
export interface ModelTool {
  name: string;
  description: string;
  /** JSON Schema of its arguments. */
  parameters: Record<string, unknown>;
  /** Runs at once; what it returns is told to the model. May run again with the same arguments when a call is retried. */
  run(args: Record<string, unknown>): Record<string, unknown>;
}

/** What is said to a model; roles alternate, the last turn is the user's. */
export interface ModelRequest {
  system: string;
  turns: { role: 'user' | 'model'; text: string }[];
  tools?: ModelTool[];
}

export interface ModelUsage {
  promptTokens: number;
  outputTokens: number;
  thoughtTokens: number;
  cachedTokens: number;
}

export interface ModelAnswer {
  /** The text to say; empty unless `finish` is complete or truncated. */
  text: string;
  finish: 'complete' | 'truncated' | 'blocked' | 'empty';
  /** The model that answered (the fallback may have). */
  model: string;
  /** Requests made, retries included. */
  calls: number;
  usage: ModelUsage;
  /** The provider's own word for how it ended, for the receipt. */
  detail?: string;
}

/** A language model. Retries and the fallback model are its own affair, within `signal`. */
export interface ChatModel {
  /**
   * `onText` gets the whole text so far, again and again; after a retry it may start over.
   * Throws FrontdeskError `model_failed` (with `retryAfterMs` where the provider named one) or the signal's reason.
   */
  answer(
    request: ModelRequest,
    options: { signal: AbortSignal; onText?: (text: string) => void },
  ): Promise<ModelAnswer>;
}

/** Tells dashboards on every process what happened, after it is committed. Publish never throws and never waits. */
export interface Live {
  publish(event: LiveEvent): void;
}

export interface LiveEntry {
  /** From the database, growing; the same in every process. */
  id: number;
  event: LiveEvent;
}

/** Live events as dashboards read them. */
export interface LiveFeed {
  /** What came after `id`; null when that is longer ago than this process remembers: fetch everything anew. */
  since(id: number): LiveEntry[] | null;
  /** `onEntry` gets null when events may have been missed. Returns how to unsubscribe. */
  subscribe(onEntry: (entry: LiveEntry | null) => void): () => void;
}

/** Asks the work loop to look for due sessions, `inMs` from now. */
export type Wake = (inMs?: number) => void;

/** What the core writes about its work; pino fits. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
