import type { Row } from '../bench.ts';

interface Aim {
  what: string;
  wanted: string;
  /** The worst of these lines counts. */
  ids: string[];
  figure: (row: Row) => number | undefined;
  isReached: (value: number) => boolean;
  show: (value: number) => string;
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const atMost = (most: number) => (value: number) => value <= most;
const atLeast = (least: number) => (value: number) => value >= least;

const aims: Aim[] = [
  {
    what: 'chat API, model 300 ms, 64 clients: of the possible 213 messages/s',
    wanted: '≥ 95 %',
    ids: ['chat 300 64'],
    figure: (row) => row.ratio,
    isReached: atLeast(0.95),
    show: (value) => `${(value * 100).toFixed(1)} %`,
  },
  {
    what: 'the same: p50',
    wanted: '≤ 330 ms',
    ids: ['chat 300 64'],
    figure: (row) => row.p50Ms,
    isReached: atMost(330),
    show: ms,
  },
  {
    what: 'reads while the model is slow: p95',
    wanted: '≤ 50 ms',
    ids: ['read session', 'read list'],
    figure: (row) => row.p95Ms,
    isReached: atMost(50),
    show: ms,
  },
  {
    what: 'chat API, model 0 ms, 16 clients, fsync on',
    wanted: '≥ 500/s',
    ids: ['chat 0 16'],
    figure: (row) => row.perSecond,
    isReached: atLeast(500),
    show: (value) => `${value.toFixed(0)}/s`,
  },
  {
    what: 'cost of a turn in a session of 10,000 messages to one of 10',
    wanted: '≤ 1.1×',
    ids: ['length 1000', 'length 10000'],
    figure: (row) => row.ratio,
    isReached: atMost(1.1),
    show: (value) => `${value.toFixed(2)}×`,
  },
  {
    what: 'update arrives → model is asked: p50',
    wanted: '≤ 10 ms',
    ids: ['arrival chat', 'arrival telegram'],
    figure: (row) => row.p50Ms,
    isReached: atMost(10),
    show: ms,
  },
  {
    what: 'CPU of the server for each message (chat API, model 0 ms, 16 clients)',
    wanted: '≤ 1.5 ms',
    ids: ['chat 0 16'],
    figure: (row) => row.serverCpuMs,
    isReached: atMost(1.5),
    show: ms,
  },
  {
    what: 'memory of the server',
    wanted: '≤ 200 MiB',
    ids: ['memory'],
    figure: (row) => row.rssMiB,
    isReached: atMost(200),
    show: (value) => `${value.toFixed(0)} MiB`,
  },
];

export interface Verdict {
  what: string;
  wanted: string;
  measured: string;
  isReached: boolean;
}

/** How the aims stand; those whose lines were not measured are left out. */
export function judge(rows: readonly Row[]): Verdict[] {
  return aims.flatMap(({ what, wanted, ids, figure, isReached, show }) => {
    const values = rows.filter(({ id }) => ids.includes(id)).flatMap((row) => figure(row) ?? []);
    if (values.length === 0) return [];
    const worst = values.find((value) => !isReached(value)) ?? Math.max(...values);
    return [{ what, wanted, measured: show(worst), isReached: isReached(worst) }];
  });
}
