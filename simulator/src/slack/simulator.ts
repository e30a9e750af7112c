import type { SimAction, SimFault, SimMessage, SimSay, SimState } from '@frontdesk/shared/simulator';
import type { ApiCall } from './api/web-api.ts';
import type { DeliveryFault } from './delivery/queue.ts';
import type { Interactions } from './interactions.ts';
import type { Json, SlackEvent, SlackFile, SlackMessage } from './world.ts';

/** A running Slack: what tests and the trial hold in their hands, and what the control API offers over HTTP. */
export interface SlackSimulator extends Interactions {
  /** `http://host:port` */
  url: string;
  /** The WebClient's `slackApiUrl`, with its trailing slash. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  /**
   * Events, interactivity and commands go to this URL from now on, once it has returned the challenge; rejects when it
   * does not. Socket Mode takes over as soon as the app calls apps.connections.open, as one app has one or the other.
   */
  subscribe(eventsUrl: string): Promise<void>;
  say(input: SimSay): SimMessage;
  act(action: SimAction): void;
  /** A person deletes their message; when replies hang on it, a tombstone stays. */
  remove(message: { chatId: string; messageId: string }): void;
  /** Brings the app an event just as it is, for what this simulator knows nothing of. */
  emit(event: SlackEvent): void;
  state(): SimState;
  /** The messages themselves, with blocks and `pings`, oldest first. */
  messages(): readonly SlackMessage[];
  /** What the app uploaded, with its bytes. */
  files(): SlackFile[];
  /** The app's last API calls, oldest first, without tokens. */
  calls(): readonly ApiCall[];
  views(): { id: string; userId: string; view: Json }[];
  fault(fault: SimFault): void;
  clearFaults(): void;
  /** Disturbs the next deliveries of events. */
  disturb(fault: DeliveryFault): void;
  sockets: {
    connections(): number;
    /** Slack's `disconnect`: every connection is asked to come back. */
    refresh(): void;
    /** Cuts every connection. */
    drop(): void;
  };
  /** Resolves when no delivery is under way or waiting for a retry. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
