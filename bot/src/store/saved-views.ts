import type { Database } from '@frontdesk/prisma/client';
import type { SavedView, SavedViewDraft } from '@frontdesk/shared/inbox';

/** The filters somebody keeps: each of these sees the views of `userId` only. */

const select = { id: true, name: true, search: true };

/** In the order in which they were made. */
export const listViews = (db: Database, userId: string): Promise<SavedView[]> =>
  db.savedView.findMany({ where: { userId }, select, orderBy: [{ position: 'asc' }, { id: 'asc' }] });

export const createView = (db: Database, userId: string, draft: SavedViewDraft): Promise<SavedView> =>
  db.savedView.create({ data: { userId, ...draft }, select });

/** Null: no such view. */
export async function changeView(
  db: Database,
  userId: string,
  id: number,
  draft: SavedViewDraft,
): Promise<SavedView | null> {
  const { count } = await db.savedView.updateMany({ where: { id, userId }, data: draft });
  return count > 0 ? { id, ...draft } : null;
}

/** False: no such view. */
export async function deleteView(db: Database, userId: string, id: number): Promise<boolean> {
  return (await db.savedView.deleteMany({ where: { id, userId } })).count > 0;
}
