import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { percentile } from '../measure/percentile.ts';
import type { ReadRow } from './measure-reads.ts';

/** What a person sees of the inbox, and when, in a real browser with an empty cache (dashboard/scripts/first-paint.mjs). */
export async function measureFirstPaint(script: string, url: string, cookie: string): Promise<ReadRow[]> {
  const child = spawn(process.execPath, [script, url], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(cookie);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${script} ended with ${code}.`);
  const visits = JSON.parse(output) as { paintMs: number; listMs: number }[];
  const row = (what: string, tookMs: number[]): ReadRow => ({
    what,
    p50Ms: percentile(tookMs, 0.5),
    p95Ms: percentile(tookMs, 0.95),
  });
  return [
    row(
      'inbox in a browser: first paint',
      visits.map(({ paintMs }) => paintMs),
    ),
    row(
      'inbox in a browser: conversations are there',
      visits.map(({ listMs }) => listMs),
    ),
  ];
}
