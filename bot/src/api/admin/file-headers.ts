import type { Attachment, ChannelFile } from '../../core/ports.ts';

/** What browsers show without running anything that is in it. Whatever else it is, SVG and HTML included, is a download. */
const shown = new Map([
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['application/pdf', '.pdf'],
]);
const played = /^(?:audio|video)\/[a-z0-9.+-]+$/;
const extensions: Readonly<Record<string, string>> = {
  'audio/mpeg': '.mp3',
  'audio/ogg': '.ogg',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
};

/**
 * The headers of a file that a stranger sent. Its type is what the message or the platform says, but only from the list
 * above; `nosniff` keeps browsers from making something else of it, the policy from running it if they do.
 */
export function fileHeaders(
  attachment: Attachment,
  file: ChannelFile,
  messageId: number,
): Record<string, string> {
  const told = plain(attachment.mimeType) ?? plain(file.mimeType) ?? '';
  const type = shown.has(told) || played.test(told) ? told : null;
  const extension = shown.get(told) ?? extensions[told] ?? '';
  const name = attachment.name ?? `${attachment.kind}-${messageId}${extension}`;
  return {
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Disposition': disposition(type === null ? 'attachment' : 'inline', name),
    'Content-Security-Policy': type === 'application/pdf' ? pdfPolicy : `${policy}; sandbox`,
    'X-Content-Type-Options': 'nosniff',
    // It never changes, but may be erased: not for long.
    'Cache-Control': 'private, max-age=300',
    ...(file.sizeBytes === undefined ? {} : { 'Content-Length': String(file.sizeBytes) }),
    ...(file.contentRange ? { 'Content-Range': file.contentRange } : {}),
    ...(file.takesRanges ? { 'Accept-Ranges': 'bytes' } : {}),
  };
}

const policy = "default-src 'none'; frame-ancestors 'none'";
/** Chrome's own viewer shows nothing in a sandbox; what runs in a PDF cannot leave the viewer. */
const pdfPolicy = `${policy}; object-src 'self'; style-src 'unsafe-inline'`;

const plain = (type: string | undefined) => type?.split(';')[0]?.trim().toLowerCase() || undefined;

/** RFC 6266: the name for old programs in ASCII, for all others in UTF-8, without what turns text around. */
function disposition(kind: 'inline' | 'attachment', given: string): string {
  const clean = given.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/[/\\]/g, '_');
  const name = [...clean].slice(0, 200).join('').trim() || 'file';
  const ascii = name.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
