import { slackCode, slackError } from './errors.ts';

/** Something that not every workspace, plan or app can do. */
export interface Capability {
  usable(): boolean;
  /** Takes note of a refusal: the feature is left alone for a while, as Slack would say the same again. */
  refused(error: unknown): void;
}

/** These say something about one conversation or person, not about the feature. */
const particular = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'thread_not_found',
  'invalid_thread_ts',
  'message_not_found',
  'user_not_found',
  'user_not_visible',
  'team_not_found',
  'channel_type_not_supported',
  'method_not_supported_for_channel_type',
]);

/** After `restMs` it is tried again: scopes and plans change while we run. */
export function capability(restMs = 10 * 60_000, now: () => number = Date.now): Capability {
  let restsUntil = 0;
  return {
    usable: () => now() >= restsUntil,
    refused(error) {
      const code = slackCode(error);
      if (slackError(error).code === 'refused' && !(code && particular.has(code)))
        restsUntil = now() + restMs;
    },
  };
}
