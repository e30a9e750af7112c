import type { Row } from '../bench.ts';
import type { ReadRow } from '../dashboard/measure-reads.ts';
import type { Verdict } from './aims.ts';

type Column = { title: string; cell: (row: Row) => string; right?: boolean };

const figure = (value: number | undefined, digits: number) =>
  value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits);

const columns: Column[] = [
  { title: 'what', cell: ({ what }) => what },
  { title: 'load', cell: ({ load }) => load },
  { title: 'per s', cell: ({ perSecond }) => figure(perSecond, 0), right: true },
  { title: 'ratio', cell: ({ ratio, of }) => (ratio === undefined ? '' : `${figure(ratio, 2)} ${of}`) },
  { title: 'p50 ms', cell: ({ p50Ms }) => figure(p50Ms, 1), right: true },
  { title: 'p95 ms', cell: ({ p95Ms }) => figure(p95Ms, 1), right: true },
  { title: 'server CPU ms', cell: ({ serverCpuMs }) => figure(serverCpuMs, 2), right: true },
  { title: 'database CPU ms', cell: ({ databaseCpuMs }) => figure(databaseCpuMs, 2), right: true },
  { title: 'MiB', cell: ({ rssMiB }) => figure(rssMiB, 0), right: true },
];

/** All lines as one Markdown table, which reads well on a terminal too. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return markdown(columns, lines);
}

/** What the dashboard reads. */
export function readsTable(rows: readonly ReadRow[]): string {
  const heads = [
    { title: 'what' },
    { title: 'p50 ms', right: true },
    { title: 'p95 ms', right: true },
    { title: 'KiB', right: true },
  ];
  const lines = rows.map(({ what, p50Ms, p95Ms, kib }) => [
    what,
    figure(p50Ms, 1),
    figure(p95Ms, 1),
    figure(kib, 0),
  ]);
  return markdown(heads, lines);
}

export function aimsTable(verdicts: readonly Verdict[]): string {
  const titles = [{ title: 'aim' }, { title: 'wanted' }, { title: 'measured' }, { title: '' }];
  const lines = verdicts.map(({ what, wanted, measured, isReached }) => [
    what,
    wanted,
    measured,
    isReached ? 'reached' : 'not reached',
  ]);
  return markdown(titles, lines);
}

function markdown(heads: readonly Pick<Column, 'title' | 'right'>[], lines: string[][]): string {
  const widths = heads.map(({ title }, at) =>
    Math.max(3, title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const pad = (text: string, at: number) =>
    heads[at]?.right ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  const rule = heads.map(({ right }, at) =>
    right ? `${'-'.repeat((widths[at] ?? 3) - 1)}:` : '-'.repeat(widths[at] ?? 3),
  );
  return [heads.map(({ title }) => title), rule, ...lines]
    .map((line) => `| ${line.map(pad).join(' | ')} |`)
    .join('\n');
}
