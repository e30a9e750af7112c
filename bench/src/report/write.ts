import { readFileSync, writeFileSync } from 'node:fs';

export const begin = '<!-- npm run bench -- --write puts its tables here -->';
export const end = '<!-- end of the tables -->';

/** Puts the tables into the page, between its two marks; the words around them are written by people. */
export function writePage(file: string, tables: string): void {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks between which the tables stand.`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${tables}\n\n${page.slice(to)}`);
}
