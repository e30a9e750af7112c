import { setTimeout as sleep } from 'node:timers/promises';
import { type Receiver, SocketModeReceiver } from '@slack/bolt';
import { FrontdeskError } from '../../../core/errors.ts';
import type { ChannelHealth, Log } from '../../../core/ports.ts';
import { isTokenRefused, tokenRefused, whyNot } from '../errors.ts';
import { sdkLogger, webClientOptions } from '../web-client.ts';
import { acknowledgingLast, type Hear } from './ack-last.ts';

/** Socket Mode: Slack delivers through a connection that we open, so no public address is needed. */
export interface SocketReceiver extends Receiver {
  health(): ChannelHealth;
}

export interface SocketOptions {
  appToken: string;
  hear: Hear;
  apiUrl?: string;
  timeoutMs: number;
  log: Log;
  /** Before the nth try after a failure, ms. */
  backoffMs: (failures: number) => number;
}

/** The SDK rejects with nothing when the connection ends before Slack has said hello. */
const neverBegan = new FrontdeskError('not_sent', 'Slack closed the connection before it began.');
/** A connection that held this long was a good one. */
const goodMs = 10_000;
/** The SDK waits half a minute for the other side to say goodbye. */
const goodbyeMs = 500;

/**
 * Bolt's SocketModeReceiver, kept connected by us: on its own it waits five seconds before each reconnection, and a
 * network failure during one ends the process (an unhandled rejection in delayReconnectAttempt, socket-mode 3.1.0).
 */
export function socketReceiver({ appToken, hear, log, backoffMs, ...rest }: SocketOptions): SocketReceiver {
  const bolt = new SocketModeReceiver({
    appToken,
    logger: sdkLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: webClientOptions({ ...rest, log }) },
    // Not acknowledged: Slack delivers again.
    processEventErrorHandler: async ({ error }) => {
      log.error(
        { err: 'original' in error ? error.original : error },
        'a Slack event was not recorded; Slack will deliver it again',
      );
      return false;
    },
  });
  const receiver = acknowledgingLast(bolt, hear);
  const stopping = new AbortController();
  let health: ChannelHealth = { state: 'starting' };
  let lost = () => {};
  bolt.client.on('disconnected', () => lost());

  /** Resolves with a promise of the connection's end. */
  async function connect(): Promise<{ ended: Promise<void> }> {
    const ended = new Promise<void>((resolve) => (lost = resolve));
    try {
      await bolt.client.start();
      health = { state: 'ready' };
      return { ended };
    } catch (error) {
      const refused = isTokenRefused(error);
      const detail = refused ? tokenRefused('SLACK_APP_TOKEN', error) : whyNot(error ?? neverBegan);
      health = { state: 'failing', detail };
      log.warn({ reason: detail }, 'no connection to Slack');
      throw new FrontdeskError(refused ? 'bad_config' : 'not_sent', detail);
    }
  }

  async function stayConnected(first: Promise<{ ended: Promise<void> }>): Promise<void> {
    let connecting = first;
    for (let failures = 1; ; failures++) {
      const since = Date.now();
      await connecting.then(({ ended }) => ended).catch(() => {});
      if (stopping.signal.aborted) return;
      if (health.state === 'ready') {
        health = { state: 'failing', detail: 'The connection to Slack ended; connecting again.' };
        if (Date.now() - since > goodMs) failures = 1;
      }
      await sleep(backoffMs(failures), undefined, { signal: stopping.signal, ref: false });
      connecting = connect();
    }
  }

  return {
    init: receiver.init,
    /** Throws FrontdeskError bad_config for a refused token; anything else is tried again and again. */
    async start() {
      const first = connect();
      void stayConnected(first).catch(() => {});
      await first.catch((error: unknown) => {
        if (error instanceof FrontdeskError && error.code === 'bad_config') {
          stopping.abort();
          throw error;
        }
      });
    },
    async stop() {
      stopping.abort();
      // A connection that was being made goes away as soon as it is there.
      bolt.client.on('connected', () => void bolt.client.disconnect());
      const closed = bolt.client.disconnect();
      await Promise.race([closed, sleep(goodbyeMs, undefined, { ref: false })]);
      // The second time the SDK does not ask the other side.
      await bolt.client.disconnect();
    },
    health: () => health,
  };
}
