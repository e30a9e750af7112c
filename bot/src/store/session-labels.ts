import type { Transaction } from '@frontdesk/prisma/client';

export interface LabelChange {
  added: number[];
  removed: number[];
  /** What it has then. */
  names: string[];
}

/** What a session that has `labels` has to get and to lose. Null: one that is named does not stand (any more). */
export async function labelsAfter(
  tx: Transaction,
  labels: { id: number }[],
  { labelIds, label }: { labelIds?: number[]; label?: { id: number; on: boolean } },
): Promise<LabelChange | null> {
  const before = labels.map(({ id }) => id);
  const after = new Set(labelIds ?? before);
  if (label?.on) after.add(label.id);
  if (label && !label.on) after.delete(label.id);
  const named = [...after, ...(label ? [label.id] : [])];
  // Nobody deletes them until this is written.
  const known = await tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT id, name FROM "Label" WHERE id = ANY(${named}::int[]) ORDER BY name FOR KEY SHARE`;
  if (known.length < new Set(named).size) return null;
  return {
    added: [...after].filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.has(id)),
    names: known.filter(({ id }) => after.has(id)).map(({ name }) => name),
  };
}

export async function changeLabels(
  tx: Transaction,
  chatSessionId: number,
  { added, removed }: LabelChange,
): Promise<void> {
  await tx.sessionLabel.deleteMany({ where: { chatSessionId, labelId: { in: removed } } });
  await tx.sessionLabel.createMany({ data: added.map((labelId) => ({ chatSessionId, labelId })) });
}
