import type { Database } from '@frontdesk/prisma/client';
import { type DetailField, detailField } from '@frontdesk/shared/details/field';

/** Null: no such field. */
export async function findField(db: Database, key: string): Promise<DetailField | null> {
  const row = await db.detailField.findUnique({ where: { key } });
  return row && detailField.parse(row);
}

/** Creates the field or changes it; what was noted for it stays. */
export async function saveField(db: Database, field: DetailField): Promise<void> {
  const { key, ...rest } = field;
  await db.detailField.upsert({ where: { key }, create: field, update: rest });
}

/** From now on nobody is asked for it; what was noted stays until it is erased. False: no such field. */
export async function deleteField(db: Database, key: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.detailQuestion.updateMany({
      where: { field: key, state: 'open' },
      data: { state: 'dropped', endedAt: new Date() },
    });
    const { count } = await tx.detailField.deleteMany({ where: { key } });
    return count > 0;
  });
}
