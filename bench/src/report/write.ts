import { readFileSync, writeFileSync } from 'node:fs';

export interface Marks {
  begin: string;
  end: string;
}

export const serverMarks: Marks = {
  begin: '<!-- npm run bench -- --write puts its tables here -->',
  end: '<!-- end of the tables -->',
};
export const dashboardMarks: Marks = {
  begin: '<!-- npm run bench -- --dashboard --write puts its table here -->',
  end: '<!-- end of the table -->',
};

/** Puts the tables into the page, between these marks; the words around them are written by people. */
export function writePage(file: string, tables: string, { begin, end }: Marks): void {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks between which the tables stand.`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${tables}\n\n${page.slice(to)}`);
}
