import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { FrontdeskError } from '../../core/errors.ts';
import type { Attachment, Channel, ChannelFile, ChannelName } from '../../core/ports.ts';
import { findAttachment } from '../../store/attachments.ts';
import type { Database } from '../../store/database.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { fileHeaders } from './file-headers.ts';
import { refusal } from './responses.ts';

export interface AttachmentsDeps {
  db: Database;
  channels: ReadonlyMap<ChannelName, Pick<Channel, 'file'>>;
}

const bytes = (description: string) => ({
  content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
  description,
});
const read = createRoute({
  method: 'get',
  path: '/{messageId}/attachments/{index}',
  request: {
    params: z.object({
      messageId: z.coerce.number().int().min(1).max(2_147_483_647),
      index: z.coerce.number().int().min(0).max(1000),
    }),
    headers: z.object({ range: z.string().optional() }),
  },
  responses: {
    200: bytes('The file'),
    206: bytes('The part of it that was asked for'),
    404: refusal('No such message or file'),
    410: refusal('The platform does not have it any more'),
    413: refusal('It is too large'),
    502: refusal('The platform does not give it; the detail says why'),
  },
});

/** What people sent, fetched from their platform for whoever may read the session. Its address there stays here. */
export function attachmentsApi({ db, channels }: AttachmentsDeps) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid }).openapi(read, async (c) => {
    const { messageId, index } = c.req.valid('param');
    const found = await findAttachment(db, messageId, index);
    if (!found) throw new HTTPException(404, { message: 'There is no such file (any more).' });
    const { channel, attachment } = found;
    const options = { signal: c.req.raw.signal, range: c.req.valid('header').range };
    const file = await fetchFile(channels.get(channel), attachment, options);
    return c.body(file.body, file.contentRange ? 206 : 200, fileHeaders(attachment, file, messageId));
  });
}

async function fetchFile(
  channel: Pick<Channel, 'file'> | undefined,
  { kind, ref }: Attachment,
  options: { signal: AbortSignal; range?: string },
): Promise<ChannelFile> {
  if (ref === undefined) throw new HTTPException(404, { message: `There is no file behind this ${kind}.` });
  if (!channel) {
    throw new HTTPException(502, {
      message: 'The channel that this came through is not connected any more.',
    });
  }
  if (!channel.file) throw new HTTPException(404, { message: 'Files cannot be had from this channel.' });
  try {
    return await channel.file(ref, options);
  } catch (error) {
    if (!(error instanceof FrontdeskError)) throw error;
    throw new HTTPException(statuses[error.code] ?? 502, { message: error.message });
  }
}

const statuses: Partial<Record<FrontdeskError['code'], 410 | 413>> = { gone: 410, too_large: 413 };
