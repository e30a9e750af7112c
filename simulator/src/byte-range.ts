/** Bytes as a file server gives them: all, or the one range that was asked for (RFC 9110, section 14). */
export function serveBytes(request: Request, bytes: Uint8Array, headers: Record<string, string>): Response {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
  const size = bytes.byteLength;
  const common = { ...headers, 'accept-ranges': 'bytes' };
  if (from === '' && to === '')
    return new Response(Buffer.from(bytes), { headers: { ...common, 'content-length': `${size}` } });
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  return new Response(Buffer.from(bytes.subarray(start, end + 1)), {
    status: 206,
    headers: {
      ...common,
      'content-length': `${end - start + 1}`,
      'content-range': `bytes ${start}-${end}/${size}`,
    },
  });
}
