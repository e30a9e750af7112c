import { readAllowedUpdates } from '../delivery/allowed-updates.ts';
import { conflict } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { integerArgument, integerBetween } from '../wire/call.ts';

export const getUpdates: Method = ({ updates, poll, webhook }, call) => {
  if (webhook.target()) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  const request = {
    offset: integerArgument(call, 'offset'),
    limit: integerBetween(call, 'limit', 100, 1, 100),
    timeoutMs: integerBetween(call, 'timeout', 0, 0, 50) * 1000,
  };
  const allowed = readAllowedUpdates(call);
  if (allowed !== undefined) updates.allowed = allowed;
  return poll.next(request);
};
