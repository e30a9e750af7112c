import { type App, ErrorCode, type Receiver, type ReceiverEvent } from '@slack/bolt';

/** Takes the body of a delivery; resolves once it is recorded. */
export type Hear = (body: unknown) => Promise<void>;

/**
 * Bolt acknowledges an event before any listener has seen it (App.processEvent), so a crash in between loses the
 * message. Here the acknowledgement waits until the listeners are done, and is not given if one of them failed: Slack
 * then delivers again. What is pressed or typed as a command keeps Bolt's way, as its answer may be the listener's.
 *
 * `hear` is what listens to events. Bolt breaks on shapes it does not expect (5.1.0: `"channel": null`, for one) before
 * it gets to the listeners, as it would at every delivery; such an event takes the shorter way.
 */
export async function ackLast(app: App, event: ReceiverEvent, hear: Hear): Promise<void> {
  if (event.body.type !== 'event_callback') return app.processEvent(event);
  let isRead = false;
  const ack = async () => void (isRead = true);
  await app.processEvent({ ...event, ack }).catch(async (error: { code?: unknown }) => {
    if (isRead || error.code === ErrorCode.AuthorizationError) throw error;
    await hear(event.body);
  });
  await event.ack();
}

/** The same for a receiver of Bolt's. */
export function acknowledgingLast(receiver: Receiver, hear: Hear): Receiver {
  return {
    init: (app) =>
      receiver.init({ processEvent: (event: ReceiverEvent) => ackLast(app, event, hear) } as App),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}
