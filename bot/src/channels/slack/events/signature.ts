import { createHmac, timingSafeEqual } from 'node:crypto';

const maxAgeSeconds = 5 * 60;

/**
 * Whether Slack sent this: `v0=` HMAC-SHA256 of `v0:<timestamp>:<raw body>`, at most five minutes old or ahead
 * (docs.slack.dev/authentication/verifying-requests-from-slack). Bolt's own check takes dates from the future.
 */
export function isFromSlack(
  { body, headers }: { body: string; headers: Headers },
  { signingSecret, nowMs }: { signingSecret: string; nowMs: number },
): boolean {
  const timestamp = headers.get('x-slack-request-timestamp') ?? '';
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > maxAgeSeconds) return false;
  const ours = Buffer.from(
    `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`,
  );
  const theirs = Buffer.from(headers.get('x-slack-signature') ?? '');
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
