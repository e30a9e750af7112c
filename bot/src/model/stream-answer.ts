import type {
  Content,
  GenerateContentResponse,
  GenerateContentResponseUsageMetadata,
  GoogleGenAI,
  Part,
} from '@google/genai';
import type { ModelRequest } from '../core/ports.ts';
import { CallFailure, callFailureOf } from './call-failure.ts';
import type { CallResult } from './verdict.ts';

/** How long a call may be silent, ms. */
export interface CallTimeouts {
  callTimeoutMs: number;
  firstChunkTimeoutMs: number;
  idleTimeoutMs: number;
}

export interface CallOptions extends CallTimeouts {
  model: string;
  apiKey: string;
  maxOutputTokens?: number;
  signal: AbortSignal;
  onText?: (text: string) => void;
  /** What the call cost, as far as the stream said; called at most once, also when the call fails. */
  onUsage(usage: GenerateContentResponseUsageMetadata): void;
}

/**
 * One streamed call. Throws the signal's reason, or CallFailure. The HTTP request never outlives the call: leaving the
 * SDK's stream early keeps it open, so it is aborted in every case.
 */
export async function streamAnswer(
  client: GoogleGenAI,
  request: Pick<ModelRequest, 'system' | 'tools'> & { contents: Content[] },
  options: CallOptions,
): Promise<CallResult & { parts: Part[] }> {
  const { signal } = options;
  signal.throwIfAborted();
  const closing = new AbortController();
  const close = () => closing.abort();
  signal.addEventListener('abort', close, { once: true });
  const silence = watchSilence(options, close);
  const result: CallResult & { parts: Part[] } = { text: '', parts: [] };
  let usage: GenerateContentResponseUsageMetadata | undefined;

  try {
    const stream = await client.models.generateContentStream({
      model: options.model,
      contents: request.contents,
      config: {
        systemInstruction: request.system,
        tools: toolsOf(request.tools),
        maxOutputTokens: options.maxOutputTokens,
        abortSignal: closing.signal,
        // Else the SDK would reconnect cut streams by itself, unseen and billed.
        automaticContinuation: false,
      },
    });
    for await (const chunk of stream) {
      silence.broken();
      usage = chunk.usageMetadata ?? usage;
      if (take(chunk, result)) options.onText?.(result.text);
    }
    return result;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    // What breaks after the finish reason takes nothing away from the answer.
    if (result.finishReason) return result;
    const timedOut = silence.exceeded();
    throw timedOut
      ? new CallFailure('timed_out', timedOut, { cause: error })
      : callFailureOf(error, options.apiKey);
  } finally {
    signal.removeEventListener('abort', close);
    silence.stop();
    close();
    if (usage) options.onUsage(usage);
  }
}

function toolsOf(tools: ModelRequest['tools']) {
  if (!tools?.length) return undefined;
  const functionDeclarations = tools.map(({ name, description, parameters }) => ({
    name,
    description,
    parametersJsonSchema: parameters,
  }));
  return [{ functionDeclarations }];
}

/** Adds a chunk to the result; true when there is new text. */
function take(chunk: GenerateContentResponse, result: CallResult & { parts: Part[] }): boolean {
  const candidate = chunk.candidates?.[0];
  result.blockReason = chunk.promptFeedback?.blockReason ?? result.blockReason;
  result.finishReason = candidate?.finishReason ?? result.finishReason;
  // Not `chunk.text`: it warns on the console about parts that are no text.
  const parts = candidate?.content?.parts ?? [];
  result.parts.push(...parts);
  const text = parts.map((part) => (part.thought ? '' : (part.text ?? ''))).join('');
  result.text += text;
  return text !== '';
}

/** The SDK's own timeout looks like an abort by the user and knows no pauses, so the clock is ours. */
function watchSilence(
  { callTimeoutMs, firstChunkTimeoutMs, idleTimeoutMs }: CallTimeouts,
  close: () => void,
) {
  let words: string | undefined;
  const after = (ms: number, what: string) =>
    setTimeout(() => {
      words = `Gemini ${what} within ${ms} ms.`;
      close();
    }, ms);
  const whole = after(callTimeoutMs, 'did not finish its answer');
  let pause = after(firstChunkTimeoutMs, 'did not begin to answer');
  return {
    broken() {
      clearTimeout(pause);
      pause = after(idleTimeoutMs, 'stopped in mid-answer and said nothing more');
    },
    exceeded: () => words,
    stop() {
      clearTimeout(whole);
      clearTimeout(pause);
    },
  };
}
