import type { Ending } from './perform.ts';

/** A request as it came, and what became of it. Keys are not recorded. */
export interface RecordedRequest {
  id: number;
  at: string;
  version: string;
  /** As in the API's reference: generateContent, streamGenerateContent, countTokens, listModels, getModel. */
  method: string;
  model: string | null;
  /** The JSON that came, as text where it was none; null for GET. */
  body: unknown;
  /** HTTP status; null while it is open, or when no header was sent. */
  status: number | null;
  ended: 'open' | Ending['ended'];
}

export interface RequestLog {
  add(request: Pick<RecordedRequest, 'version' | 'method' | 'model' | 'body'>): RecordedRequest;
  /** Oldest first. */
  all(): RecordedRequest[];
  clear(): void;
}

/** Keeps the newest `limit` requests. */
export function createRequestLog(limit: number): RequestLog {
  const entries: RecordedRequest[] = [];
  let lastId = 0;
  return {
    add(request) {
      const entry: RecordedRequest = {
        id: ++lastId,
        at: new Date().toISOString(),
        ...request,
        status: null,
        ended: 'open',
      };
      entries.push(entry);
      if (entries.length > limit) entries.shift();
      return entry;
    },
    all: () => entries.map((entry) => ({ ...entry })),
    clear: () => void (entries.length = 0),
  };
}
