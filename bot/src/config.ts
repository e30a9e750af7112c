import { z } from 'zod';
import { FrontdeskError } from './core/errors.ts';
import { modelPrices } from './model-prices.ts';

/** What the environment says, checked once. The only reader of process.env; `.env.example` lists every name. */

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((value) => value === 'true' || value === '1')
  .default(false);
const url = z.url({ protocol: /^https?$/, error: 'is not a URL such as https://desk.example.com' });
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);
const withoutSlash = url.transform((value) => value.replace(/\/+$/, ''));

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number({ error: 'is not a port number' }).int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: withoutSlash.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  GEMINI_API_KEY: z.string().optional(),
  GEMINI_BASE_URL: withoutSlash.optional(),
  GEMINI_MODEL: z.string().default('gemini-3.8-flash'),
  GEMINI_FALLBACK_MODEL: z.string().default('gemini-3.5-flash-lite'),
  MODEL_PRICES: modelPrices.default(new Map()),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'does not look like a bot token (123456:ABC…); copy it from @BotFather')
    .optional(),
  TELEGRAM_API_ROOT: withoutSlash.optional(),
  TELEGRAM_MODE: z.enum(['polling', 'webhook'], { error: 'must be polling or webhook' }).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'may hold 1 to 256 letters, digits, _ and -')
    .optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_API_URL: url.optional(),
  STAFF_SLACK_CHANNEL: z
    .string()
    .regex(
      /^[CG][A-Z0-9]{6,}$/,
      'must be a channel’s id such as C0123ABCDEF: in Slack, open the channel’s details; it stands at the bottom',
    )
    .optional(),
  CORS_ORIGINS: list.default([]),
  ALLOWED_HOSTS: list.default([]),
  STRICT_SESSION_IDS: flag,
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  ADMIN_EMAIL: z.email('is not an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(10, 'must have at least 10 characters').optional(),
  CHAT_RATE_LIMIT: z
    .union([z.literal('off').transform(() => null), z.coerce.number().int().positive()], {
      error: 'must be a number of requests a minute, or off',
    })
    .default(600),
  SIMULATOR: z.enum(['auto', 'on', 'off'], { error: 'must be auto, on or off' }).default('auto'),
  BURST_WINDOW_MS: z.coerce
    .number({ error: 'is not a number of milliseconds' })
    .int()
    .min(0)
    .max(60_000)
    .default(1200),
  TAKEOVER_NOTICE: z.string().default('You are talking to a person from our team now.'),
  CHAT_ASKS_DETAILS: flag,
  PHONE_REGION: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'must be a country of two letters, such as DE')
    .transform((region) => region.toUpperCase())
    .optional(),
  HANDBACK_NOTICE: z.string().default('Our assistant is back to help you.'),
  HANDBACK_AFTER_MINUTES: z.coerce
    .number({ error: 'is not a number of minutes' })
    .int('must be whole minutes')
    .min(1, 'must be at least 1 minute; leave it out for never')
    .max(10_080, 'must be at most 10080 minutes, a week')
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
});

type Environment = z.infer<typeof environment>;
export type Config = ReturnType<typeof readConfig>;

export const loadConfig = (): Config => readConfig(process.env);

