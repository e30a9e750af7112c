import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { FrontdeskError } from '../../core/errors.ts';
import type { ChannelHealth, Inbound, Log, Receive } from '../../core/ports.ts';
import type { BotIdentity } from './addressed.ts';
import { announceCommands } from './announce-commands.ts';
import { connect, type Webhook } from './connect.ts';
import { outage } from './errors.ts';
import { toInbound, unhandled } from './inbound.ts';
import { type Cursor, pollUpdates } from './polling.ts';
import { type Lead, pollAsLeader } from './polling-leader.ts';
import { backoffMs, type Wait } from './wait.ts';

export interface ListenerOptions {
  api: Api;
  /** Has a longer time-out than `api`. */
  pollingApi: Api;
  /** Null: polling. */
  webhook: Webhook | null;
  cursor: Cursor;
  lead?: Lead;
  wait: Wait;
  log: Log;
}

/** Longest start while Telegram does not answer, ms; after that it goes on in the background. */
const firstTryMs = 10_000;

/** The inbound half: connects, then hands over every update, by polling or as the webhook brings them. */
export function listener({ api, pollingApi, webhook, cursor, lead, wait, log }: ListenerOptions) {
  let health: ChannelHealth = { state: 'starting' };
  let bot: BotIdentity | null = null;
  let receive: Receive | null = null;
  let stopping = new AbortController();
  let serving: Promise<void> = Promise.resolve();

  return { start, stop, accept, health: () => health, bot: () => bot };

  /** Throws FrontdeskError bad_config for a wrong token; an outage is waited out, and `health` tells of it. */
  async function start(given: Receive): Promise<void> {
    receive = given;
    stopping = new AbortController();
    const { signal } = stopping;
    await tryToConnect(AbortSignal.any([signal, AbortSignal.timeout(firstTryMs)])).catch((error: unknown) => {
      if (isBadConfig(error)) throw error;
    });
    serving = serve(signal);
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await serving;
    receive = null;
  }

  async function serve(signal: AbortSignal): Promise<void> {
    for (let failures = 1; !bot && !signal.aborted; failures++) {
      await wait(backoffMs(failures), signal);
      const isHopeless = await tryToConnect(signal).then(() => false, isBadConfig);
      if (isHopeless) return;
    }
    if (!bot) return;
    const announcing = announceCommands(api, log, signal);
    if (!webhook) await poll(bot, signal);
    await announcing;
  }

  async function poll(self: BotIdentity, signal: AbortSignal): Promise<void> {
    const account = String(self.id);
    const work = (until: AbortSignal) =>
      pollUpdates({ api: pollingApi, account, cursor, accept, report, wait, log }, until);
    if (!lead) return await work(signal);
    const idle = `@${self.username}, another process polls`;
    await pollAsLeader({ lead, account, poll: work, report, idle }, signal);
  }

  async function tryToConnect(signal: AbortSignal): Promise<void> {
    try {
      bot = await connect(api, webhook, signal);
      if (webhook) report('ready');
    } catch (error) {
      report('failing', outage(error));
      log.warn({}, outage(error));
      throw error;
    }
  }

  /** Resolves once the update is committed, or is chatter. */
  async function accept(update: Update): Promise<void> {
    if (!bot || !receive) throw new FrontdeskError('not_sent', 'The Telegram channel is not running.');
    const inbound = read(update, bot);
    if (inbound) await receive(inbound);
    else log.debug({ updateId: update.update_id }, 'nobody said this to the bot');
  }

  /** One update that nobody foresaw must not hold up all that come after it. */
  function read(update: Update, self: BotIdentity): Inbound | null {
    try {
      return toInbound(update, self);
    } catch (error) {
      log.error(
        { err: error, updateId: update.update_id },
        'a Telegram update could not be read and is left out',
      );
      return unhandled(update, self);
    }
  }

  function report(state: ChannelHealth['state'], detail?: string): void {
    const self = bot ? `@${bot.username}, ${webhook ? 'webhook' : 'polling'}` : undefined;
    health = { state, detail: detail ?? self };
  }
}

const isBadConfig = (error: unknown) => error instanceof FrontdeskError && error.code === 'bad_config';
