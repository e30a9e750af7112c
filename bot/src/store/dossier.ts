import type { Database } from '@frontdesk/prisma/client';
import type { DetailSource } from '@frontdesk/shared/details/field';

/** Everything that is stored about one contact. */
export interface Dossier {
  contact: {
    channel: string;
    externalUserId: string;
    username: string | null;
    profileName: string | null;
    profileEmail: string | null;
    profilePhone: string | null;
    language: string | null;
    spoken: string | null;
    createdAt: Date;
  } | null;
  /** The whole history, oldest first. */
  details: {
    field: string;
    value: string | null;
    source: DetailSource;
    verified: boolean;
    createdAt: Date;
    supersededAt: Date | null;
    messageId: number | null;
    /** The words it came from. */
    words: string | null;
  }[];
  questions: { field: string; kind: string; state: string; askedAt: Date }[];
  /** Of private conversations everything, of groups what the person said; team notes are the team's. */
  messages: { id: number; sessionId: string; author: string; content: string; createdAt: Date }[];
}

export async function readDossier(db: Database, contactId: number): Promise<Dossier> {
  const [contact, details, questions, messages] = await Promise.all([
    db.contact.findUnique({
      where: { id: contactId },
      select: {
        channel: true,
        externalUserId: true,
        username: true,
        profileName: true,
        profileEmail: true,
        profilePhone: true,
        language: true,
        spoken: true,
        createdAt: true,
      },
    }),
    db.detail.findMany({
      where: { contactId },
      orderBy: { id: 'asc' },
      include: { message: { select: { content: true } } },
    }),
    db.detailQuestion.findMany({
      where: { contactId, field: { notIn: ['!'] } },
      orderBy: { id: 'asc' },
      select: { field: true, kind: true, state: true, askedAt: true },
    }),
    db.message.findMany({
      where: {
        internal: false,
        OR: [{ chatSession: { contactId, kind: 'private' } }, { contactId, chatSession: { kind: 'group' } }],
      },
      orderBy: [{ chatSessionId: 'asc' }, { seq: 'asc' }],
      select: {
        id: true,
        author: true,
        content: true,
        createdAt: true,
        chatSession: { select: { sessionId: true } },
      },
    }),
  ]);
  return {
    contact,
    details: details.map(
      ({ field, value, source, verified, createdAt, supersededAt, messageId, message }) => ({
        field,
        value,
        source: source as DetailSource,
        verified,
        createdAt,
        supersededAt,
        messageId,
        words: message?.content ?? null,
      }),
    ),
    questions,
    messages: messages.map(({ chatSession, ...message }) => ({
      ...message,
      sessionId: chatSession.sessionId,
    })),
  };
}
