import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { admin, signIn } from '../load/sign-in.ts';
import { readsTable } from '../report/table.ts';
import { measureFirstPaint } from './first-paint.ts';
import { fill, prepare, type Size } from './large-database.ts';
import { measureReads, type ReadRow } from './measure-reads.ts';

/** How the dashboard's reads are on a large database; returns the table. */
export async function measureDashboard(
  { postgres, open }: Pick<Bench, 'postgres' | 'open'>,
  root: string,
  size: Size,
): Promise<string> {
  const url = await postgres.create('dashboard');
  await fill(url, join(root, 'prisma', 'migrations'), size);
  const { server, http } = await open(url);
  const cookie = await signIn(http);
  const samples = await prepare(url, admin.email);
  const rows: ReadRow[] = [];
  const add = (row: ReadRow) => {
    rows.push(row);
    process.stderr.write(`${readsTable([row]).split('\n').at(-1)}\n`);
  };
  for await (const row of measureReads(http, cookie, samples)) add(row);
  const script = join(root, 'dashboard', 'scripts', 'first-paint.mjs');
  for (const row of await measureFirstPaint(script, server.url, cookie)) add(row);
  http.close();
  await server.stop();
  return readsTable(rows);
}
