/** The longest pause between two attempts is between one and two minutes, chosen at random each time. */
const longestSeconds = 60;

/**
 * When a failed delivery is tried again (WebhookActor::on_update_error): the first time at once, then twice as late
 * each time; a Retry-After of the bot's counts instead, up to an hour. All in seconds.
 */
export function retryDelay(last: {
  failures: number;
  delaySeconds: number;
  /** 0: the bot did not say */
  retryAfter: number;
}): { waitSeconds: number; delaySeconds: number } {
  const retryAfter = Math.min(Math.max(last.retryAfter, 0), 3600);
  if (retryAfter > 0 || last.failures === 0) {
    return { waitSeconds: retryAfter, delaySeconds: last.delaySeconds };
  }
  const longest = longestSeconds + Math.floor(Math.random() * (longestSeconds + 1));
  const delaySeconds = Math.min(longest, last.delaySeconds * 2);
  return { waitSeconds: delaySeconds, delaySeconds };
}
