/**
 * The statements of bot/src/store that mark a message's way, by a piece of their text. A statement that is rewritten
 * and not found any more fails its cells: a kill that never happened proves nothing.
 */
export const statements = {
  'the message is stored': /INSERT INTO "Message" \(id, "chatSessionId", seq, author, "contactId"/,
  'the session is claimed': /SET "workAt" = NULL, "leaseOwner"/,
  'the session is read': /LEFT JOIN "Message" asked/,
  'the turn is finished': /INSERT INTO "Turn"/,
  'sending is marked': /SET state = 'sending'/,
  'the part is recorded': /SET "externalIds"\[/,
  'the cursor is saved': /(INSERT INTO|UPDATE) .{0,20}"ChannelCursor"/,
} as const;

export type StatementName = keyof typeof statements;

export interface Point {
  /** `before`: the statement has not reached PostgreSQL. `after`: it is committed, and the server does not know yet. */
  moment: 'before' | 'after';
  statement: StatementName;
}

export const sayPoint = ({ moment, statement }: Point) => `${moment} ${statement}`;
