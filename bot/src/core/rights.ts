import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DetailSource } from '@frontdesk/shared/details/field';
import { findSessionContact } from '../store/detail-history.ts';
import { listFields } from '../store/details.ts';
import { type Dossier, readDossier } from '../store/dossier.ts';
import { type Erased, seizeConversation } from '../store/erase.ts';
import { exportOf } from './commands/export.ts';
import { labelOf, purposeOf } from './details/wording.ts';
import { createEraser, type EraserDeps } from './erase-contact.ts';
import { languageOf } from './language-of.ts';

export interface KnownDetail {
  field: string;
  label: string;
  value: string;
  /** Null: the team has given the field up, what was noted is still stored. */
  purpose: string | null;
  source: DetailSource;
  verified: boolean;
  messageId: number | null;
  createdAt: Date;
}

/** What a person may do about their data, as a program does it for them through the chat API. Null: no such session. */
export interface Rights {
  myData(sessionId: string): Promise<{ details: KnownDetail[]; messages: number } | null>;
  export(sessionId: string): Promise<ReturnType<typeof exportOf> | null>;
  /** Erases nothing; `confirm` does, for ten minutes at least. */
  askToForget(sessionId: string): Promise<(Erased & { confirm: string }) | null>;
  /** `unconfirmed`: this word is wrong or too old. */
  forget(sessionId: string, confirm: string): Promise<(Erased & { receipt: string }) | 'unconfirmed' | null>;
}

interface RightsDeps extends EraserDeps {
  secretKey: string;
  /** Date.now, or a test's. */
  now?: () => number;
}

const windowMs = 10 * 60_000;
const nobody: Dossier = { contact: null, details: [], questions: [], messages: [] };

export function createRights(deps: RightsDeps): Rights {
  const { db, secretKey, now = Date.now } = deps;
  const erase = createEraser(deps);

  async function dossierOf(sessionId: string): Promise<Dossier | null> {
    const session = await findSessionContact(db, sessionId);
    if (session?.channel !== 'web') return null;
    return session.contactId === null ? nobody : readDossier(db, session.contactId);
  }

  /** The same in every process and after a restart: no table needed. */
  const confirmation = (sessionId: string, window: number) =>
    createHmac('sha256', secretKey).update(`forget:${window}:${sessionId}`).digest('base64url');
  const currentWindow = () => Math.floor(now() / windowMs);

  return {
    async myData(sessionId) {
      const dossier = await dossierOf(sessionId);
      if (!dossier) return null;
      const { says } = languageOf(dossier);
      const fields = new Map((await listFields(db)).map((field) => [field.key, field]));
      const details = dossier.details.flatMap(({ field: key, value, supersededAt, ...origin }) => {
        if (supersededAt !== null || value === null) return [];
        const field = fields.get(key);
        const words = {
          label: field ? labelOf(field, says) : key,
          purpose: field ? purposeOf(field, says) : null,
        };
        return [{ ...origin, ...words, field: key, value }];
      });
      return { details, messages: dossier.messages.length };
    },

    async export(sessionId) {
      const dossier = await dossierOf(sessionId);
      return dossier && exportOf(dossier);
    },

    async askToForget(sessionId) {
      const dossier = await dossierOf(sessionId);
      if (!dossier) return null;
      const standing = dossier.details.filter(({ value, supersededAt }) => value !== null && !supersededAt);
      return {
        confirm: confirmation(sessionId, currentWindow()),
        messages: dossier.messages.length,
        details: standing.length,
      };
    },

    async forget(sessionId, confirm) {
      const dossier = await dossierOf(sessionId);
      if (!dossier) return null;
      // A word given at the end of a window is good for the next one.
      const windows = [currentWindow(), currentWindow() - 1];
      if (!windows.some((window) => isSame(confirm, confirmation(sessionId, window)))) return 'unconfirmed';
      const { says } = languageOf(dossier);
      return erase(sessionId, {
        seize: (leaseMs) => seizeConversation(db, sessionId, leaseMs),
        told: says.forget.done,
        state: 'sent',
      });
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
