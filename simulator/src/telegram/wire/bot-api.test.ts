import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { botApi } from './bot-api.ts';

/** The types that grammY is built on say every method of the Bot API and every parameter: they are the reference. */
function typedMethods(): Map<string, string> {
  const ofHere = createRequire(import.meta.url);
  const ofGrammy = createRequire(ofHere.resolve('grammy'));
  const types = readFileSync(join(dirname(ofGrammy.resolve('@grammyjs/types')), 'methods.d.ts'), 'utf8');
  const body = types.slice(types.indexOf('export type ApiMethods<F> = {')).replace(/\/\*\*[\s\S]*?\*\//g, '');
  const methods = new Map<string, string>();
  for (const [, name = '', parameters = ''] of body.matchAll(
    /^ {4}(\w+)\((?:args\??: \{\n([\s\S]*?)^ {4}\})?\):/gm,
  )) {
    const names = [...parameters.matchAll(/^ {8}(\w+)(\??):/gm)].map(([, key, optional]) =>
      optional ? key : `${key}!`,
    );
    methods.set(name, names.join(' '));
  }
  return methods;
}

/** Written as Biome would, so that formatting leaves the file alone. */
function source(methods: Map<string, string>): string {
  const lines = [...methods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, parameters]) => {
      const line = `  ${name}: '${parameters}',`;
      return line.length > 110 ? `  ${name}:\n    '${parameters}',` : line;
    });
  return `/**
 * Every method of Bot API 10.3 and its parameters; \`!\` marks a required one.
 * Made from @grammyjs/types by bot-api.test.ts: \`npx vitest run bot-api -u\` writes it anew.
 */
export const botApi: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}

test('knows every method of the Bot API and all their parameters', async () => {
  const methods = typedMethods();
  expect(methods.size).toBe(185);
  await expect(source(methods)).toMatchFileSnapshot('./bot-api.ts');
  expect(Object.keys(botApi)).toHaveLength(185);
});

test('marks what a method cannot do without', () => {
  expect(botApi.sendMessage?.split(' ')).toEqual(expect.arrayContaining(['chat_id!', 'text!', 'entities']));
  expect(botApi.getMe).toBe('');
});
