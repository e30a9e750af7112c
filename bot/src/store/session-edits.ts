import type { Database, Transaction } from '@frontdesk/prisma/client';
import { type AuditAuthor, type NewAuditEntry, recordAudit } from './audit.ts';
import { readMember } from './members.ts';
import { changeLabels, type LabelChange, labelsAfter } from './session-labels.ts';
import { sessionName } from './session-name.ts';

/** What people of the team change of a session besides speaking in it. What is absent stays. */
export interface SessionEdit {
  title?: string | null;
  assigneeId?: string | null;
  /** Exactly these. */
  labelIds?: number[];
  /** One more, or one less. */
  label?: { id: number; on: boolean };
  /** Closing clears the flag and gives the session back to the bot, without a word to the person. */
  closed?: boolean;
  /** What was flagged has been seen to. */
  resolved?: true;
}

export type EditOutcome =
  /** `due`: the bot has it again, and may have something to answer. */
  | { kind: 'changed'; due: boolean }
  /** It was so already. */
  | { kind: 'same' }
  /** It cannot be closed: somebody else has it. */
  | { kind: 'taken'; by: string }
  | { kind: 'no_session' }
  | { kind: 'no_label' }
  /** No such person, or they may not read sessions. */
  | { kind: 'no_assignee' };

/** All of it or nothing, with its audit entries, in one commit. */
export function editSession(
  db: Database,
  sessionId: string,
  edit: SessionEdit,
  author: AuditAuthor,
): Promise<EditOutcome> {
  return db.$transaction(async (tx): Promise<EditOutcome> => {
    const standing = await lockSession(tx, sessionId);
    if (!standing) return { kind: 'no_session' };
    const { ownerId, owner, isTaken, isClosed } = standing;
    const isClosing = edit.closed === true && !isClosed;
    const isElsewhere = isTaken && ownerId !== null && ownerId !== author.userId;
    if (isClosing && isElsewhere) return { kind: 'taken', by: owner ?? 'Somebody' };
    const assignee = edit.assigneeId ? await readMember(tx, edit.assigneeId) : null;
    if (edit.assigneeId && !assignee?.permissions.includes('sessions.read')) return { kind: 'no_assignee' };
    const labels = await labelsAfter(tx, standing.labels, edit);
    if (!labels) return { kind: 'no_label' };

    const deeds = [
      ...(await sortAnew(tx, standing, edit, { assignee: assignee?.name ?? null, labels })),
      ...(await endOrReopen(tx, standing, edit)),
    ];
    const target = { type: 'session', id: sessionId, name: standing.name } as const;
    for (const deed of deeds) await recordAudit(tx, { ...author, ...deed, target });
    return deeds.length > 0 ? { kind: 'changed', due: isClosing && isTaken } : { kind: 'same' };
  });
}

type Deed = Pick<NewAuditEntry, 'action' | 'changes'>;

/** Title, assignee and labels. */
async function sortAnew(
  tx: Transaction,
  standing: Standing,
  { title, assigneeId }: SessionEdit,
  { assignee, labels }: { assignee: string | null; labels: LabelChange },
): Promise<Deed[]> {
  const { id } = standing;
  const changes: NonNullable<Deed['changes']> = {};
  if (title !== undefined && title !== standing.title) {
    changes.title = { from: standing.title, to: title };
    await tx.chatSession.update({ where: { id }, data: { title } });
  }
  if (assigneeId !== undefined && assigneeId !== standing.assigneeId) {
    changes.assignee = { from: standing.assignee, to: assignee };
    await tx.chatSession.update({ where: { id }, data: { assigneeId } });
  }
  if (labels.added.length + labels.removed.length > 0) {
    changes.labels = { from: standing.labels.map(({ name }) => name), to: labels.names };
    await changeLabels(tx, id, labels);
  }
  return Object.keys(changes).length > 0 ? [{ action: 'session.edited', changes }] : [];
}

/** Seen to, closed, open again. */
async function endOrReopen(
  tx: Transaction,
  { id, flagReason, isClosed }: Standing,
  { resolved, closed }: SessionEdit,
): Promise<Deed[]> {
  const deeds: Deed[] = [];
  if (resolved && flagReason !== null) {
    deeds.push({ action: 'session.resolved', changes: { flag: { from: flagReason, to: null } } });
    await tx.chatSession.update({ where: { id }, data: { flagReason: null, flaggedAt: null } });
  }
  if (closed === true && !isClosed) {
    deeds.push({ action: 'session.closed' });
    // By the database's clock, as everything that is due.
    await tx.$executeRaw`
      UPDATE "ChatSession" SET "closedAt" = now(), "flagReason" = NULL, "flaggedAt" = NULL, "updatedAt" = now(),
        "workAt" = CASE WHEN state = 'human' THEN now() ELSE "workAt" END, state = 'bot', "ownerId" = NULL
      WHERE id = ${id}`;
  }
  if (closed === false && isClosed) {
    deeds.push({ action: 'session.reopened' });
    await tx.chatSession.update({ where: { id }, data: { closedAt: null } });
  }
  return deeds;
}

interface Standing {
  id: number;
  name: string;
  title: string | null;
  assigneeId: string | null;
  assignee: string | null;
  /** A person answers in it; without an owner when their account is gone. */
  isTaken: boolean;
  ownerId: string | null;
  owner: string | null;
  flagReason: string | null;
  isClosed: boolean;
  labels: { id: number; name: string }[];
}

/** The row is ours before we look: what somebody else commits while we wait for it must be seen. */
async function lockSession(tx: Transaction, sessionId: string): Promise<Standing | null> {
  await tx.$executeRaw`SELECT FROM "ChatSession" WHERE "sessionId" = ${sessionId} FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<Standing[]>`
    SELECT s.id, ${sessionName} AS name, s.title, s."assigneeId", assignee.name AS assignee,
           s.state = 'human' AS "isTaken", s."ownerId", owner.name AS owner, s."flagReason", s."closedAt" IS NOT NULL AS "isClosed",
           (SELECT COALESCE(json_agg(json_build_object('id', l.id, 'name', l.name) ORDER BY l.name), '[]')
            FROM "SessionLabel" sl JOIN "Label" l ON l.id = sl."labelId" WHERE sl."chatSessionId" = s.id) AS labels
    FROM "ChatSession" s
    LEFT JOIN "Contact" c ON c.id = s."contactId"
    LEFT JOIN "User" assignee ON assignee.id = s."assigneeId"
    LEFT JOIN "User" owner ON owner.id = s."ownerId"
    WHERE s."sessionId" = ${sessionId}`;
  return rows[0] ?? null;
}
