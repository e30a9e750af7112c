import type { Database } from '@frontdesk/prisma/client';
import type { Attachment, ChannelName } from '../core/ports.ts';

/** A file that came with a message, by its place among them. Null: no such message, or it came with fewer. */
export async function findAttachment(
  db: Database,
  messageId: number,
  index: number,
): Promise<{ channel: ChannelName; attachment: Attachment } | null> {
  const message = await db.message.findUnique({
    where: { id: messageId },
    select: { attachments: true, chatSession: { select: { channel: true } } },
  });
  const attachment = ((message?.attachments ?? []) as unknown as Attachment[])[index];
  if (!message || !attachment) return null;
  return { channel: message.chatSession.channel as ChannelName, attachment };
}
