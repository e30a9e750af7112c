import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The machine in a sentence, without its name. */
export function describeMachine({ postgres, fsyncMs }: { postgres: string; fsyncMs: number }): string {
  const model = cpus()[0]?.model.trim() || 'unknown CPU';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
  const cores = `${availableParallelism()} cores`;
  const versions = `Node ${process.versions.node}, PostgreSQL ${postgres}`;
  return `${model}, ${cores}, ${memory}, ${process.platform} ${process.arch}, ${versions}, fsync of 8 KiB ${fsyncMs.toFixed(2)} ms.`;
}

/** Others at work on the machine make every figure worse; the ratios less so. */
export function describeNoise(): string {
  const waiting = loadavg()[0] ?? 0;
  return `Before the start, ${waiting.toFixed(1)} processes were at work (load average of a minute).`;
}
