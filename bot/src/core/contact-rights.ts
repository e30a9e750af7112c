import { findSessionContact } from '../store/detail-history.ts';
import { readDossier } from '../store/dossier.ts';
import { seizeConversation, seizePrivate } from '../store/erase.ts';
import { exportOf } from './commands/export.ts';
import { createEraser, type EraserDeps, type Receipt } from './erase-contact.ts';
import { languageOf } from './language-of.ts';
import type { Channel, ChannelName } from './ports.ts';

/**
 * The rights of a person, when the team sees to them on their behalf, on any channel. Null: no such session; `nobody`: a
 * group, or everything was erased already.
 */
export interface ContactRights {
  export(sessionId: string): Promise<ReturnType<typeof exportOf> | 'nobody' | null>;
  /** The person is told in their language, where the session is. */
  erase(sessionId: string): Promise<Receipt | 'nobody' | null>;
}

interface ContactRightsDeps extends EraserDeps {
  channels: ReadonlyMap<ChannelName, Pick<Channel, 'send'>>;
}

export function createContactRights(deps: ContactRightsDeps): ContactRights {
  const { db, channels } = deps;
  const erase = createEraser(deps);

  async function dossierOf(sessionId: string) {
    const session = await findSessionContact(db, sessionId);
    if (!session) return null;
    if (session.contactId === null) return 'nobody';
    return { channel: session.channel, ...(await readDossier(db, session.contactId)) };
  }

  return {
    async export(sessionId) {
      const found = await dossierOf(sessionId);
      if (found === null || found === 'nobody') return found;
      const { channel: _channel, ...dossier } = found;
      return exportOf(dossier);
    },

    async erase(sessionId) {
      const found = await dossierOf(sessionId);
      if (found === null || found === 'nobody') return found;
      const channel = channels.get(found.channel);
      // Programs bring the contact of a session of theirs again; it need not be linked yet.
      const take = found.channel === 'web' ? seizeConversation : seizePrivate;
      const receipt = await erase(sessionId, {
        seize: (leaseMs) => take(db, sessionId, leaseMs),
        told: languageOf(found).says.forget.done,
        state: channel && !channel.send ? 'sent' : 'queued',
      });
      return receipt ?? 'nobody';
    },
  };
}
