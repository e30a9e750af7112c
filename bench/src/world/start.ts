import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromWorld, ToWorld } from './wire.ts';

export interface World {
  /** What the server needs to know of it. */
  env: Record<string, string>;
  /** How long the model thinks before it answers, from now on. */
  think(ms: number): void;
  /** When the open message of this chat is answered, `monotonicMs`. Rejects after 20 s. */
  answered(chat: string): Promise<number>;
  /** When the model is asked about the message that carries `asked-<word>`. */
  asked(word: number): Promise<number>;
  stop(): void;
}

const patienceMs = 20_000;
export const telegramSecret = 'telegram-webhook-secret';
export const slackSecret = 'slack-signing-secret';

/** Starts the fakes in a process of their own: neither the server's CPU figures nor our own loop carries them. */
export async function startWorld(): Promise<World> {
  const child = fork(fileURLToPath(new URL('./main.js', import.meta.url)));
  const waiting = new Map<string, (atMs: number) => void>();
  const [open] = (await once(child, 'message')) as [FromWorld];
  if (open.type !== 'open') throw new Error('The fakes did not start.');
  child.on('message', (news: FromWorld) => {
    if (news.type === 'answered') waiting.get(news.chat)?.(news.atMs);
    if (news.type === 'asked') waiting.get(`asked ${news.word}`)?.(news.atMs);
  });

  const wait = (what: string) =>
    new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Nothing came within 20 s: ${what}`)), patienceMs);
      waiting.set(what, (atMs) => {
        clearTimeout(late);
        waiting.delete(what);
        resolve(atMs);
      });
    });

  return {
    env: {
      SIMULATOR: 'off',
      GEMINI_API_KEY: 'bench-gemini-key',
      GEMINI_BASE_URL: open.gemini,
      TELEGRAM_BOT_TOKEN: '1000:bench-telegram-token',
      TELEGRAM_API_ROOT: open.telegram,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: telegramSecret,
      SLACK_BOT_TOKEN: 'xoxb-bench-slack-token',
      SLACK_SIGNING_SECRET: slackSecret,
      SLACK_API_URL: `${open.slack}/api/`,
      BURST_WINDOW_MS: '0',
      CHAT_RATE_LIMIT: 'off',
    },
    think: (ms) => void child.send({ thinkMs: ms } satisfies ToWorld),
    answered: wait,
    asked: (word) => wait(`asked ${word}`),
    stop: () => child.disconnect(),
  };
}
