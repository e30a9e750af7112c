import { startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import type { Config } from './config.ts';
import { examplePrices } from './model-prices.ts';

/**
 * The trial without accounts and keys: simulators on loopback stand in for whatever is not configured. The product
 * does not know; only tokens and base URLs differ.
 */
export async function startTrial(config: Config) {
  const [telegram, slack, gemini] = await Promise.all([
    startTelegramSimulator(),
    startSlackSimulator(),
    startGeminiSimulator({
      chunkDelayMs: 25,
      models: [config.gemini.model, config.gemini.fallbackModel],
    }),
  ]);
  const configured: Config = {
    ...config,
    telegram: config.telegram ?? {
      token: telegram.token,
      apiRoot: telegram.url,
      mode: 'polling',
      webhookSecret: undefined,
    },
    slack: config.slack ?? {
      botToken: slack.botToken,
      appToken: slack.appToken,
      signingSecret: undefined,
      apiUrl: slack.apiUrl,
    },
    gemini: config.gemini.apiKey
      ? config.gemini
      : { ...config.gemini, apiKey: gemini.apiKey, baseUrl: gemini.url },
    modelPrices:
      config.gemini.apiKey || config.modelPrices.size > 0
        ? config.modelPrices
        : examplePrices(config.gemini.model, config.gemini.fallbackModel),
    secrets: [
      ...config.secrets,
      telegram.token,
      slack.botToken,
      slack.appToken,
      slack.signingSecret,
      gemini.apiKey,
    ],
  };
  return {
    config: configured,
    urls: { telegram: telegram.url, slack: slack.url },
    stop: async () => {
      await Promise.all([telegram.close(), slack.close(), gemini.close()]);
    },
  };
}
