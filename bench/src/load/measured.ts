import type { Bench, Desk, Row } from '../bench.ts';
import { closedLoop, type Load, type LoadOptions } from './closed-loop.ts';

/** A load, and what it cost the servers and the database for each message of it. */
export async function measured(
  { postgres }: Pick<Bench, 'postgres'>,
  desks: readonly Desk[],
  options: Omit<LoadOptions, 'onWindow'>,
): Promise<{
  load: Load;
  figures: Pick<Row, 'perSecond' | 'p50Ms' | 'p95Ms' | 'serverCpuMs' | 'databaseCpuMs'>;
}> {
  const used = async () => {
    const servers = await Promise.all(desks.map(({ server }) => server.usage()));
    return { server: servers.reduce((sum, { cpuMs }) => sum + cpuMs, 0), database: await postgres.cpuMs() };
  };
  let before = await used();
  let after = before;
  const load = await closedLoop({
    ...options,
    onWindow: async (edge) => {
      if (edge === 'begin') before = await used();
      else after = await used();
    },
  });
  const { perSecond, p50Ms, p95Ms } = load;
  const count = load.count || Number.NaN;
  const serverCpuMs = (after.server - before.server) / count;
  const databaseCpuMs = (after.database - before.database) / count;
  return { load, figures: { perSecond, p50Ms, p95Ms, serverCpuMs, databaseCpuMs } };
}
