import { z } from 'zod';
import type { ModelPrice, ModelPrices } from './store/model-prices.ts';

/** MODEL_PRICES: `<model>=<prompt>/<output>[/<cached>]`, comma-separated, US dollars for a million tokens. */
export const modelPrices = z.string().transform((text, context): ModelPrices => {
  const prices = new Map<string, ModelPrice>();
  for (const entry of text.split(',').map((one) => one.trim())) {
    if (entry === '') continue;
    const [, model = '', prompt, output, cached] = shape.exec(entry) ?? [];
    if (model === '') {
      context.addIssue(
        `has "${entry}", which is not a model and its prices for a million tokens in US dollars, such as gemini-3.8-flash=0.30/2.50/0.03 (prompt/output/cached; the last may be left out)`,
      );
    } else if (prices.has(model)) context.addIssue(`names ${model} twice`);
    prices.set(model, {
      prompt: Number(prompt),
      output: Number(output),
      // Providers that cache for nothing are not known.
      cached: Number(cached ?? prompt),
    });
  }
  return prices;
});

const number = String.raw`(\d+(?:\.\d+)?)`;
const shape = new RegExp(`^([\\w.:/-]+)=${number}/${number}(?:/${number})?$`);

/** For the trial, whose model is simulated and costs nothing: so that its receipts show what a cost looks like. */
export const examplePrices = (main: string, fallback: string): ModelPrices =>
  new Map([
    [fallback, { prompt: 0.1, output: 0.4, cached: 0.1 }],
    [main, { prompt: 0.3, output: 2.5, cached: 0.03 }],
  ]);
