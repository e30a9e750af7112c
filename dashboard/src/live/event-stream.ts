/** How fresh the page is. `paused`: the tab is hidden and listens to nothing. */
export type StreamState = 'connecting' | 'open' | 'waiting' | 'paused';

export interface EventStreamOptions {
  url(lastEventId: string | null): string;
  /** By the SSE's `event:`; gets its `data:`. */
  on: Record<string, (data: string) => unknown>;
  onState(state: StreamState): void;
  /** Asked before another try; false ends it (for example: signed out). Rejects while the server is away. */
  mayRetry(): Promise<boolean>;
  /** Whether it may sleep while the tab is hidden. Absent: always. */
  mayRest?(): boolean;
}

/** The server says something at least every 15 s; after three silences the connection is dead, whatever TCP thinks. */
const silenceMs = 45_000;
const maxBackoffMs = 20_000;

/**
 * An EventSource that notices a dead connection, never gives up (the browser's does, after one 502), continues from the
 * last id, and sleeps while the tab is hidden, unless it is to keep watch: browsers allow six connections a host over HTTP/1.1. Returns its end.
 */
export function openEventStream({
  url,
  on,
  onState,
  mayRetry,
  mayRest = () => true,
}: EventStreamOptions): () => void {
  let source: EventSource | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lastEventId: string | null = null;
  let failures = 0;

  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(fail, silenceMs);
  };

  const connect = () => {
    close();
    onState('connecting');
    const current = new EventSource(url(lastEventId));
    source = current;
    current.addEventListener('open', () => {
      failures = 0;
      alive();
      onState('open');
    });
    current.addEventListener('error', fail);
    current.addEventListener('ping', alive);
    for (const [name, handle] of Object.entries(on)) {
      current.addEventListener(name, (event: MessageEvent<string>) => {
        alive();
        if (event.lastEventId) lastEventId = event.lastEventId;
        handle(event.data);
      });
    }
    alive();
  };

  const close = () => {
    source?.close();
    source = undefined;
    clearTimeout(watchdog);
    clearTimeout(retry);
  };

  function fail(): void {
    close();
    onState('waiting');
    const backoffMs = Math.min(maxBackoffMs, 500 * 2 ** failures);
    failures += 1;
    retry = setTimeout(() => void reconnect(), backoffMs * (0.5 + Math.random() / 2));
  }

  /** An EventSource hides the status of a refusal, so the question goes out as an ordinary request. */
  async function reconnect(): Promise<void> {
    const may = await mayRetry().catch(() => 'later' as const);
    if (ended || rests()) return;
    if (may === 'later') fail();
    else if (may) connect();
  }

  const rests = () => document.hidden && mayRest();
  const onVisibility = () => {
    if (!rests()) {
      // Kept open meanwhile, it has missed nothing.
      if (!source) connect();
      return;
    }
    close();
    onState('paused');
  };
  const onOnline = () => {
    failures = 0;
    if (!source && !rests()) connect();
  };

  let ended = false;
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', onOnline);
  onVisibility();

  return () => {
    ended = true;
    close();
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', onOnline);
  };
}
