import { slackHttp, slackSocket } from './columns/slack.ts';
import { telegramPolling, telegramWebhook } from './columns/telegram.ts';
import { web } from './columns/web.ts';
import { type Count, count, nothing, rowsQuery, type Row as StoredMessage } from './count.ts';
import type { Column, Conversation, Seen } from './platform.ts';
import type { Row } from './row.ts';
import { crashRows } from './rows/crash.ts';
import { databaseRows } from './rows/database.ts';
import { deliveryRows } from './rows/delivery.ts';
import { modelRows } from './rows/model.ts';
import { platformRows } from './rows/platform-faults.ts';
import { processRows } from './rows/processes.ts';
import { stopRows } from './rows/stop.ts';
import { takeoverRows } from './rows/takeover.ts';
import { type Databases, openStage, type Stage } from './stage.ts';
import { drained } from './talk.ts';
import { within } from './within.ts';

export const columns: Column[] = [telegramPolling, telegramWebhook, slackSocket, slackHttp, web];

const rows: Row[] = [
  ...deliveryRows,
  ...processRows,
  ...crashRows,
  ...platformRows,
  ...modelRows,
  ...databaseRows,
  ...takeoverRows,
  ...stopRows,
];

export interface Cell {
  row: Row;
  column: Column;
}

export interface Result extends Cell {
  count: Count;
  /** What broke a promise; empty for a good cell. */
  complaints: string[];
  ms: number;
  /** What the servers wrote. */
  output: string;
}

/** All cells, or those whose row, group or column holds `only`. */
export function cellsOf(only: string[] = []): Cell[] {
  const isWanted = ({ row, column }: Cell) =>
    only.every((word) => sayCell({ row, column }).toLowerCase().includes(word.toLowerCase()));
  return rows
    .flatMap((row) => columns.map((column) => ({ row, column })))
    .filter(({ row, column }) => !row.needs || column.abilities.includes(row.needs))
    .filter(({ row, column }) => row.fits?.(column) ?? true)
    .filter(isWanted);
}

export const sayCell = ({ row, column }: Cell) => `${row.group}: ${row.name} × ${column.name}`;

const cellLimitMs = 240_000;
const drainLimitMs = 200_000;

/** Runs one cell from an empty database to the count. Never rejects. */
export async function runCell(cell: Cell, databases: Databases): Promise<Result> {
  const startedAt = performance.now();
  const { row, column } = cell;
  let stage: Stage | undefined;
  const done = (result: Pick<Result, 'count' | 'complaints'>): Result => ({
    ...cell,
    ...result,
    ms: performance.now() - startedAt,
    output: stage?.output() ?? '',
  });
  try {
    stage = await openStage({ column, databases, ...row.stage });
    const trouble = await within(cellLimitMs, 'the end of the cell', row.run(stage)).then(
      () => [],
      (error: Error) => [error.message],
    );
    const isDrained = await drained(stage, drainLimitMs);
    const counted = await countUp(stage, !row.unordered);
    if (row.mayLeaveHalves)
      counted.complaints = counted.complaints.filter((complaint) => !complaint.startsWith('halves'));
    const late = isDrained ? [] : ['something is still under way'];
    return done({ ...counted, complaints: [...trouble, ...late, ...counted.complaints] });
  } catch (error) {
    return done({ count: nothing, complaints: [(error as Error).message] });
  } finally {
    await stage?.close();
  }
}

async function countUp(stage: Stage, ordered: boolean) {
  const seen = new Map<Conversation, Seen[]>();
  for (const conversation of new Set(stage.sent.map((one) => one.conversation))) {
    seen.set(conversation, await conversation.seen());
  }
  const stored = (await stage.query(rowsQuery)) as unknown as StoredMessage[];
  return count({ sent: stage.sent, rows: stored, seen, ordered: ordered && stage.column.ordered });
}

/** Runs cells side by side, in order, and tells of each as it ends. */
export async function runCells(
  cells: Cell[],
  { databases, atOnce, onEnd }: { databases: Databases; atOnce: number; onEnd(result: Result): void },
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...cells.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, cell] = next;
      const result = await runCell(cell, databases);
      results[index] = result;
      onEnd(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