/** Throws FrontdeskError bad_config with one sentence for each thing that is wrong. */
export function readConfig(env: Record<string, string | undefined>) {
  // An empty value, as .env files have them, is no value.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    stop(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  const e = parsed.data;
  const simulator =
    e.SIMULATOR === 'on' || (e.SIMULATOR === 'auto' && nothingIsSet(e) && e.NODE_ENV !== 'production');
  const problems = contradictions(e, simulator);
  if (problems.length > 0) stop(problems);

  return {
    version: '0.1.0',
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    simulator,
    gemini: {
      apiKey: e.GEMINI_API_KEY,
      baseUrl: e.GEMINI_BASE_URL,
      model: e.GEMINI_MODEL,
      fallbackModel: e.GEMINI_FALLBACK_MODEL,
    },
    modelPrices: e.MODEL_PRICES,
    telegram: e.TELEGRAM_BOT_TOKEN
      ? {
          token: e.TELEGRAM_BOT_TOKEN,
          apiRoot: e.TELEGRAM_API_ROOT,
          mode: e.TELEGRAM_MODE,
          webhookSecret: e.TELEGRAM_WEBHOOK_SECRET,
        }
      : undefined,
    slack: e.SLACK_BOT_TOKEN
      ? {
          botToken: e.SLACK_BOT_TOKEN,
          signingSecret: e.SLACK_SIGNING_SECRET,
          appToken: e.SLACK_APP_TOKEN,
          apiUrl: e.SLACK_API_URL,
        }
      : undefined,
    corsOrigins: e.CORS_ORIGINS,
    allowedHosts: e.ALLOWED_HOSTS,
    strictSessionIds: e.STRICT_SESSION_IDS,
    secretKey: e.SECRET_KEY,
    firstOwner:
      e.ADMIN_EMAIL && e.ADMIN_PASSWORD ? { email: e.ADMIN_EMAIL, password: e.ADMIN_PASSWORD } : undefined,
    /** Requests a minute and address; null: no limit. */
    chatRateLimit: e.CHAT_RATE_LIMIT,
    burstMs: e.BURST_WINDOW_MS,
    details: { onChatApi: e.CHAT_ASKS_DETAILS, region: e.PHONE_REGION },
    /** What the user is told when the one who answers changes. */
    notices: { takenOver: e.TAKEOVER_NOTICE, handedBack: e.HANDBACK_NOTICE },
    /** Where in Slack the team is told that somebody needs a person. */
    staffSlackChannel: e.STAFF_SLACK_CHANNEL,
    /** How long who took over may be silent; undefined: for ever. */
    handBackAfterMinutes: e.HANDBACK_AFTER_MINUTES,
    logLevel: e.LOG_LEVEL,
    /** Words that must never be written anywhere. */
    secrets: [
      e.GEMINI_API_KEY,
      e.TELEGRAM_BOT_TOKEN,
      e.TELEGRAM_WEBHOOK_SECRET,
      e.SLACK_BOT_TOKEN,
      e.SLACK_SIGNING_SECRET,
      e.SLACK_APP_TOKEN,
      e.SECRET_KEY,
      e.ADMIN_PASSWORD,
      e.DATABASE_URL && new URL(e.DATABASE_URL).password,
    ].filter((secret): secret is string => Boolean(secret)),
  };
}

function nothingIsSet(e: Environment): boolean {
  return (
    !e.GEMINI_API_KEY &&
    !e.TELEGRAM_BOT_TOKEN &&
    !e.SLACK_BOT_TOKEN &&
    !e.SLACK_APP_TOKEN &&
    !e.SLACK_SIGNING_SECRET
  );
}

/** Variables that only make sense together; each sentence says what to write. */
function contradictions(e: Environment, simulator: boolean): string[] {
  const problems: string[] = [];
  const slackRest = e.SLACK_SIGNING_SECRET || e.SLACK_APP_TOKEN;
  if (!simulator && !e.GEMINI_API_KEY) {
    problems.push(
      'GEMINI_API_KEY is missing: make one in Google AI Studio, or set SIMULATOR=on to try without.',
    );
  }
  if (e.SLACK_BOT_TOKEN && !slackRest) {
    problems.push(
      'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP events): set one of them.',
    );
  }
  if (!e.SLACK_BOT_TOKEN && slackRest) {
    problems.push(
      `${e.SLACK_APP_TOKEN ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'} is set, but SLACK_BOT_TOKEN is missing: copy it from "OAuth & Permissions" of your Slack app.`,
    );
  }
  if (e.STAFF_SLACK_CHANNEL && !e.SLACK_BOT_TOKEN && !simulator) {
    problems.push(
      'STAFF_SLACK_CHANNEL is set, but Slack is not: set SLACK_BOT_TOKEN, too, or leave both out.',
    );
  }
  if (e.TELEGRAM_BOT_TOKEN && e.TELEGRAM_MODE === 'webhook' && !e.TELEGRAM_WEBHOOK_SECRET) {
    problems.push(
      'TELEGRAM_MODE is webhook, but TELEGRAM_WEBHOOK_SECRET is missing: write a long random word.',
    );
  }
  if (Boolean(e.ADMIN_EMAIL) !== Boolean(e.ADMIN_PASSWORD)) {
    problems.push(
      `${e.ADMIN_EMAIL ? 'ADMIN_EMAIL' : 'ADMIN_PASSWORD'} is set without ${e.ADMIN_EMAIL ? 'ADMIN_PASSWORD' : 'ADMIN_EMAIL'}: set both, or neither for a set-up link.`,
    );
  }
  return problems;
}

function stop(problems: string[]): never {
  throw new FrontdeskError('bad_config', problems.join('\n'));
}
