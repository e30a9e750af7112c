import { badRequest, Refusal } from '../refusal.ts';
import { readMultipart } from './multipart.ts';

/** Telegram takes uploads of up to 50 MB. */
const maxBytes = 50_000_000;

interface Arguments {
  values: Map<string, string>;
  files: Map<string, File>;
}

/**
 * Collects arguments from the query and from a JSON, urlencoded or multipart body (td::HttpReader). The first of two
 * of the same name counts; a JSON value that is no string is kept as its JSON, so null is the text "null".
 */
export async function readRequest(request: Request): Promise<Arguments> {
  const { values, files }: Arguments = { values: new Map(), files: new Map() };
  const add = (name: string, value: string) => {
    if (!values.has(name)) values.set(name, value);
  };
  for (const [name, value] of new URL(request.url).searchParams) add(name, value);
  if (request.method === 'GET') return { values, files };

  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    throw new Refusal(413, 'Request Entity Too Large');
  }
  const type = request.headers.get('content-type')?.toLowerCase() ?? '';
  if (type.startsWith('application/json')) {
    for (const [name, value] of jsonArguments(await request.text())) add(name, value);
  } else if (type.startsWith('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(await request.text())) add(name, value);
  } else if (type.startsWith('multipart/form-data')) {
    const body = new Uint8Array(await request.arrayBuffer());
    for (const { name, fileName, bytes } of readMultipart(body, request.headers.get('content-type') ?? '')) {
      if (fileName === undefined) add(name, Buffer.from(bytes).toString('utf8'));
      else files.set(name, new File([bytes], fileName));
    }
  }
  return { values, files };
}

export function jsonArguments(body: string): [string, string][] {
  if (body === '') return [];
  if (!body.trimStart().startsWith('{')) throw badRequest('JSON object expected');
  let object: Record<string, unknown>;
  try {
    object = JSON.parse(body) as Record<string, unknown>;
  } catch {
    throw badRequest("can't parse parameter value: Unexpected symbol");
  }
  return Object.entries(object).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}
