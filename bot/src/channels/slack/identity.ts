import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { FrontdeskError } from '../../core/errors.ts';
import type { ChannelHealth, Log } from '../../core/ports.ts';
import { isTokenRefused, slackError, tokenRefused } from './errors.ts';
import type { BotIdentity } from './inbound.ts';

/** Who we are to Slack, found out by auth.test and asked again until there is an answer. */
export interface Identity {
  /** Resolves when the first answer is there or failed to come. Throws FrontdeskError bad_config for a refused token. */
  start(): Promise<void>;
  stop(): void;
  /** Throws FrontdeskError not_sent while nobody knows. */
  bot(): BotIdentity;
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
      health = { state: 'ready' };
      log.info({ team, teamId, botUserId: userId }, 'Slack knows us');
    } catch (error) {
      const detail = isTokenRefused(error)
        ? tokenRefused('SLACK_BOT_TOKEN', error)
        : slackError(error).message;
      health = { state: 'failing', detail };
      if (isTokenRefused(error)) throw new FrontdeskError('bad_config', detail);
      log.warn({ reason: detail }, 'Slack did not say who we are; asking again');
    }
  }

  async function askAgain(): Promise<void> {
    for (let failures = 1; !found; failures++) {
      await sleep(backoffMs(failures), undefined, { signal: stopping.signal, ref: false });
      // A token that is refused now may be accepted later: the app is installed anew, the workspace comes back.
      await ask().catch(() => {});
    }
  }

  return {
    async start() {
      await ask();
      if (!found) void askAgain().catch(() => {});
    },
    stop: () => stopping.abort(),
    bot() {
      if (found) return found;
      throw new FrontdeskError('not_sent', 'Slack has not yet said who we are.');
    },
    health: () => health,
  };
}
