import { FrontdeskError, type ModelFailure } from '../core/errors.ts';
import type { CallFailure, FailureKind } from './call-failure.ts';

const failures: Record<FailureKind, ModelFailure> = {
  rate_limited: 'rate_limited',
  quota: 'rate_limited',
  timed_out: 'timed_out',
  overloaded: 'unavailable',
  network: 'unavailable',
  no_model: 'unavailable',
  refused: 'unavailable',
  unusable: 'unavailable',
  thoughts_only: 'unavailable',
};

/** The end of all attempts, in words for the one who asked. The cause has Google's words, without the key. */
export function modelFailed(failure: CallFailure): FrontdeskError {
  const kind = failures[failure.kind];
  const { retryAfterMs } = failure;
  return new FrontdeskError('model_failed', words(kind, retryAfterMs), {
    failure: kind,
    retryAfterMs,
    cause: failure,
  });
}

function words(failure: ModelFailure, retryAfterMs = 0): string {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const when = seconds > 0 ? `in ${seconds} second${seconds === 1 ? '' : 's'}` : 'later';
  const sentences: Record<ModelFailure, string> = {
    rate_limited: `The assistant has too much to do right now. Please try again ${when}.`,
    timed_out: 'The assistant took too long to answer. Please try again in a moment.',
    unavailable: 'The assistant cannot answer right now. Please try again in a few minutes.',
  };
  return sentences[failure];
}

/** What an admin can do about a failure; said in the log only. */
export function adviceOn(failure: CallFailure): string | undefined {
  if (failure.kind === 'no_model') return 'Check GEMINI_MODEL, GEMINI_FALLBACK_MODEL and GEMINI_BASE_URL.';
  if (failure.kind === 'quota')
    return "The key's daily quota is used up: wait for midnight Pacific time or raise it.";
  if (failure.kind !== 'refused') return undefined;
  return /api.?key|permission|denied|401|403/i.test(failure.message)
    ? 'Check GEMINI_API_KEY in Google AI Studio.'
    : undefined;
}
