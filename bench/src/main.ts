import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Desk, Row } from './bench.ts';
import { measureDashboard } from './dashboard/main.ts';
import { httpClient } from './load/http-client.ts';
import { admin } from './load/sign-in.ts';
import { warmUp } from './load/warm-up.ts';
import { measureFsync } from './measure/fsync.ts';
import { measurements } from './measurements/all.ts';
import { readOptions, usage } from './options.ts';
import { openPostgres } from './postgres.ts';
import { judge } from './report/aims.ts';
import { describeMachine, describeNoise } from './report/machine.ts';
import { aimsTable, table } from './report/table.ts';
import { dashboardMarks, serverMarks, writePage } from './report/write.ts';
import { startServer } from './server.ts';
import { startWorld } from './world/start.ts';

/** The bench: PostgreSQL, the fakes and the built servers as processes, one load after the other, one table. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = readOptions(process.argv.slice(2));
const unknown = options.names.filter((name) => !(name in measurements));
if (options.help || unknown.length > 0) {
  process.stdout.write(`${unknown.map((name) => `There is no measurement "${name}".\n`).join('')}${usage}\n`);
  process.exit(options.help ? 0 : 1);
}

// Not in the system's temporary folder: that may be in memory, where nothing ever waits for a disk.
const cache = join(root, '.cache', 'bench');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
const profileDir = options.profile ? join(cache, 'profiles') : undefined;
const main = options.server ?? join(root, 'bot', 'dist', 'main.js');

const noise = describeNoise();
const postgres = await openPostgres(join(folder, 'data'), process.env.DATABASE_URL);
const world = await startWorld();
const machine = describeMachine({ postgres: postgres.version, fsyncMs: measureFsync(folder) });
const open: Bench['open'] = async (databaseUrl): Promise<Desk> => {
  const env = {
    ...world.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'desk'),
    SECRET_KEY: 'the servers of the bench share one key',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  };
  const server = await startServer({ main, env, folder, profileDir });
  return { server, http: httpClient(server.url), databaseUrl };
};

const page = join(root, 'docs', 'performance.md');
try {
  if (options.dashboard) {
    const { sessions } = options;
    const tables = await measureDashboard({ postgres, open }, root, { sessions, messages: sessions * 10 });
    const size = `${sessions.toLocaleString('en')} conversations, ${(sessions * 10).toLocaleString('en')} messages.`;
    show(`${size} ${machine} ${noise}\n\n${tables}`, dashboardMarks);
  } else show(await measureServer(), serverMarks);
} finally {
  world.stop();
  await postgres.stop();
}

function show(tables: string, marks: typeof serverMarks): void {
  process.stdout.write(`\n${tables}\n`);
  if (options.write) writePage(page, tables, marks);
}

async function measureServer(): Promise<string> {
  const desk = await open(await postgres.create('desk'));
  const { cellMs, messages, memoryMs } = options;
  const bench: Bench = { world, postgres, open, desk, cellMs, messages, memoryMs, answered: 0 };
  const rows: Row[] = [];
  const { rssBytes } = await desk.server.usage();
  const atStart = { id: 'memory at start', what: 'memory of the server', load: 'after its start' };
  rows.push({ ...atStart, rssMiB: rssBytes / 2 ** 20 });
  await warmUp(bench);
  for (const [name, measure] of Object.entries(measurements)) {
    if (options.names.length > 0 && !options.names.includes(name)) continue;
    for await (const row of measure(bench)) {
      rows.push(row);
      process.stderr.write(`${table([row]).split('\n').at(-1)}\n`);
    }
  }
  desk.http.close();
  await desk.server.stop();
  return [`${machine} ${noise}`, aimsTable(judge(rows)), table(rows)].join('\n\n');
}
