import type { Database } from '@frontdesk/prisma/client';
import { type AuditAuthor, recordAudit } from './audit.ts';
import { sessionName } from './session-name.ts';

/**
 * Deletes a session with everything in it, in one commit; so are those who wrote in it and whom no other session knows,
 * with their details. What the platform delivers of it once more makes a new session. False: no such session.
 */
export function deleteSession(db: Database, sessionId: string, author: AuditAuthor): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Contacts before the session, as when a message is stored: the other way round the two would wait for each other.
    const contacts = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM "Contact" WHERE id IN (
        SELECT "contactId" FROM "ChatSession" WHERE "sessionId" = ${sessionId}
        UNION SELECT m."contactId" FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
        WHERE s."sessionId" = ${sessionId}
      ) ORDER BY id FOR UPDATE`;
    await tx.$executeRaw`SELECT FROM "ChatSession" WHERE "sessionId" = ${sessionId} FOR UPDATE`;
    const [session] = await tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT s.id, ${sessionName} AS name FROM "ChatSession" s LEFT JOIN "Contact" c ON c.id = s."contactId"
      WHERE s."sessionId" = ${sessionId}`;
    if (!session) return false;
    const { id } = session;
    await tx.startLink.deleteMany({ where: { chatSessionId: id } });
    await tx.erasedMessage.deleteMany({ where: { chatSessionId: id } });
    await tx.chatSession.delete({ where: { id } });
    const unknown = await tx.$queryRaw<{ id: number }[]>`
      DELETE FROM "Contact" c WHERE id = ANY(${contacts.map((contact) => contact.id)}::int[])
        AND NOT EXISTS (SELECT FROM "ChatSession" s WHERE s."contactId" = c.id)
        AND NOT EXISTS (SELECT FROM "Message" m WHERE m."contactId" = c.id)
      RETURNING id`;
    await tx.startLink.deleteMany({ where: { contactId: { in: unknown.map((contact) => contact.id) } } });
    const target = { type: 'session', id: sessionId, name: session.name } as const;
    await recordAudit(tx, { ...author, action: 'session.deleted', target });
    return true;
  });
}
