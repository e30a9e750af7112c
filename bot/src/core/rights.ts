import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DetailSource } from '@frontdesk/shared/details/field';
import type { Database } from '../store/database.ts';
import { findSessionContact } from '../store/detail-history.ts';
import { listFields } from '../store/details.ts';
import { type Dossier, readDossier } from '../store/dossier.ts';
import { type Erased, eraseContact, seizeConversation } from '../store/erase.ts';
import { type Lane, releaseLane } from '../store/lanes.ts';
import { exportOf } from './commands/export.ts';
import { chooseLanguage } from './details/languages/choose.ts';
import { labelOf, purposeOf } from './details/wording.ts';
import { FrontdeskError } from './errors.ts';
import type { Interrupts } from './interrupts.ts';
import type { Live, Wake } from './ports.ts';

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

interface RightsDeps {
  db: Database;
  live: Live;
  wake: Wake;
  interrupts: Interrupts;
  secretKey: string;
  /** Date.now, or a test's. */
  now?: () => number;
}

const windowMs = 10 * 60_000;
const leaseMs = 10_000;
const pauseMs = 50;
/** Longer than a lease. */
const mostTries = 300;
const nobody: Dossier = { contact: null, details: [], questions: [], messages: [] };

export function createRights(deps: RightsDeps): Rights {
  const { db, live, wake, interrupts, secretKey, now = Date.now } = deps;

  async function dossierOf(sessionId: string): Promise<Dossier | null> {
    const session = await findSessionContact(db, sessionId);
    if (session?.channel !== 'web') return null;
    return session.contactId === null ? nobody : readDossier(db, session.contactId);
  }

  /** The same in every process and after a restart: no table needed. */
  const confirmation = (sessionId: string, window: number) =>
    createHmac('sha256', secretKey).update(`forget:${window}:${sessionId}`).digest('base64url');
  const currentWindow = () => Math.floor(now() / windowMs);

  /** Null: no such session. Whoever erases it at the same moment goes first. */
  async function erase(sessionId: string, told: (erased: Erased & { receipt: string }) => string) {
    for (let tries = 1; tries <= mostTries; tries++) {
      const seized = await seizeConversation(db, sessionId, leaseMs);
      if (seized === null) return null;
      if (seized === 'busy') await sleep(pauseMs);
      else {
        const erased = await eraseSeized(seized, told);
        if (erased) return erased;
      }
    }
    throw new FrontdeskError('lost_lease', 'The session is being erased by somebody else, and does not end.');
  }

  /** Null: this took longer than the lease, and somebody else has the session by now. */
  async function eraseSeized(
    { lane, contactId }: { lane: Lane; contactId: number },
    told: (erased: Erased & { receipt: string }) => string,
  ) {
    const receipt = randomBytes(6).toString('hex').toUpperCase();
    let counts: Erased = { messages: 0, details: 0 };
    try {
      const erased = await eraseContact(db, lane, {
        contactId,
        receipt,
        told: (done) => told({ ...(counts = done), receipt }),
        state: 'sent',
      });
      return erased && { answerId: erased.answerId, receipt, ...counts };
    } finally {
      // What arrived meanwhile waits for its turn; so does what stands still when erasing failed.
      await releaseLane(db, lane, 0);
      wake();
    }
  }

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
      const erased = await erase(sessionId, says.forget.done);
      if (!erased) return null;
      // The fence has discarded what a turn was writing already; this stops it from writing on.
      interrupts.interrupt(sessionId, { why: 'changed' });
      live.publish({ type: 'session.updated', sessionId });
      live.publish({ type: 'message.created', sessionId, messageId: erased.answerId });
      const { receipt, messages, details } = erased;
      return { receipt, messages, details };
    },
  };
}

function languageOf({ contact, messages }: Dossier) {
  const last = messages.findLast(({ author }) => author === 'user');
  return chooseLanguage(last?.content ?? '', {
    spoken: contact?.spoken ?? null,
    preferred: contact?.language ?? null,
  });
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
