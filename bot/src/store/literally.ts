/** Prisma's insensitive `contains` and `equals` are ILIKE, where % and _ stand for anything: here they stand for themselves. */
export const literally = (words: string): string => words.replace(/[\\%_]/g, '\\$&');
