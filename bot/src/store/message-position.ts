import { Prisma } from '@frontdesk/prisma/client';

/** Where a message stands in time. */
export interface MessagePosition {
  /** Microseconds since 1970: a Date would lose what PostgreSQL knows beyond milliseconds. */
  at: number;
  id: number;
}

/** The position of `"Message" m`, as columns. */
export const position = Prisma.sql`m.id, (extract(epoch FROM m."createdAt") * 1000000)::float8 AS at`;

/** What is older than a position, as a condition on `"Message" m`. */
export const olderThan = ({ at, id }: MessagePosition) =>
  Prisma.sql`(m."createdAt", m.id) < ('epoch'::timestamptz + ${at}::float8 * interval '1 microsecond', ${id})`;

export const writePosition = ({ at, id }: MessagePosition): string =>
  Buffer.from(`${id} ${at}`).toString('base64url');

/** A cursor that is not ours reads as the first page. */
export function readPosition(cursor: string | undefined): MessagePosition | null {
  const match = /^(\d{1,10}) (\d{1,16})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString());
  const [id, at] = [Number(match?.[1]), Number(match?.[2])];
  return id < 2 ** 31 && at < 2 ** 53 ? { id, at } : null;
}
