import { setTimeout as sleep } from 'node:timers/promises';
import { escapeMarkdown } from '../core/details/escape-markdown.ts';
import { FrontdeskError } from '../core/errors.ts';
import type { Live, Log } from '../core/ports.ts';

interface Flagged {
  sessionId: string;
  reason: string;
}

export interface StaffNoticesDeps {
  /** Null: no such session. */
  nameSession(sessionId: string): Promise<string | null>;
  /** Says Markdown where the team reads it. */
  post(markdown: string): Promise<void>;
  /** Where the dashboard is, without a slash at the end. */
  dashboardUrl(): string;
  log: Log;
}

export interface StaffNotices {
  /** Never throws, never waits. */
  tell(sessionId: string, reason: string): void;
  /** What waits to be told is left alone. */
  stop(): Promise<void>;
}

const mostInOne = 10;
const mostTries = 5;
const longestWaitMs = 60_000;

/**
 * Tells the team where they are (in a Slack channel) that a session needs a person: one message for each time, but what
 * comes while the one before is on its way goes out together, so that an outage is no flood.
 */
export function createStaffNotices({ nameSession, post, dashboardUrl, log }: StaffNoticesDeps): StaffNotices {
  const stopping = new AbortController();
  let waiting: Flagged[] = [];
  let telling: Promise<void> | null = null;

  async function tellAll(): Promise<void> {
    while (waiting.length > 0 && !stopping.signal.aborted) {
      const flagged = waiting;
      waiting = [];
      await tellOf(flagged);
    }
    telling = null;
  }

  async function tellOf(flagged: Flagged[]): Promise<void> {
    try {
      const lines = await Promise.all(flagged.slice(0, mostInOne).map(lineOf));
      const rest = flagged.length - lines.length;
      if (rest > 0) lines.push(`… and ${rest} more: [all that need a person](${dashboardUrl()}/inbox)`);
      await patiently(lines.join('\n\n'));
    } catch (error) {
      if (stopping.signal.aborted) return;
      const sessionIds = flagged.map(({ sessionId }) => sessionId);
      // Told by code: a reason that a model gave is nothing for a log.
      const why = error instanceof FrontdeskError ? error.message : 'Something went wrong.';
      log.warn(
        { sessionIds, why, ...(error instanceof FrontdeskError ? {} : { err: error }) },
        'the notice to STAFF_SLACK_CHANNEL did not go out; see why: mostly the bot has to be invited there (/invite)',
      );
    }
  }

  async function lineOf({ sessionId, reason }: Flagged): Promise<string> {
    const name = (await nameSession(sessionId)) ?? 'Somebody';
    const link = `${dashboardUrl()}/inbox/${encodeURIComponent(sessionId)}`;
    return `**${inOneLine(name)}**: ${inOneLine(reason)} [Open the conversation](${link})`;
  }

  async function patiently(markdown: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await post(markdown);
      } catch (error) {
        const again = error instanceof FrontdeskError && error.code === 'not_sent' && tries < mostTries;
        if (!again) throw error;
        const waitMs = Math.min(error.retryAfterMs ?? 1000 * 2 ** tries, longestWaitMs);
        await sleep(waitMs, undefined, { signal: stopping.signal });
      }
    }
  }

  return {
    tell(sessionId, reason) {
      if (stopping.signal.aborted) return;
      waiting.push({ sessionId, reason });
      telling ??= tellAll();
    },
    async stop() {
      stopping.abort();
      await telling;
    },
  };
}

/** Live events as before; whoever publishes that a session is flagged, having committed it, tells the staff as well. */
export const tellingStaff = (live: Live, staff: Pick<StaffNotices, 'tell'>): Live => ({
  publish(event) {
    live.publish(event);
    if (event.type === 'session.flagged') staff.tell(event.sessionId, event.reason);
  },
});

/** Names and reasons come from outside: neither lines nor markup of theirs. */
const inOneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ').trim());
