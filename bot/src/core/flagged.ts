import type { Live } from './ports.ts';

/** A notice of the database holds 8,000 bytes. */
const mostCharacters = 300;

/** After the commit that flagged the session, if it did: a person should look at it. */
export function tellFlagged(live: Live, sessionId: string, reason: string | null): void {
  if (reason === null) return;
  live.publish({ type: 'session.updated', sessionId });
  live.publish({ type: 'session.flagged', sessionId, reason: reason.slice(0, mostCharacters) });
}
