import type { Database } from '@frontdesk/prisma/client';
import type { DetailSource } from '@frontdesk/shared/details/field';
import type { DetailQuestion, DetailRecord } from '@frontdesk/shared/details/session-details';
import type { ChannelName } from '../core/ports.ts';
import { supersede } from './details.ts';

/** Whose details a session's are, and where each of them came from. */

export interface SessionContact {
  channel: ChannelName;
  /** Null in groups, and where the person had their data erased. */
  contactId: number | null;
}

/** Null: no such session. */
export async function findSessionContact(db: Database, sessionId: string): Promise<SessionContact | null> {
  // A program may bring details again after it had them erased, before anything is said: nothing links them yet.
  const rows = await db.$queryRaw<SessionContact[]>`
    SELECT s.channel, CASE WHEN s.kind = 'private' THEN COALESCE(s."contactId", c.id) END AS "contactId"
    FROM "ChatSession" s
    LEFT JOIN "Contact" c ON s.channel = 'web' AND c.channel = s.channel AND c.account = s.account
      AND c."externalUserId" = s."conversationKey"
    WHERE s."sessionId" = ${sessionId}`;
  return rows[0] ?? null;
}

/** How long a contact has been known, and the language to speak. Null: it was erased meanwhile. */
export async function readContactFacts(
  db: Database,
  contactId: number,
): Promise<{ language: string | null; firstSeenAt: string } | null> {
  const contact = await db.contact.findUnique({
    where: { id: contactId },
    select: { language: true, spoken: true, createdAt: true },
  });
  return (
    contact && {
      language: contact.spoken ?? contact.language,
      firstSeenAt: contact.createdAt.toISOString(),
    }
  );
}

/** Everything that was ever noted of a contact and asked of it, oldest first. */
export async function readHistory(
  db: Database,
  contactId: number,
): Promise<{
  records: (DetailRecord & { field: string })[];
  questions: (DetailQuestion & { field: string })[];
}> {
  const [details, questions] = await Promise.all([
    db.detail.findMany({
      where: { contactId },
      orderBy: { id: 'asc' },
      include: { message: { select: { content: true, chatSession: { select: { sessionId: true } } } } },
    }),
    db.detailQuestion.findMany({ where: { contactId }, orderBy: { id: 'asc' } }),
  ]);
  const userIds = details.flatMap(({ userId }) => userId ?? []);
  const users = await db.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return {
    records: details.map((row) => ({
      id: row.id,
      field: row.field,
      value: row.value,
      source: row.source as DetailSource,
      messageId: row.messageId,
      sessionId: row.message?.chatSession.sessionId ?? null,
      words: row.message?.content ?? null,
      userName: (row.userId && names.get(row.userId)) || null,
      verified: row.verified,
      createdAt: row.createdAt.toISOString(),
      supersededAt: row.supersededAt?.toISOString() ?? null,
    })),
    questions: questions.map((row) => ({
      id: row.id,
      field: row.field,
      kind: row.kind,
      candidate: row.candidate,
      given: row.given,
      state: row.state,
      askedAt: row.askedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
  };
}

/**
 * What somebody of the team notes; null takes a value back. Returns what stood before. `same`: it stands already, nothing
 * has changed. `gone`: the contact was erased meanwhile.
 */
export async function noteDetail(
  db: Database,
  {
    contactId,
    field,
    value,
    userId,
  }: { contactId: number; field: string; value: string | null; userId: string },
): Promise<{ before: string | null } | 'same' | 'gone'> {
  return db.$transaction(async (tx) => {
    // One writer for each contact, as when a turn writes.
    const held = await tx.$queryRaw<unknown[]>`
      SELECT id FROM "Contact" WHERE id = ${contactId} FOR NO KEY UPDATE`;
    if (held.length === 0) return 'gone';
    const standing = await tx.detail.findFirst({ where: { contactId, field, supersededAt: null } });
    const before = standing?.value ?? null;
    if (before === value) return 'same';
    await supersede(tx, { contactId, field, value, source: 'admin', userId });
    return { before };
  });
}
