import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { statements } from './statements.ts';

const store = fileURLToPath(new URL('../../bot/src/store/', import.meta.url));
const sources = readdirSync(store)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${store}${file}`, 'utf8'));

/** Prisma writes that one; the cells of Telegram polling look for it. */
const { 'the cursor is saved': _, ...written } = statements;

it.each(Object.entries(written))('finds where %s', (name, pattern) => {
  const places = sources.join('\n').match(new RegExp(pattern, 'g')) ?? [];
  // A question of the chat API is stored by a statement of its own.
  expect(places).toHaveLength(name === 'the message is stored' ? 2 : 1);
});
