import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const gemini = { GEMINI_API_KEY: 'key' };

describe('readConfig', () => {
  it('runs the simulators when nothing is set', () => {
    expect(readConfig({}).simulator).toBe(true);
  });

  it('runs no simulator in production, and says what is missing', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/^GEMINI_API_KEY is missing: .*\.$/);
  });

  it('runs no simulator beside real tokens', () => {
    expect(readConfig({ ...gemini, TELEGRAM_BOT_TOKEN: '1:a' }).simulator).toBe(false);
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', GEMINI_API_KEY: '' }).port).toBe(3000);
  });

  it.each([
    [{ ...gemini, SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_BOT_TOKEN is set, but neither/],
    [
      { ...gemini, SLACK_SIGNING_SECRET: 's' },
      /^SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is missing/,
    ],
    [{ ...gemini, SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is missing/],
    [{ ...gemini, TELEGRAM_BOT_TOKEN: 'nonsense' }, /^TELEGRAM_BOT_TOKEN does not look like a bot token/],
    [
      { ...gemini, TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_MODE: 'webhook' },
      /^TELEGRAM_MODE is webhook, but TELEGRAM_WEBHOOK_SECRET is missing/,
    ],
    [{ TELEGRAM_BOT_TOKEN: '1:a' }, /^GEMINI_API_KEY is missing/],
    [{ PORT: 'many' }, /^PORT is not a port number\.$/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgresql:\/\/\.$/],
    [{ ADMIN_EMAIL: 'a@b.co' }, /^ADMIN_EMAIL is set without ADMIN_PASSWORD/],
    [{ SECRET_KEY: 'short' }, /^SECRET_KEY must have at least 32 characters\.$/],
    [
      { ...gemini, STAFF_SLACK_CHANNEL: 'C0123ABCDEF' },
      /^STAFF_SLACK_CHANNEL is set, but Slack is not: set SLACK_BOT_TOKEN/,
    ],
    [{ STAFF_SLACK_CHANNEL: '#team' }, /^STAFF_SLACK_CHANNEL must be a channel’s id such as C0123ABCDEF/],
    [{ MODEL_PRICES: 'm=1/2,cheap' }, /^MODEL_PRICES has "cheap", which is not a model and its prices/],
    [{ MODEL_PRICES: 'm=1/2/x' }, /^MODEL_PRICES has "m=1\/2\/x"/],
    [{ MODEL_PRICES: 'm=1/2,m=1/2' }, /^MODEL_PRICES names m twice\.$/],
    [{ HANDBACK_AFTER_MINUTES: 'soon' }, /^HANDBACK_AFTER_MINUTES is not a number of minutes\.$/],
    [{ HANDBACK_AFTER_MINUTES: '0' }, /^HANDBACK_AFTER_MINUTES must be at least 1 minute/],
    [{ CHAT_RATE_LIMIT: 'none' }, /^CHAT_RATE_LIMIT must be a number/],
  ])('stops with one sentence: %j', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
    expect(() => readConfig(env)).toThrow(/^[^\n]+$/);
  });

  it('says everything that is wrong at once', () => {
    expect(() => readConfig({ ...gemini, PORT: 'x', SIMULATOR: 'maybe' })).toThrow(/PORT .*\nSIMULATOR /);
  });

  it('never repeats a secret in its sentences', () => {
    expect(() => readConfig({ ...gemini, SECRET_KEY: 'hush', SLACK_BOT_TOKEN: 'xoxb-hush' })).not.toThrow(
      /hush/,
    );
  });

  it('reads what models cost', () => {
    const { modelPrices } = readConfig({ MODEL_PRICES: 'gemini-3.8-flash=0.30/2.50/0.03, m=1/4,' });
    expect([...modelPrices]).toEqual([
      ['gemini-3.8-flash', { prompt: 0.3, output: 2.5, cached: 0.03 }],
      ['m', { prompt: 1, output: 4, cached: 1 }],
    ]);
  });

  it('switches the rate limit off', () => {
    expect(readConfig({ CHAT_RATE_LIMIT: 'off' }).chatRateLimit).toBeNull();
  });
});
