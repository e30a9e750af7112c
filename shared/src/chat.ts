import { z } from 'zod';

/** What the admin API and the dashboard say about sessions and messages. Dates are ISO 8601 strings, UTC. */

export const channelName = z.enum(['telegram', 'slack', 'web']);
export type ChannelName = z.infer<typeof channelName>;

export const messageAuthor = z.enum(['user', 'bot', 'person', 'system']);
export type MessageAuthor = z.infer<typeof messageAuthor>;

/** Inbound: received → answered | unanswered | withdrawn. Outbound: queued → sending → sent | unknown | failed; or withdrawn: a person took over before it went out. */
export const messageState = z.enum([
  'received',
  'answered',
  'unanswered',
  'withdrawn',
  'queued',
  'sending',
  'sent',
  'unknown',
  'failed',
]);
export type MessageState = z.infer<typeof messageState>;

export const teamMember = z.object({ id: z.string(), name: z.string() }).meta({ id: 'TeamMember' });
export type TeamMember = z.infer<typeof teamMember>;

export const labelColor = z.enum([
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
]);
export type LabelColor = z.infer<typeof labelColor>;

export const label = z
  .object({ id: z.number().int(), name: z.string(), color: labelColor })
  .meta({ id: 'Label' });
export type Label = z.infer<typeof label>;

export const contactSummary = z
  .object({
    name: z.string().nullable(),
    username: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'ContactSummary' });

export const sessionSummary = z
  .object({
    sessionId: z.string(),
    channel: channelName,
    account: z.string(),
    /** The platform's name of the conversation, built from its own chat and thread ids. */
    conversationKey: z.string(),
    kind: z.enum(['private', 'group']),
    /** A group's or channel's name; null in private conversations. */
    title: z.string().nullable(),
    contact: contactSummary.nullable(),
    messageCount: z.number().int(),
    lastMessageAt: z.string().nullable(),
    lastMessageText: z.string().nullable(),
    lastMessageAuthor: messageAuthor.nullable(),
    /** Who answers: the bot, or the person who took over. */
    state: z.enum(['bot', 'human']),
    owner: teamMember.nullable(),
    /** Who looks after it, whoever answers. */
    assignee: teamMember.nullable(),
    labels: z.array(label),
    /** Why a person should look at it; null: nothing is wrong. */
    flagReason: z.string().nullable(),
    flaggedAt: z.string().nullable(),
    /** Something failed; false: somebody asked for a person. */
    flagIsError: z.boolean(),
    /** Done with, until they write again. */
    closedAt: z.string().nullable(),
    /** The person blocked the bot. */
    blocked: z.boolean(),
    /** Messages from outside that the one who asks has not read; 100: a hundred or more. */
    unread: z.number().int(),
    /** How many of the details that are asked here are known; null in groups and after an erasure: nobody to ask. */
    details: z.object({ known: z.number().int(), asked: z.number().int() }).nullable(),
    /** True while a turn is running in the session. */
    thinking: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'SessionSummary' });
export type SessionSummary = z.infer<typeof sessionSummary>;

/** GET /api/admin/sessions: newest activity first; `cursor` is opaque. */
export const sessionPage = z
  .object({ sessions: z.array(sessionSummary), nextCursor: z.string().nullable() })
  .meta({ id: 'SessionPage' });
export type SessionPage = z.infer<typeof sessionPage>;

/** What a turn cost and how it went. */
export const turnReceipt = z
  .object({
    status: z.enum(['answered', 'stopped', 'apologised', 'failed']),
    model: z.string().nullable(),
    modelCalls: z.number().int(),
    finish: z.string().nullable(),
    error: z.string().nullable(),
    promptTokens: z.number().int(),
    outputTokens: z.number().int(),
    thoughtTokens: z.number().int(),
    cachedTokens: z.number().int(),
    startedAt: z.string(),
    firstTextAt: z.string().nullable(),
    endedAt: z.string(),
    /** What it cost in millionths of a US dollar; null: the model's price is not configured (MODEL_PRICES). */
    costMicroUsd: z.number().int().nullable(),
  })
  .meta({ id: 'TurnReceipt' });
export type TurnReceipt = z.infer<typeof turnReceipt>;

export const attachment = z
  .object({
    kind: z.enum(['image', 'audio', 'video', 'file', 'location', 'contact', 'sticker']),
    name: z.string().optional(),
    mimeType: z.string().optional(),
    sizeBytes: z.number().optional(),
    /** Its bytes can be had: GET /api/admin/messages/:messageId/attachments/:index. */
    available: z.boolean(),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof attachment>;

export const chatMessage = z
  .object({
    id: z.number().int(),
    /** Orders the session. */
    seq: z.number().int(),
    author: messageAuthor,
    /** Who of the people in a group said it; null for the bot. */
    authorName: z.string().nullable(),
    /** Plain text from users, Markdown from the bot. */
    content: z.string(),
    /** A note among staff: it never left the house. */
    internal: z.boolean(),
    /** What it said before it was edited, oldest first. */
    edits: z.array(z.object({ content: z.string(), until: z.string() })),
    attachments: z.array(attachment),
    state: messageState,
    stateReason: z.string().nullable(),
    /** The platform's ids, one for each part that is out. */
    externalIds: z.array(z.string()),
    /** Tries to deliver it so far, and when the next one is due. */
    attempts: z.number().int(),
    nextAttemptAt: z.string().nullable(),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    /** On the bot's messages: the receipt of the turn that wrote it. */
    turn: turnReceipt.nullable(),
  })
  .meta({ id: 'ChatMessage' });
export type ChatMessage = z.infer<typeof chatMessage>;

/**
 * GET /api/admin/sessions/:sessionId/messages?before=<seq>|after=<seq>|around=<messageId>&limit=50: ascending by seq.
 * Without before, after and around the newest page. `around`: half a page on each side of it; 404 when it is not there.
 */
export const messagePage = z
  .object({
    messages: z.array(chatMessage),
    hasOlder: z.boolean(),
    hasNewer: z.boolean(),
    /** The newest message up to which the one who asks has read; null: nothing, or not in this session. */
    readUpToId: z.number().int().nullable(),
  })
  .meta({ id: 'MessagePage' });
export type MessagePage = z.infer<typeof messagePage>;
