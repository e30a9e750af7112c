import { type Logger, LogLevel } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../core/ports.ts';

/**
 * Every call to Slack is made once and ends soon; retries belong to the core, which knows what must not be said twice.
 * By default the client would wait for ever, repeat posts after broken connections for half an hour, and stop all
 * other calls when one is rate-limited. A new object each time, because the SDK writes into it.
 */
export function webClientOptions(options: {
  apiUrl?: string;
  timeoutMs: number;
  log: Log;
}): WebClientOptions {
  return {
    ...(options.apiUrl ? { slackApiUrl: options.apiUrl } : {}),
    timeout: options.timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: sdkLogger(options.log),
  };
}

/**
 * The SDK's own remarks, as details for whoever looks for them: what matters reaches our log as our own errors. Its
 * debug level writes whole messages of people, so it goes nowhere.
 */
export function sdkLogger(log: Log): Logger {
  const note = (...words: unknown[]) => log.debug({ sdk: 'slack' }, words.map(String).join(' '));
  return {
    debug() {},
    info: note,
    warn: note,
    error: note,
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
