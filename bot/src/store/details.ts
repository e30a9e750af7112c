import type { Database, Transaction } from '@frontdesk/prisma/client';
import { type DetailField, type DetailSource, detailField } from '@frontdesk/shared/details/field';
import type { ConversationDetails } from '../core/conversations.ts';
import type { DetailsChanges } from '../core/details/view.ts';
import type { Lane } from './lanes.ts';

/** Which details are asked for, in order. */
export async function listFields(db: Database): Promise<DetailField[]> {
  const rows = await db.detailField.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] });
  return rows.map((row) => detailField.parse(row));
}

/** Columns of a contact that show the newest value. */
const columns = ['name', 'email', 'phone'] as const;

/**
 * One writer for each contact: the same person may be writing in another session. Comes before the session is locked,
 * as everywhere else: what arrives locks the contact first, too.
 */
export async function lockContact(tx: Transaction, contactId: number): Promise<void> {
  await tx.$executeRaw`SELECT FROM "Contact" WHERE id = ${contactId} FOR NO KEY UPDATE`;
}

/**
 * Writes what a turn has changed of a contact's details; within the transaction that locked the contact and wrote the
 * outcome. Newer values supersede older ones, which stay with their origin. Of a session's questions one only is open.
 */
export async function writeDetails(tx: Transaction, lane: Lane, changes: DetailsChanges): Promise<void> {
  const { contactId, spoken, values, ended, asked } = changes;
  for (const { field, value, source, messageId, verified } of values) {
    await supersede(tx, { contactId, field, value, source, messageId, verified });
  }
  if (spoken) await tx.contact.update({ where: { id: contactId }, data: { spoken } });
  for (const { id, state } of ended) {
    await tx.detailQuestion.updateMany({
      where: { id, contactId, state: 'open' },
      data: { state, endedAt: new Date() },
    });
  }
  const asks = asked.some(({ state }) => state === 'open');
  if (asks) {
    await tx.detailQuestion.updateMany({
      where: { chatSessionId: lane.id, state: 'open' },
      data: { state: 'dropped', endedAt: new Date() },
    });
  }
  for (const { field, kind, candidate, given, state } of asked) {
    await tx.detailQuestion.create({
      data: {
        contactId,
        chatSessionId: lane.id,
        field,
        kind,
        candidate,
        given,
        state,
        endedAt: state === 'open' ? null : new Date(),
      },
    });
  }
}

/** A newer value in the place of the one that stands, which stays in the history; null: taken back. Lock the contact first. */
export async function supersede(
  tx: Transaction,
  detail: {
    contactId: number;
    field: string;
    value: string | null;
    source: DetailSource;
    messageId?: number;
    userId?: string;
    verified?: boolean;
  },
): Promise<void> {
  const { contactId, field, value } = detail;
  await tx.detail.updateMany({
    where: { contactId, field, supersededAt: null },
    data: { supersededAt: new Date() },
  });
  await tx.detail.create({ data: detail });
  const column = columns.find((name) => name === field);
  if (column) await tx.contact.update({ where: { id: contactId }, data: { [column]: value } });
}

/**
 * What a program says about the person it speaks for, as it says it; null takes a value back, absent keeps it. Only what
 * is new makes history: programs send the same with every message.
 */
export async function recordGiven(
  tx: Transaction,
  contactId: number,
  details: ConversationDetails,
): Promise<void> {
  for (const [field, value] of Object.entries(details)) {
    if (value === undefined) continue;
    const standing = await tx.detail.findFirst({ where: { contactId, field, supersededAt: null } });
    if ((standing?.value ?? null) === value) continue;
    await supersede(tx, { contactId, field, value, source: 'api' });
  }
}

export const isEmpty = ({ spoken, values, ended, asked }: DetailsChanges): boolean =>
  spoken === null && values.length + ended.length + asked.length === 0;
