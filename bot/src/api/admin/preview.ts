import { previewRequest, type SentPreview, sentPreview } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Channel, ChannelName } from '../../core/ports.ts';
import type { Database } from '../../store/database.ts';
import { findSessionContact } from '../../store/detail-history.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { body, json, refusal } from './responses.ts';

export interface PreviewDeps {
  db: Database;
  channels: ReadonlyMap<ChannelName, Pick<Channel, 'preview'>>;
}

const preview = createRoute({
  method: 'post',
  path: '/{sessionId}/preview',
  request: { params: z.object({ sessionId: z.string().max(255) }), body: body(previewRequest) },
  responses: {
    200: json(sentPreview, 'Each message that the platform will show'),
    404: refusal('No such session'),
    409: refusal('Its channel is not connected'),
  },
});

/** How a reply will look where it goes: made by the channel's own rendering, so that it is no guess. */
export function previewApi({ db, channels }: PreviewDeps) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid }).openapi(preview, async (c) => {
    const session = await findSessionContact(db, c.req.valid('param').sessionId);
    if (!session) throw new HTTPException(404, { message: 'There is no such session (any more).' });
    const channel = channels.get(session.channel);
    if (!channel) {
      throw new HTTPException(409, {
        message: `${session.channel} is not connected, so nothing goes out there.`,
      });
    }
    return c.json({ parts: partsOf(channel, c.req.valid('json').content) }, 200);
  });
}

/** Whoever draws Markdown themselves gets it as it is. */
function partsOf(channel: Pick<Channel, 'preview'>, content: string): SentPreview['parts'] {
  if (content.trim() === '') return [];
  return channel.preview?.(content) ?? [{ format: 'markdown', text: content }];
}
