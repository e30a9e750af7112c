import { lastingFields } from '@frontdesk/shared/details/configured-fields';
import type { ExportedMessage } from '../../store/export-messages.ts';
import type { ExportedSession } from '../../store/export-sessions.ts';
import type { Download } from './download.ts';

const ofMessages = [
  'id',
  'sessionId',
  'sessionName',
  'channel',
  'seq',
  'author',
  'authorName',
  'internal',
  'state',
  'stateReason',
  'content',
  'attachments',
  'createdAt',
  'sentAt',
] as const satisfies (keyof ExportedMessage)[];

const beforeDetails = [
  'sessionId',
  'channel',
  'kind',
  'sessionName',
  'name',
  'username',
  'email',
  'phone',
] as const satisfies (keyof ExportedSession)[];
const afterDetails = [
  'state',
  'owner',
  'assignee',
  'labels',
  'flagReason',
  'messageCount',
  'lastMessageAuthor',
  'lastMessageText',
  'createdAt',
  'lastMessageAt',
  'closedAt',
] as const satisfies (keyof ExportedSession)[];

export const messageColumns = columnsOf<ExportedMessage>(ofMessages);

/** A table has a column for each detail that is asked for, whatever is known of whom. */
export function sessionColumns(fields: string[]): Download<ExportedSession>['columns'] {
  return [
    ...columnsOf<ExportedSession>(beforeDetails),
    ...fields
      .filter((field) => !lastingFields.includes(field))
      .map((field) => ({
        title: `details.${field}`,
        cell: ({ details }: ExportedSession) => details[field] ?? null,
      })),
    ...columnsOf<ExportedSession>(afterDetails),
  ];
}

function columnsOf<Row extends object>(keys: readonly (keyof Row & string)[]): Download<Row>['columns'] {
  return keys.map((key) => ({
    title: key,
    cell: (row) => {
      const value = row[key];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  }));
}
