import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/**
 * Bolt acknowledges an event before any listener has seen it (App.processEvent), so a crash in between loses the
 * message. Here the acknowledgement waits until the listeners are done, and is not given if one of them failed: Slack
 * then delivers again. What is pressed or typed as a command keeps Bolt's way, as its answer may be the listener's.
 */
export async function ackLast(app: App, event: ReceiverEvent): Promise<void> {
  if (event.body.type !== 'event_callback') return app.processEvent(event);
  await app.processEvent({ ...event, ack: async () => {} });
  await event.ack();
}

/** The same for a receiver of Bolt's. */
export function acknowledgingLast(receiver: Receiver): Receiver {
  return {
    init: (app) => receiver.init({ processEvent: (event: ReceiverEvent) => ackLast(app, event) } as App),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}
