import { liveEvent } from '@frontdesk/shared/live';
import type { Live, LiveEntry, LiveFeed, Log } from '../core/ports.ts';

/** The other end of the notices (openNotices of @frontdesk/prisma/notices). */
export interface LiveHub extends Live, LiveFeed {
  receive(payload: string): void;
  /** The connection was away: events may have been missed. */
  missed(): void;
}

const remembered = 2000;

/** Live events reach every process through the database's notices, our own included: one order, one numbering. */
export function createLiveHub(send: (payload: string) => void, log: Log): LiveHub {
  const subscribers = new Set<(entry: LiveEntry | null) => void>();
  let buffer: LiveEntry[] = [];
  return {
    publish: (event) => send(JSON.stringify(event)),

    since(id) {
      const oldest = buffer[0];
      if (!oldest || id < oldest.id - 1) return null;
      return buffer.filter((entry) => entry.id > id);
    },

    subscribe(onEntry) {
      subscribers.add(onEntry);
      return () => subscribers.delete(onEntry);
    },

    receive(payload) {
      const space = payload.indexOf(' ');
      const event = liveEvent.safeParse(parseJson(payload.slice(space + 1)));
      if (!event.success) {
        log.warn({ payload: payload.slice(0, 80) }, 'a live event that this version does not know');
        return;
      }
      const entry = { id: Number(payload.slice(0, space)), event: event.data };
      buffer.push(entry);
      if (buffer.length > remembered * 2) buffer = buffer.slice(-remembered);
      for (const onEntry of subscribers) onEntry(entry);
    },

    missed() {
      buffer = [];
      for (const onEntry of subscribers) onEntry(null);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
