import { randomUUID } from 'node:crypto';
import { thoughtSignature } from './function-turns.ts';
import { countTextTokens } from './tokens.ts';
import type { Part, ResponseChunk } from './wire.ts';

/** Builds the chunks of one answer; the token counts run along, as the service counts them. */
export interface Reply {
  text(text: string): ResponseChunk;
  /** A part of the model's thinking, marked `thought`. */
  thought(text: string): ResponseChunk;
  /** Thinking that is counted but not shown. */
  think(tokens: number): void;
  calls(calls: { name: string; args: Record<string, unknown> }[]): ResponseChunk;
  /** The last chunk. After text it carries an empty part with a signature, as Gemini 3 does; `bare` has no content. */
  finish(reason: string, ending?: 'signed' | 'bare'): ResponseChunk;
  promptBlocked(reason: string): ResponseChunk;
  /** Neither candidates nor feedback. */
  nothing(): ResponseChunk;
  /** Output so far, thoughts included: what maxOutputTokens limits. */
  spentTokens(): number;
}

export function createReply(model: string, promptTokens: number): Reply {
  const responseId = randomUUID().replaceAll('-', '').slice(0, 22);
  let outputTokens = 0;
  let thoughtTokens = 0;

  const chunk = (extra: Pick<ResponseChunk, 'candidates' | 'promptFeedback'> = {}): ResponseChunk => ({
    ...extra,
    usageMetadata: {
      promptTokenCount: promptTokens,
      ...(outputTokens > 0 && { candidatesTokenCount: outputTokens }),
      ...(thoughtTokens > 0 && { thoughtsTokenCount: thoughtTokens }),
      totalTokenCount: promptTokens + outputTokens + thoughtTokens,
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokens }],
    },
    modelVersion: model,
    responseId,
  });
  const say = (parts: Part[]) => chunk({ candidates: [{ content: { role: 'model', parts }, index: 0 }] });

  return {
    text(text) {
      outputTokens += countTextTokens(text);
      return say([{ text }]);
    },
    thought(text) {
      thoughtTokens += countTextTokens(text);
      return say([{ text, thought: true }]);
    },
    think(tokens) {
      thoughtTokens += tokens;
    },
    calls(calls) {
      outputTokens += countTextTokens(JSON.stringify(calls));
      const parts = calls.map(({ name, args }, index) => ({
        functionCall: { id: randomUUID().slice(0, 8), name, args },
        ...(index === 0 && { thoughtSignature: thoughtSignature(name) }),
      }));
      return say(parts);
    },
    finish(finishReason, ending = 'bare') {
      const content =
        ending === 'signed'
          ? { role: 'model' as const, parts: [{ text: '', thoughtSignature: thoughtSignature(responseId) }] }
          : undefined;
      return chunk({ candidates: [{ ...(content && { content }), finishReason, index: 0 }] });
    },
    promptBlocked: (blockReason) => chunk({ promptFeedback: { blockReason } }),
    nothing: () => chunk(),
    spentTokens: () => outputTokens + thoughtTokens,
  };
}

/** What the service would have answered in one piece: parts joined, the last word on finish and usage. */
export function mergeChunks(chunks: ResponseChunk[]): ResponseChunk | undefined {
  const last = chunks.at(-1);
  if (!last) return undefined;
  const candidates = chunks.flatMap((chunk) => chunk.candidates ?? []);
  if (candidates.length === 0) return last;
  const parts = joinTexts(candidates.flatMap((candidate) => candidate.content?.parts ?? []));
  const content = parts.length > 0 ? { role: 'model' as const, parts } : undefined;
  return { ...last, candidates: [{ ...candidates.at(-1), ...(content && { content }), index: 0 }] };
}

function joinTexts(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.text !== undefined && part.text !== undefined && before.thought === part.thought) {
      joined[joined.length - 1] = { ...before, ...part, text: before.text + part.text };
    } else {
      joined.push(part);
    }
  }
  return joined;
}
