import type { Count } from './count.ts';
import { nothing } from './count.ts';
import { columns, type Result } from './matrix.ts';

/** The counts in the order of the table, and what they are called there. */
const titles: [keyof Count, string][] = [
  ['sent', 'messages'],
  ['answered', 'answered'],
  ['apologised', 'apology + flag'],
  ['handed', 'a person'],
  ['stopped', 'stopped'],
  ['unknown', 'unknown'],
  ['lost', 'lost'],
  ['silent', 'in silence'],
  ['doubled', 'doubled'],
  ['disordered', 'out of order'],
  ['halves', 'halves left'],
];

const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const rule = (length: number) => line(Array.from({ length }, (_, index) => (index === 0 ? '---' : '--:')));

export function add(counts: Count[]): Count {
  const sum = { ...nothing };
  for (const count of counts) for (const [key] of titles) sum[key] += count[key];
  return sum;
}

/** Which cells hold, and the counts of each row over all its columns. */
export function table(results: Result[]): string {
  const byRow = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${result.row.group}: ${result.row.name}`;
    byRow.set(key, [...(byRow.get(key) ?? []), result]);
  }
  const marks = [...byRow].map(([name, cells]) =>
    line([
      name,
      ...columns.map((column) => {
        const cell = cells.find((one) => one.column === column);
        return cell ? (cell.complaints.length === 0 ? '✓' : '✗') : '–';
      }),
    ]),
  );
  const counts = [...byRow].map(([name, cells]) => countLine(name, cells));
  return [
    line(['', ...columns.map(({ name }) => name)]),
    rule(columns.length + 1),
    ...marks,
    '',
    line(['', 'cells', ...titles.map(([, title]) => title)]),
    rule(titles.length + 2),
    ...counts,
    countLine('**all**', results),
  ].join('\n');
}

function countLine(name: string, cells: Result[]): string {
  const sum = add(cells.map(({ count }) => count));
  return line([name, cells.length, ...titles.map(([key]) => sum[key])]);
}
