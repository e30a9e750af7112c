import { z } from 'zod';
import { channelName, label, labelColor, messageAuthor, messageState, teamMember } from './chat.ts';

/** How the team finds and sorts its sessions. Instants are ISO 8601 with an offset, UTC in answers. */

const flag = z.literal('1').optional();
const instant = z.iso.datetime({ offset: true });

/** The query of GET /api/admin/sessions, and of everything else that means "these sessions". All of them together narrow. */
export const sessionFilter = z.object({
  /** Name, e-mail, phone, username, title, or the session's id: parts of words will do. */
  q: z.string().trim().max(200).optional(),
  channel: channelName.optional(),
  /** `open`: whatever is not closed. Absent: open; with `q`: all. */
  status: z.enum(['open', 'bot', 'human', 'closed', 'all']).optional(),
  /** Assigned to the one who asks, or taken over by them. */
  mine: flag,
  /** Something in it the one who asks has not read. */
  unread: flag,
  /** Flagged: somebody asked for a person, or something failed. */
  needs: flag,
  /** Flagged because something failed. */
  errors: flag,
  /** Private, and not every detail that is asked of people is known. */
  incomplete: flag,
  label: z.coerce.number().int().optional(),
  /** A team member's id, or `none`. */
  assignee: z.string().optional(),
  /** Last activity at or after, and before. */
  from: instant.optional(),
  to: instant.optional(),
  /** The other sessions of this session's contact, itself included. */
  contactOf: z.string().max(255).optional(),
});
export type SessionFilter = z.infer<typeof sessionFilter>;

/** GET /api/admin/sessions/counts: open sessions of each view; 100: a hundred or more. */
export const sessionCounts = z
  .object({
    needs: z.number().int(),
    mine: z.number().int(),
    unread: z.number().int(),
    errors: z.number().int(),
  })
  .meta({ id: 'SessionCounts' });
export type SessionCounts = z.infer<typeof sessionCounts>;

/** PATCH /api/admin/sessions/:sessionId → 200 SessionSummary. What is absent stays. `title` needs `sessions.edit`. */
export const sessionChange = z
  .object({
    title: z.string().trim().max(200, 'Use at most 200 characters.').nullable(),
    /** 422 when they may not read sessions. */
    assigneeId: z.string().nullable(),
    labelIds: z.array(z.number().int()).max(50),
    /** Closing gives it back to the bot, which answers what stands unanswered. 409 while somebody else has it. */
    closed: z.boolean(),
  })
  .partial()
  .meta({ id: 'SessionChange' });
export type SessionChange = z.infer<typeof sessionChange>;

/** POST /api/admin/sessions/:sessionId/read → 204. Read up to this message; null: unread again from the last one on. */
export const readMark = z.object({ messageId: z.number().int().nullable() }).meta({ id: 'ReadMark' });

/** POST /api/admin/sessions/bulk → 200 BulkOutcome. `delete` needs `sessions.delete`. */
export const bulkRequest = z
  .object({
    sessionIds: z.array(z.string().max(255)).min(1).max(200),
    action: z.discriminatedUnion('type', [
      z.object({ type: z.literal('assign'), userId: z.string().nullable() }),
      z.object({ type: z.literal('label'), labelId: z.number().int(), on: z.boolean() }),
      z.object({ type: z.literal('close') }),
      z.object({ type: z.literal('reopen') }),
      z.object({ type: z.literal('read') }),
      z.object({ type: z.literal('unread') }),
      z.object({ type: z.literal('resolve') }),
      z.object({ type: z.literal('delete') }),
    ]),
  })
  .meta({ id: 'BulkRequest' });
export type BulkRequest = z.infer<typeof bulkRequest>;
export type BulkAction = BulkRequest['action'];

export const bulkOutcome = z
  .object({
    changed: z.array(z.string()),
    skipped: z.array(z.object({ sessionId: z.string(), reason: z.string() })),
  })
  .meta({ id: 'BulkOutcome' });
export type BulkOutcome = z.infer<typeof bulkOutcome>;

