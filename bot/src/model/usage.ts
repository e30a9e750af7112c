import type { GenerateContentResponseUsageMetadata } from '@google/genai';
import type { ModelUsage } from '../core/ports.ts';

/** What a whole turn cost: failed calls that had begun to answer are billed, too. */
export function createUsageSum(): {
  add(usage: GenerateContentResponseUsageMetadata): void;
  sum(): ModelUsage;
} {
  const sum: ModelUsage = { promptTokens: 0, outputTokens: 0, thoughtTokens: 0, cachedTokens: 0 };
  return {
    add(usage) {
      sum.promptTokens += usage.promptTokenCount ?? 0;
      sum.outputTokens += usage.candidatesTokenCount ?? 0;
      sum.thoughtTokens += usage.thoughtsTokenCount ?? 0;
      sum.cachedTokens += usage.cachedContentTokenCount ?? 0;
    },
    sum: () => ({ ...sum }),
  };
}
