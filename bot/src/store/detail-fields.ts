import type { Database } from '@frontdesk/prisma/client';
import { type DetailField, detailField } from '@frontdesk/shared/details/field';

/** Null: no such field. */
export async function findField(db: Database, key: string): Promise<DetailField | null> {
  const row = await db.detailField.findUnique({ where: { key } });
  return row && detailField.parse(row);
}

/** Creates the field or changes it; what was noted for it stays. Returns the field as it was; null: it is new. */
export async function saveField(db: Database, field: DetailField): Promise<DetailField | null> {
  const { key, ...rest } = field;
  return db.$transaction(async (tx) => {
    const before = await tx.detailField.findUnique({ where: { key } });
    await tx.detailField.upsert({ where: { key }, create: field, update: rest });
    return before && detailField.parse(before);
  });
}

/** From now on nobody is asked for it; what was noted stays until it is erased. Null: no such field. */
export async function deleteField(db: Database, key: string): Promise<DetailField | null> {
  return db.$transaction(async (tx) => {
    await tx.detailQuestion.updateMany({
      where: { field: key, state: 'open' },
      data: { state: 'dropped', endedAt: new Date() },
    });
    const before = await tx.detailField.findUnique({ where: { key } });
    const { count } = await tx.detailField.deleteMany({ where: { key } });
    return count > 0 && before ? detailField.parse(before) : null;
  });
}
