import type { HonoRequest } from 'hono';
import { refusal } from './refusal.ts';

/** The Idempotency-Key header of a write, if there is one. Throws a refusal (400) for one that is too long to keep. */
export function idempotencyKey(request: HonoRequest): string | undefined {
  const key = request.header('idempotency-key')?.trim();
  if (key && key.length > 255) {
    throw refusal(400, { detail: 'The Idempotency-Key header has more than 255 characters.' });
  }
  return key || undefined;
}
