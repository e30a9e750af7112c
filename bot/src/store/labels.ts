import type { Database } from '@frontdesk/prisma/client';
import { type Label, type LabelColor, labelColor } from '@frontdesk/shared/chat';
import type { LabelDraft } from '@frontdesk/shared/inbox';
import { type AuditAuthor, recordAudit } from './audit.ts';
import { isUniqueViolation } from './errors.ts';

export type LabelOutcome = Label | 'name_taken' | 'no_label';

const select = { id: true, name: true, color: true };

/** By name. */
export async function listLabels(db: Database): Promise<Label[]> {
  const rows = await db.label.findMany({ select, orderBy: { name: 'asc' } });
  return rows.map((row) => ({ ...row, color: colorOf(row.color) }));
}

export function createLabel(db: Database, draft: LabelDraft, author: AuditAuthor): Promise<LabelOutcome> {
  return unlessTaken(async () => {
    return db.$transaction(async (tx) => {
      if (await tx.label.findFirst({ where: named(draft.name) })) return 'name_taken';
      const label = await tx.label.create({ data: draft, select });
      await recordAudit(tx, { ...author, action: 'label.created', target: targetOf(label) });
      return { ...label, color: draft.color };
    });
  });
}

export function changeLabel(
  db: Database,
  id: number,
  draft: LabelDraft,
  author: AuditAuthor,
): Promise<LabelOutcome> {
  return unlessTaken(async () => {
    return db.$transaction(async (tx) => {
      if (await tx.label.findFirst({ where: { ...named(draft.name), id: { not: id } } })) return 'name_taken';
      await tx.$executeRaw`SELECT FROM "Label" WHERE id = ${id} FOR UPDATE`;
      const before = await tx.label.findUnique({ where: { id }, select });
      if (!before) return 'no_label';
      const changes = {
        ...(before.name !== draft.name && { name: { from: before.name, to: draft.name } }),
        ...(before.color !== draft.color && { color: { from: before.color, to: draft.color } }),
      };
      if (Object.keys(changes).length > 0) {
        await tx.label.update({ where: { id }, data: draft });
        await recordAudit(tx, { ...author, action: 'label.changed', target: targetOf(before), changes });
      }
      return { id, ...draft };
    });
  });
}

/** It is gone from every session, too. False: no such label. */
export function deleteLabel(db: Database, id: number, author: AuditAuthor): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [label] = await tx.$queryRaw<{ id: number; name: string }[]>`
      DELETE FROM "Label" WHERE id = ${id} RETURNING id, name`;
    if (!label) return false;
    await recordAudit(tx, { ...author, action: 'label.deleted', target: targetOf(label) });
    return true;
  });
}

/** Two names that differ in nothing but capitals would be taken for each other. */
const named = (name: string) => ({ name: { equals: name, mode: 'insensitive' as const } });

const targetOf = ({ id, name }: { id: number; name: string }) =>
  ({ type: 'label', id: String(id), name }) as const;

const colorOf = (color: string): LabelColor => labelColor.catch('gray').parse(color);

/** Two of one name at once pass the look for it; the second one meets the key. */
async function unlessTaken(write: () => Promise<LabelOutcome>): Promise<LabelOutcome> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, 'name')) return 'name_taken';
    throw error;
  }
}
