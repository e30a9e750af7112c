import { z } from 'zod';

/**
 * The simulators' control API, as the dashboard's Simulator page uses it: what the people of a simulated platform
 * see and do. Each simulator serves it below /_control; the server passes /api/admin/simulator/<platform>/* on to it
 * while the simulator runs.
 *
 * GET  /_control/state                        → SimState
 * GET  /_control/events                       → SSE; `event: state`, `data:` SimState, on every change (at most ~10 a second)
 * POST /_control/messages  SimSay             → 201 SimMessage
 * POST /_control/actions   SimAction          → 204; on Telegram SimTelegramAction, on Slack SimSlackAction as well
 */

export const simUser = z.object({ id: z.string(), name: z.string(), username: z.string().nullable() });
export type SimUser = z.infer<typeof simUser>;

/** Styled stretch of `text`, in UTF-16 units (Telegram's entity). */
export const simEntity = z.object({
  type: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  url: z.string().optional(),
  language: z.string().optional(),
});

export const simMessage = z.object({
  /** The platform's id: Telegram's message_id, Slack's ts. */
  id: z.string(),
  chatId: z.string(),
  /** Telegram's topic or Slack's thread_ts; null at the top level. */
  threadId: z.string().nullable(),
  from: simUser.extend({ isBot: z.boolean() }),
  text: z.string(),
  /** Telegram: text with entities. Slack: Markdown or mrkdwn as the app sent it. */
  format: z.enum(['entities', 'markdown', 'mrkdwn', 'plain']),
  entities: z.array(simEntity).optional(),
  replyToId: z.string().nullable(),
  /** A file that came with it; `content` if it is text of at most 64 KiB. */
  document: z
    .object({
      name: z.string(),
      mimeType: z.string(),
      sizeBytes: z.number().int(),
      content: z.string().nullable(),
    })
    .optional(),
  /** The name of whoever said it first, if it was passed on. */
  forwardedFrom: z.string().optional(),
  /** Below the text, as `press` takes them. */
  buttons: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number().int() })).optional(),
  /** Only this user sees it. */
  visibleTo: z.string().optional(),
  /** Still growing: a Telegram draft or a Slack stream. */
  streaming: z.boolean(),
  edited: z.boolean(),
  sentAt: z.string(),
});
export type SimMessage = z.infer<typeof simMessage>;

/** The keys that a person has in place of letters (Telegram's reply keyboard). */
export const simKeyboard = z.object({
  userId: z.string(),
  /** `contact`: shares one's own phone number. */
  rows: z.array(z.array(z.object({ label: z.string(), kind: z.enum(['text', 'contact']) }))),
  placeholder: z.string().nullable(),
});
export type SimKeyboard = z.infer<typeof simKeyboard>;

export const simChat = z.object({
  id: z.string(),
  kind: z.enum(['private', 'group', 'channel']),
  title: z.string(),
  memberIds: z.array(z.string()),
  /** A Telegram forum's topics, without General (whose threadId is null). */
  topics: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
  /** The bot is typing, or Slack shows the status line. */
  status: z.string().nullable(),
  keyboards: z.array(simKeyboard).optional(),
});
export type SimChat = z.infer<typeof simChat>;

/** A modal that is open on somebody's screen. */
export const simView = z.object({
  id: z.string(),
  userId: z.string(),
  title: z.string(),
  submit: z.string(),
  inputs: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['text', 'email', 'number', 'date', 'choice']),
      label: z.string(),
      optional: z.boolean(),
      /** What stands in it at first. */
      value: z.string(),
      choices: z.array(z.string()).optional(),
    }),
  ),
  /** What is wrong with an input, as the app says. */
  errors: z.record(z.string(), z.string()),
});
export type SimView = z.infer<typeof simView>;

export const simState = z.object({
  platform: z.enum(['telegram', 'slack']),
  bot: simUser,
  users: z.array(simUser),
  chats: z.array(simChat),
  /** Oldest first, at most the last 200. */
  messages: z.array(simMessage),
  views: z.array(simView).optional(),
  /** Deliveries of updates to the bot that are still waiting or being retried. */
  pendingUpdates: z.number().int(),
});
export type SimState = z.infer<typeof simState>;