/** GET /api/admin/labels → Label[]; POST (sessions.edit) → 201 Label, 409 when the name stands; PUT and DELETE /:id. */
export const labelList = z.array(label).meta({ id: 'LabelList' });
export const labelDraft = z
  .object({
    name: z.string().trim().min(1, 'Give it a name.').max(40, 'Use at most 40 characters.'),
    color: labelColor,
  })
  .meta({ id: 'LabelDraft' });
export type LabelDraft = z.infer<typeof labelDraft>;

/** GET /api/admin/views → the caller's SavedView[]; POST → 201 SavedView; PUT and DELETE /:id. */
export const savedView = z
  .object({ id: z.number().int(), name: z.string(), search: z.string() })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;
export const savedViewList = z.array(savedView).meta({ id: 'SavedViewList' });
export const savedViewDraft = z
  .object({
    name: z.string().trim().min(1, 'Give it a name.').max(60, 'Use at most 60 characters.'),
    /** The inbox's URL parameters, as `a=b&c=d`. */
    search: z.string().max(2000),
  })
  .meta({ id: 'SavedViewDraft' });
export type SavedViewDraft = z.infer<typeof savedViewDraft>;

/** GET /api/admin/team: who can be assigned. */
export const team = z.array(teamMember).meta({ id: 'Team' });

/** POST /api/admin/sessions/:sessionId/presence → 204: told to everybody as a `presence` event, kept nowhere. */
export const presenceReport = z
  .object({ tab: z.string().min(1).max(40), state: z.enum(['looking', 'replying', 'left']) })
  .meta({ id: 'PresenceReport' });
export type PresenceReport = z.infer<typeof presenceReport>;

/** POST /api/admin/sessions/:sessionId/preview → what the platform will really show, part by part. */
export const previewRequest = z.object({ content: z.string().max(20_000) }).meta({ id: 'PreviewRequest' });
export const sentPreview = z
  .object({
    /** One for each message the platform will show. */
    parts: z.array(
      z.discriminatedUnion('format', [
        z.object({
          format: z.literal('telegram'),
          text: z.string(),
          /** MessageEntity of the Bot API: offsets and lengths in UTF-16 code units. */
          entities: z.array(
            z.object({
              type: z.string(),
              offset: z.number().int(),
              length: z.number().int(),
              url: z.string().optional(),
              language: z.string().optional(),
            }),
          ),
        }),
        z.object({ format: z.literal('markdown'), text: z.string() }),
        z.object({ format: z.literal('mrkdwn'), text: z.string() }),
        z.object({ format: z.literal('plain'), text: z.string() }),
      ]),
    ),
  })
  .meta({ id: 'SentPreview' });
export type SentPreview = z.infer<typeof sentPreview>;

/** The query of GET /api/admin/messages: newest first; with `q`, those that hold its words. */
export const messageFilter = z.object({
  /** Words as PostgreSQL's websearch takes them: `"in order"`, `or`, `-without`; the last one may be a beginning. */
  q: z.string().trim().max(200).optional(),
  sessionId: z.string().max(255).optional(),
  author: messageAuthor.optional(),
  state: messageState.optional(),
  channel: channelName.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type MessageFilter = z.infer<typeof messageFilter>;

export const foundMessage = z
  .object({
    id: z.number().int(),
    sessionId: z.string(),
    /** What the session is called, and where it is. */
    sessionName: z.string(),
    channel: channelName,
    author: messageAuthor,
    authorName: z.string().nullable(),
    internal: z.boolean(),
    state: messageState,
    createdAt: z.string(),
    /** About 200 characters of it around the hits; parts in order, hits marked. */
    snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  })
  .meta({ id: 'FoundMessage' });
export type FoundMessage = z.infer<typeof foundMessage>;

export const foundMessagePage = z
  .object({ messages: z.array(foundMessage), nextCursor: z.string().nullable() })
  .meta({ id: 'FoundMessagePage' });
export type FoundMessagePage = z.infer<typeof foundMessagePage>;

/** POST /api/admin/sessions/:sessionId/erase → 200: everything known of its contact is erased, on request of that person. */
export const erasureReceipt = z
  .object({ receipt: z.string(), messages: z.number().int(), details: z.number().int() })
  .meta({ id: 'ErasureReceipt' });
export type ErasureReceipt = z.infer<typeof erasureReceipt>;
