import type { Database } from '../store/database.ts';
import { storeInbound } from '../store/inbound.ts';
import { findSessionId, storeBlocked, storeDeletion, storeEdit, storeUnhandled } from '../store/signals.ts';
import type { Interrupts } from './interrupts.ts';
import type { Channel, InboundMessage, InboundSignal, Live, Receive, Wake } from './ports.ts';

interface ReceiveDeps {
  db: Database;
  live: Live;
  wake: Wake;
  interrupts: Interrupts;
}

/**
 * What a channel calls for everything inbound. It resolves once that is committed, and only then may the channel
 * acknowledge: a crash before makes the platform deliver again, a crash after finds the session marked as due.
 * A duplicate changes nothing.
 */
export function receiver(deps: ReceiveDeps, channel: Pick<Channel, 'name' | 'burstMs'>): Receive {
  const burstMs = channel.burstMs ?? 0;
  return async (inbound) => {
    if (inbound.type === undefined) await receiveMessage(inbound);
    else if (inbound.type === 'other') await storeUnhandled(deps.db, channel.name, inbound);
    else await receiveSignal(deps, { ...inbound, channel: channel.name });
  };

  async function receiveMessage(message: InboundMessage): Promise<void> {
    const stored = await storeInbound(deps.db, channel.name, message, burstMs);
    if (!stored) return;
    deps.live.publish({ type: 'message.created', ...stored });
    deps.wake(burstMs);
  }
}

/** Signals bypass the lane: a Stop that waited for the answer it is to stop would come too late. */
async function receiveSignal(
  { db, live, interrupts }: ReceiveDeps,
  signal: InboundSignal & { channel: Channel['name'] },
): Promise<void> {
  switch (signal.type) {
    case 'stopped': {
      const sessionId = await findSessionId(db, signal);
      if (sessionId) interrupts.interrupt(sessionId, { why: 'stopped', upTo: signal.upTo });
      return;
    }
    case 'blocked': {
      const sessionId = await storeBlocked(db, signal, signal.blocked);
      if (sessionId) live.publish({ type: 'session.updated', sessionId });
      return;
    }
    case 'edited':
    case 'deleted': {
      const changed =
        signal.type === 'edited'
          ? await storeEdit(db, signal, signal)
          : await storeDeletion(db, signal, signal.externalId);
      if (!changed) return;
      const { sessionId, messageId, wasOpen } = changed;
      live.publish({ type: 'message.updated', sessionId, messageId });
      if (wasOpen) interrupts.interrupt(sessionId, { why: 'changed' });
    }
  }
}
