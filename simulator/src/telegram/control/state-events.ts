import type { SimState } from '@frontdesk/shared/simulator';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

/** At most ten events a second. */
const pauseMs = 100;

/** Sends the state now and after every change, as `event: state`, until the reader goes. */
export function stateEvents(
  c: Context,
  source: { state: () => SimState; onChange: (listener: () => void) => () => void },
): Response {
  return streamSSE(c, async (stream) => {
    let dirty = true;
    let wake = () => {};
    const stopListening = source.onChange(() => {
      dirty = true;
      wake();
    });
    stream.onAbort(() => wake());
    while (!stream.aborted) {
      if (dirty) {
        dirty = false;
        await stream.writeSSE({ event: 'state', data: JSON.stringify(source.state()) });
        await stream.sleep(pauseMs);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    stopListening();
  });
}
