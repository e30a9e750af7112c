import { Prisma } from '@frontdesk/prisma/client';

/** True when a statement failed because a row with the same key stands already; `column` names part of that key. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const text = `${error.message} ${JSON.stringify(error.meta ?? {})}`;
  return (error.code === 'P2002' || text.includes('23505')) && text.includes(column);
}
