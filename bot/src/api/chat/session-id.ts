import type { HonoRequest } from 'hono';
import { refusal } from './refusal.ts';

/** The session a GET is about. Throws a refusal: 400 without one, 404 for one that cannot exist. */
export function sessionIdOf(request: HonoRequest): string {
  const sessionId = request.queries('session_id')?.at(-1);
  if (!sessionId) throw refusal(400, { error: 'session_id is required' });
  if (!canExist(sessionId)) throw sessionNotFound();
  return sessionId;
}

export const sessionNotFound = () => refusal(404, { error: 'Session not found' });

/** PostgreSQL cannot even be asked for text with NUL or half a character in it. */
export function canExist(sessionId: unknown): sessionId is string {
  return typeof sessionId === 'string' && sessionId !== '' && !/[\0\p{Surrogate}]/u.test(sessionId);
}
