import type { Database } from '@frontdesk/prisma/client';
import type { ChannelName } from '../core/ports.ts';

/** How far an account of a channel has been read; null: never. */
export async function loadCursor(
  db: Database,
  channel: ChannelName,
  account: string,
): Promise<string | null> {
  const row = await db.channelCursor.findUnique({ where: { channel_account: { channel, account } } });
  return row?.position ?? null;
}

export async function saveCursor(
  db: Database,
  channel: ChannelName,
  account: string,
  position: string,
): Promise<void> {
  await db.channelCursor.upsert({
    where: { channel_account: { channel, account } },
    create: { channel, account, position },
    update: { position },
  });
}
