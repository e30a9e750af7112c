import { setTimeout as delay } from 'node:timers/promises';
import { GoogleGenAI } from '@google/genai';
import type { ChatModel, Log, ModelAnswer } from '../core/ports.ts';
import { CallFailure } from './call-failure.ts';
import { converse } from './converse.ts';
import { type FailurePlace, insist } from './insist.ts';
import { defaultRetryLimits, type RetryLimits } from './retry.ts';
import type { CallTimeouts } from './stream-answer.ts';
import { createUsageSum } from './usage.ts';
import { adviceOn, modelFailed } from './user-words.ts';
import { verdictOn } from './verdict.ts';

export interface GeminiOptions extends Partial<CallTimeouts> {
  apiKey: string;
  /** Default: Google's. */
  baseUrl?: string;
  model: string;
  /** Asked when `model` keeps failing, has no quota left or does not exist. */
  fallbackModel?: string;
  maxOutputTokens?: number;
  retry?: Partial<RetryLimits>;
  log?: Pick<Log, 'warn'>;
  /** Waits; rejects when the signal aborts. For tests. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The jitter's dice, 0…1. For tests. */
  random?: () => number;
}

/** Gemini through @google/genai, always streamed. README.md beside this file tells every way it can end. */
export function geminiModel(options: GeminiOptions): ChatModel {
  const { callTimeoutMs = 45_000, firstChunkTimeoutMs = 20_000, idleTimeoutMs = 15_000 } = options;
  const { apiKey, model, fallbackModel, maxOutputTokens, log, sleep = wait, random = Math.random } = options;
  const client = createClient(apiKey, options.baseUrl);
  const settings = { apiKey, maxOutputTokens, callTimeoutMs, firstChunkTimeoutMs, idleTimeoutMs };
  const retries = {
    model,
    fallbackModel,
    limits: { ...defaultRetryLimits, ...options.retry },
    sleep,
    random,
  };

  return {
    async answer(request, { signal, onText }) {
      const usage = createUsageSum();
      let calls = 0;
      /** An answer worth one more call, kept in case that call brings nothing better. */
      let spare: Answer | undefined;

      const call = async (name: string): Promise<Answer> => {
        const onRound = () => void (calls += 1);
        const how = { ...settings, model: name, signal, onText, onUsage: usage.add, onRound };
        const { again, ...verdict } = verdictOn(await converse(client, request, how));
        const answer = { ...verdict, model: name };
        if (!again) return answer;
        if (spare) return answer.text ? answer : spare;
        spare = answer;
        throw new CallFailure(again, `Gemini ended with ${verdict.detail}; the text is ${verdict.finish}.`);
      };

      try {
        const answer = await insist(call, {
          ...retries,
          signal,
          onFailure: (...failure) => report(log, ...failure),
        });
        return { ...answer, calls, usage: usage.sum() };
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (!(error instanceof CallFailure)) throw error;
        if (spare) return { ...spare, calls, usage: usage.sum() };
        throw modelFailed(error);
      }
    },
  };
}

type Answer = Pick<ModelAnswer, 'text' | 'finish' | 'detail' | 'model'>;

/** Everything is said outright, so that GOOGLE_* variables in the environment change nothing. */
function createClient(apiKey: string, baseUrl = 'https://generativelanguage.googleapis.com'): GoogleGenAI {
  return new GoogleGenAI({
    apiKey,
    vertexai: false,
    apiVersion: 'v1',
    // With a fetch of its own the SDK leaves Node's dispatcher alone; its retries stay off without `retryOptions`.
    httpOptions: { baseUrl, fetch: (url, init) => fetch(url, init) },
  });
}

function report(log: GeminiOptions['log'], failure: CallFailure, at: FailurePlace): void {
  const { kind, message, retryAfterMs } = failure;
  log?.warn(
    { ...at, kind, retryAfterMs, reason: message, advice: adviceOn(failure) },
    'a Gemini call failed',
  );
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal });
}
