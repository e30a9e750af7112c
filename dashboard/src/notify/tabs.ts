/** How long a tab that is not seen waits for one that is to say it. */
const courtesyMs = 400;

/** What the tabs of one browser tell each other, so that nothing is said twice. */
export function createTabs() {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('frontdesk.notify') : undefined;
  const heard = new Set<string>();
  let isOnWatch = false;
  let leave: (() => void) | undefined;
  // One tab of a browser has it, until it is closed: the one that stays awake while all are hidden.
  navigator.locks
    ?.request('frontdesk.watch', () => {
      isOnWatch = true;
      return new Promise<void>((resolve) => (leave = resolve));
    })
    .catch(() => undefined);
  const onMessage = ({ data }: MessageEvent<string>) => void heard.add(data);
  channel?.addEventListener('message', onMessage);

  return {
    isOnWatch: () => isOnWatch,
    said: (key: string) => channel?.postMessage(key),
    async isSaidElsewhere(key: string): Promise<boolean> {
      await new Promise((resolve) => setTimeout(resolve, courtesyMs));
      return heard.has(key);
    },
    close() {
      channel?.close();
      leave?.();
    },
  };
}