export const simSay = z.object({
  chatId: z.string(),
  userId: z.string(),
  text: z.string().min(1),
  threadId: z.string().nullish(),
  replyToId: z.string().nullish(),
  /** In groups and channels: write to the bot by name. */
  mention: z.boolean().default(false),
  /** Telegram: `text` is the label of a key of the person's keyboard, which is pressed. */
  key: z.boolean().default(false),
});
export type SimSay = z.input<typeof simSay>;

export const simAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('edit'), chatId: z.string(), messageId: z.string(), text: z.string().min(1) }),
  /** Presses the Stop button of the answer that is being written. */
  z.object({ type: z.literal('stop'), chatId: z.string(), userId: z.string(), messageId: z.string() }),
  z.object({ type: z.literal('block'), chatId: z.string(), blocked: z.boolean() }),
  /** Sends a file, with `text` beside it. `as`: what Telegram's app makes of it, default document; on Slack a file is a file. */
  z.object({
    type: z.literal('file'),
    chatId: z.string(),
    userId: z.string(),
    threadId: z.string().nullish(),
    text: z.string().optional(),
    /** As in SimSay. */
    mention: z.boolean().optional(),
    as: z.enum(['photo', 'voice', 'audio', 'video', 'document']).optional(),
    name: z.string().min(1),
    mimeType: z.string().min(1),
    /** The bytes in Base64. */
    content: z.base64().min(1),
  }),
]);
export type SimAction = z.infer<typeof simAction>;

/** What people do on Telegram besides. */
export const simTelegramAction = z.discriminatedUnion('type', [
  ...simAction.options,
  /** Sends a contact card that was not asked for; `ofUserId` if the one on it has an account. */
  z.object({
    type: z.literal('card'),
    chatId: z.string(),
    userId: z.string(),
    name: z.string().min(1),
    phone: z.string().min(1),
    ofUserId: z.string().nullish(),
  }),
  /** Passes on what somebody else said. */
  z.object({
    type: z.literal('forward'),
    chatId: z.string(),
    userId: z.string(),
    text: z.string().min(1),
    from: z.string().min(1),
  }),
  /** Follows t.me/<bot>?start=<payload> and presses Start: "/start <payload>" in private. */
  z.object({ type: z.literal('open'), userId: z.string(), payload: z.string() }),
]);
export type SimTelegramAction = z.infer<typeof simTelegramAction>;

/**
 * What people do on Slack beside that, to the same address. 504 when the app does not acknowledge in time; what is wrong
 * with a form stands in its view.
 */
export const simSlackAction = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('press'),
    chatId: z.string(),
    userId: z.string(),
    messageId: z.string(),
    buttonId: z.string(),
  }),
  /** `values` by the inputs' ids; what is not there or empty was left out. */
  z.object({
    type: z.literal('submit'),
    userId: z.string(),
    viewId: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('close'), userId: z.string(), viewId: z.string() }),
  /** Such as "/frontdesk help". */
  z.object({
    type: z.literal('command'),
    chatId: z.string(),
    userId: z.string(),
    text: z.string().regex(/^\/\w/),
  }),
]);
export type SimSlackAction = z.infer<typeof simSlackAction>;

/**
 * Faults, for tests: POST /_control/faults SimFault → 201; DELETE /_control/faults clears them.
 * They apply, in order, to calls whose method matches (`*`: any), `times` times.
 * accept_then_hang: the platform takes the call, then never answers; cut: it takes nothing and the connection breaks.
 */
export const simFault = z.object({
  method: z.string().default('*'),
  times: z.number().int().positive().default(1),
  kind: z.enum(['rate_limit', 'server_error', 'hang', 'accept_then_hang', 'accept_then_cut', 'cut']),
  /** rate_limit: seconds to wait, as the platform would say. */
  retryAfter: z.number().int().positive().default(1),
});
export type SimFault = z.input<typeof simFault>;
