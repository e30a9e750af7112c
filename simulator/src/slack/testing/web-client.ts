import { type Logger, LogLevel } from '@slack/bolt';
import { type WebAPICallResult, WebClient } from '@slack/web-api';
import type { SlackSimulator } from '../simulator.ts';

/** The SDK logs every refusal, and here they are wanted. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** The real client, without retries of its own, talking to the simulator. */
export function slackClient(
  simulator: SlackSimulator,
  token: string | undefined = simulator.botToken,
): WebClient {
  return new WebClient(token, {
    slackApiUrl: simulator.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
}

/** A call by name, for arguments the types would not let pass; the answer as it came. */
export const call = (client: WebClient, method: string, args: Record<string, unknown>) =>
  client.apiCall(method, args) as Promise<WebAPICallResult & Record<string, unknown>>;
