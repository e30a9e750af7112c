import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/** What looks like a secret even when we do not know it: bot tokens in URLs, Slack's tokens. */
const shapes = [/\bbot\d+:[\w-]{20,}/g, /\bx(?:ox[a-z]|app)-[\w-]{8,}/g];

/**
 * Structured logs to stdout, one JSON object a line; readable lines on a terminal. Every line passes the redactor:
 * no secret leaves, whatever error carried it.
 */
export function createLog(level: string, secrets: string[]): Logger & { hide(secret: string): void } {
  const hidden = new Set(secrets.filter((secret) => secret.length >= 6));
  const out = process.stdout.isTTY
    ? pretty({ ignore: 'pid,hostname', translateTime: 'HH:MM:ss', colorize: true })
    : process.stdout;
  const log = pino({ level }, { write: (line: string) => void out.write(redact(line, hidden)) });
  return Object.assign(log, { hide: (secret: string) => void hidden.add(secret) });
}

export function redact(line: string, secrets: Iterable<string>): string {
  let clean = line;
  for (const secret of secrets) clean = clean.replaceAll(secret, '[secret]');
  for (const shape of shapes) clean = clean.replace(shape, '[secret]');
  return clean;
}
