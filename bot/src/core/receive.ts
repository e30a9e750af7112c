import type { Database } from '../store/database.ts';
import { storeInbound } from '../store/inbound.ts';
import type { Channel, Live, Receive, Wake } from './ports.ts';

/**
 * What a channel calls for each inbound message. It resolves once the message is committed, and only then may the
 * channel acknowledge: a crash before makes the platform deliver again, a crash after finds the session marked as due.
 * A duplicate changes nothing.
 */
export function receiver(
  { db, live, wake }: { db: Database; live: Live; wake: Wake },
  channel: Pick<Channel, 'name' | 'burstMs'>,
): Receive {
  const burstMs = channel.burstMs ?? 0;
  return async (message) => {
    const stored = await storeInbound(db, channel.name, message, burstMs);
    if (!stored) return;
    live.publish({ type: 'message.created', ...stored });
    wake(burstMs);
  };
}
