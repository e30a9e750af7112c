import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import type { Log } from '../../core/ports.ts';
import type { HttpEnv } from '../http-env.ts';

export interface Download<Row> {
  /** The file's name; the date and the ending follow. */
  name: string;
  format: 'csv' | 'json';
  batches: AsyncIterable<Row[]>;
  /** The columns of the CSV file: what stands above each, and what stands in it. */
  columns: { title: string; cell(row: Row): unknown }[];
}

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/**
 * A file that is read while it is being written: a batch is fetched when the one before it has gone out, and no more when
 * the client hangs up.
 */
export function download<Row>(c: Context<HttpEnv>, log: Log, file: Download<Row>): Response {
  const fileName = `${file.name}-${new Date().toISOString().slice(0, 10)}.${file.format}`;
  const pieces = file.format === 'csv' ? csv(file) : json(file.batches);
  return c.body(ReadableStream.from(encoded(pieces, c, log)) as ReadableStream, 200, {
    'Content-Type': types[file.format],
    'Content-Disposition': `attachment; filename="${fileName}"`,
    // A proxy that keeps it back until it is whole would have to hold all of it.
    'X-Accel-Buffering': 'no',
  });
}

/** What breaks on the way is in our log, and breaks the connection: half a file must not look like a whole one. */
async function* encoded(
  pieces: AsyncIterable<string>,
  c: Context<HttpEnv>,
  log: Log,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for await (const piece of pieces) yield encoder.encode(piece);
  } catch (error) {
    log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'an export broke off');
    // Its words go to the client.
    // oxlint-disable-next-line preserve-caught-error
    throw new Error('The export broke off. It is not whole; start it again.');
  }
}

/** RFC 4180 with a byte order mark, without which Excel takes it for something else than UTF-8. */
async function* csv<Row>({ batches, columns }: Download<Row>): AsyncGenerator<string> {
  yield line([columns.map(({ title }) => title)], true);
  for await (const batch of batches) yield line(batch.map((row) => columns.map(({ cell }) => cell(row))));
}

const line = (rows: unknown[][], bom = false) =>
  stringify(rows, {
    bom,
    record_delimiter: 'windows',
    // A cell that begins like a formula would be run by the program that opens the file.
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });

async function* json(batches: AsyncIterable<unknown[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of batches) {
    yield `${isFirst ? '[' : ',\n'}${batch.map((row) => JSON.stringify(row)).join(',\n')}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : ']\n';
}
