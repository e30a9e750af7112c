import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startTestServer } from '@frontdesk/prisma/testing/test-server';
import { cellsOf, type Result, runCells, sayCell } from './matrix.ts';
import { report } from './report.ts';
import type { Databases } from './stage.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'at-once': { type: 'string', default: String(Math.max(2, cpus().length * 3)) },
  },
});

const cells = cellsOf(values.only);
if (values.list) {
  for (const cell of cells) process.stdout.write(`${sayCell(cell)}\n`);
} else {
  await run();
}

async function run(): Promise<void> {
  const server = await startTestServer();
  const databases = inTurn(server);
  let ended = 0;
  const tell = (result: Result) => {
    const isGood = result.complaints.length === 0;
    const seconds = (result.ms / 1000).toFixed(0);
    process.stderr.write(
      `${++ended}/${cells.length} ${isGood ? '✓' : '✗'} ${sayCell(result)} (${seconds} s)\n`,
    );
    for (const complaint of result.complaints) process.stderr.write(`      ${complaint}\n`);
    if (!isGood && values.verbose) process.stderr.write(`${result.output}\n`);
  };
  try {
    const results = await runCells(cells, { databases, atOnce: Number(values['at-once']), onEnd: tell });
    process.stdout.write(`\n${table(results)}\n`);
    if (values.write) {
      await writeFile(fileURLToPath(new URL('../../docs/faults.md', import.meta.url)), report(results));
    }
    if (results.some(({ complaints }) => complaints.length > 0)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

/** The test server talks over one connection, and a template can be cloned by one at a time. */
function inTurn({ create, drop }: Databases): Databases {
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  return { create: () => queue(create), drop: (url) => queue(() => drop(url)) };
}
