import { parseJson } from './json.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** An urlencoded form; a key given twice keeps its last value. Throws TypeError for what is not UTF-8. */
export function parseUrlEncoded(bytes: Uint8Array): Record<string, unknown> {
  const pairs = Buffer.from(bytes).toString('latin1').split('&').filter(Boolean);
  return fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [unescape(name), unescape(value.join('='))];
    }),
  );
}

/** Text parts of a multipart form; there is no use for files here. Throws TypeError when malformed. */
export async function parseMultipart(
  bytes: Uint8Array,
  contentType: string,
): Promise<Record<string, unknown>> {
  // FormData would silently turn what is not UTF-8 into question marks.
  utf8.decode(bytes);
  const form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
  return fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** URLSearchParams would silently turn what is not UTF-8 into question marks. */
function unescape(escaped: string): string {
  const latin1 = escaped
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return utf8.decode(Buffer.from(latin1, 'latin1'));
}

/** Forms know text only: `user_details` comes as JSON in it. */
function fromEntries(entries: [string, string][]): Record<string, unknown> {
  const { user_details: details, ...fields } = Object.fromEntries(entries);
  if (details === undefined) return fields;
  try {
    return { ...fields, user_details: parseJson(details) };
  } catch {
    return { ...fields, user_details: details };
  }
}
