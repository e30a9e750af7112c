import type { ModelUsage } from '../core/ports.ts';

/** US dollars for a million tokens; which is millionths of a dollar for one. */
export interface ModelPrice {
  prompt: number;
  output: number;
  /** Of what the provider had in its cache. */
  cached: number;
}

/** By the model's name, as receipts have it. */
export type ModelPrices = ReadonlyMap<string, ModelPrice>;

/**
 * What a turn cost, in whole millionths of a US dollar: cached tokens are part of the prompt's, thoughts count as output.
 * Null: nobody said what this model costs.
 */
export function costMicroUsd(
  { model, promptTokens, cachedTokens, outputTokens, thoughtTokens }: ModelUsage & { model: string | null },
  prices: ModelPrices,
): number | null {
  const price = model === null ? undefined : prices.get(model);
  if (!price) return null;
  const fresh = Math.max(0, promptTokens - cachedTokens);
  return Math.round(
    fresh * price.prompt + cachedTokens * price.cached + (outputTokens + thoughtTokens) * price.output,
  );
}
