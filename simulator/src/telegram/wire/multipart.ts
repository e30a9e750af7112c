import { badRequest } from '../refusal.ts';

export interface FormPart {
  name: string;
  /** Present for a file, as the client calls it. */
  fileName?: string;
  bytes: Uint8Array;
}

/**
 * A multipart body as td::HttpReader reads it. Node's own parser wants quotes around every value; Telegram does not,
 * and grammY sends file names without them.
 */
export function readMultipart(body: Uint8Array, contentType: string): FormPart[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!boundary) throw badRequest('boundary not found');
  const text = Buffer.from(body).toString('latin1');
  const pieces = `\r\n${text}`.split(`\r\n--${boundary[1] ?? boundary[2]}`);
  if (pieces.length < 2 || !pieces.at(-1)?.startsWith('--'))
    throw badRequest("can't parse form data headers");
  return pieces.slice(1, -1).map(readPart);
}

function readPart(piece: string): FormPart {
  const headEnd = piece.indexOf('\r\n\r\n');
  if (headEnd < 0) throw badRequest("can't parse form data headers");
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(piece.slice(0, headEnd))?.[1];
  const name = valueOf(disposition ?? '', 'name');
  if (!name) throw badRequest("can't parse form data headers");
  const fileName = valueOf(disposition ?? '', 'filename');
  const bytes = new Uint8Array(Buffer.from(piece.slice(headEnd + 4), 'latin1'));
  return { name, ...(fileName !== undefined && { fileName }), bytes };
}

/** Quoted, or up to the next semicolon. */
function valueOf(disposition: string, key: string): string | undefined {
  const found = new RegExp(`(?:^|;)\\s*${key}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\r]*))`, 'i').exec(disposition);
  if (!found) return undefined;
  const value = found[1]?.replaceAll(/\\(.)/g, '$1') ?? found[2]?.trim() ?? '';
  return Buffer.from(value, 'latin1').toString('utf8');
}
