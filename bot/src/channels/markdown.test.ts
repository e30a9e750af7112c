import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';

describe('parseMarkdown', () => {
  it('knows tables, task lists, strikethrough and bare links', () => {
    const types = JSON.stringify(parseMarkdown('|a|\n|-|\n|b|\n\n- [x] ~~done~~ https://example.com'));
    for (const type of ['"table"', '"checked":true', '"delete"', '"link"']) expect(types).toContain(type);
  });

  it('leaves single tildes alone', () => {
    expect(JSON.stringify(parseMarkdown('from ~5~ to ~10~'))).not.toContain('"delete"');
  });

  it('replaces halves of surrogate pairs', () => {
    expect(parseMarkdown('a\uD83Db').children[0]).toMatchObject({ children: [{ value: 'a\uFFFDb' }] });
  });

  it.each([
    ['asterisks', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['nested emphasis', `${'*a '.repeat(5_000)}b${' a*'.repeat(5_000)}`],
    ['quotes', '>'.repeat(20_000)],
    ['lists', `${'- '.repeat(5_000)}a`],
    ['footnotes', '[^a]: '.repeat(5_000)],
    ['images', `${'!['.repeat(5_000)}a`],
  ])('shows a runaway pile of %s as it came', (_, text) => {
    expect(parseMarkdown(text).children).toMatchObject([{ children: [{ type: 'text', value: text }] }]);
  });

  it('never throws', () => {
    const marker = constantFrom(
      '*',
      '_',
      '~~',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '> ',
      '- ',
      '1. ',
      '|',
      '\n',
      '<',
      'a',
    );
    const text = oneof(
      string({ unit: 'binary' }),
      array(marker, { maxLength: 200 }).map((markers) => markers.join('')),
    );
    assert(
      property(text, (markdown) => {
        expect(parseMarkdown(markdown).type).toBe('root');
      }),
    );
  });
});
