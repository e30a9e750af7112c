import type { Database } from '@frontdesk/prisma/client';
import type { MessageFilter, SessionFilter } from '@frontdesk/shared/inbox';

/** A filter as it stands in the audit log: what was asked for, ids as names where there still is one. */
export async function filterInWords(db: Database, filter: SessionFilter & MessageFilter): Promise<string> {
  const { label, assignee, ...rest } = filter;
  const [labelRow, member] = await Promise.all([
    label === undefined ? null : db.label.findUnique({ where: { id: label }, select: { name: true } }),
    assignee === undefined ? null : db.user.findUnique({ where: { id: assignee }, select: { name: true } }),
  ]);
  const words = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => say(key, value));
  if (label !== undefined) words.push(`label “${labelRow?.name ?? label}”`);
  if (assignee !== undefined)
    words.push(assignee === 'none' ? 'assigned to nobody' : `assigned to ${member?.name ?? assignee}`);
  return words.length > 0 ? words.join(', ') : 'all';
}

const flags: Record<string, string> = {
  mine: 'their own',
  unread: 'unread',
  needs: 'needs a person',
  errors: 'with errors',
  incomplete: 'with missing details',
};

function say(key: string, value: string): string {
  if (key in flags) return flags[key] ?? key;
  switch (key) {
    case 'q':
      return `“${value}”`;
    case 'contactOf':
      return `of the person of ${value}`;
    case 'sessionId':
      return `in ${value}`;
    case 'from':
      return `since ${value}`;
    case 'to':
      return `before ${value}`;
    default:
      return `${key} ${value}`;
  }
}
