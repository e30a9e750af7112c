import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { FrontdeskError } from '../../core/errors.ts';
import type { ChannelHealth, Log } from '../../core/ports.ts';
import { isTokenRefused, tokenRefused, whyNot } from './errors.ts';
import type { BotIdentity } from './spoken.ts';

/** Who we are to Slack, found out by auth.test and asked again until there is an answer. */
export interface Identity {
  /** Resolves when the first answer is there or failed to come. Throws FrontdeskError bad_config for a refused token. */
  start(): Promise<void>;
  stop(): void;
  /** Undefined while nobody knows. */
  known(): BotIdentity | undefined;
  /** Throws FrontdeskError not_sent while nobody knows. */
  bot(): BotIdentity;
  /** A call was refused for its token: Slack is asked until it knows us again. */
  doubt(): void;
  health(): ChannelHealth;
}

export function identity({
  client,
  log,
  backoffMs,
}: {
  client: WebClient;
  log: Log;
  backoffMs: (failures: number) => number;
}): Identity {
  const stopping = new AbortController();
  let found: BotIdentity | undefined;
  let isSure = false;
  let health: ChannelHealth = { state: 'starting' };

  async function ask(): Promise<void> {
    try {
      const {
        user_id: userId = '',
        bot_id: botId = '',
        team_id: teamId = '',
        team,
      } = await client.auth.test();
      found = { userId, botId, teamId };
      isSure = true;
      health = { state: 'ready' };
      log.info({ team, teamId, botUserId: userId }, 'Slack knows us');
    } catch (error) {
      const detail = isTokenRefused(error) ? tokenRefused('SLACK_BOT_TOKEN', error) : whyNot(error);
      health = { state: 'failing', detail };
      if (isTokenRefused(error)) throw new FrontdeskError('bad_config', detail);
      log.warn({ reason: detail }, 'Slack did not say who we are; asking again');
    }
  }

  async function askAgain(): Promise<void> {
    for (let failures = 1; !isSure; failures++) {
      await sleep(backoffMs(failures), undefined, { signal: stopping.signal, ref: false });
      // A token that is refused now may be accepted later: the app is installed anew, the workspace comes back.
      await ask().catch(() => {});
    }
  }

  return {
    async start() {
      await ask();
      if (!isSure) void askAgain().catch(() => {});
    },
    stop: () => stopping.abort(),
    known: () => found,
    doubt() {
      if (!isSure) return;
      isSure = false;
      void askAgain().catch(() => {});
    },
    bot() {
      if (found) return found;
      throw new FrontdeskError('not_sent', 'Slack has not yet said who we are.');
    },
    health: () => health,
  };
}
