import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preview } from './preview.ts';

describe('preview', () => {
  it.each([
    ['Yes, **until si', 'Yes, until si', ['bold']],
    ['Yes, *until', 'Yes, until', ['italic']],
    ['Run `npm st', 'Run npm st', ['code']],
    ['```js\nconst x = **', 'const x = **', ['pre']],
    ['See [the docs](https://exam', 'See the docs', []],
    ['See [the do', 'See the do', []],
    ['Look ![the harbour](https://exam', 'Look the harbour', []],
    ['It costs 5 * 3 and snake_case_na', 'It costs 5 * 3 and snake_case_na', []],
  ])('closes what %j leaves open', (markdown, text, types) => {
    const part = preview(markdown);
    expect(part.text).toBe(text);
    expect(part.entities.map((entity) => entity.type)).toEqual(types);
  });

  it('shows the first message of a long answer', () => {
    const part = preview('word '.repeat(10_000));
    expect(part.text.length).toBeGreaterThan(3_000);
    expect(part.text.length).toBeLessThanOrEqual(4_096);
  });

  it('never throws', () => {
    const mark = constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '\n',
      '[',
      '](',
      '![',
      ')',
      '- ',
      '> ',
      '$',
      '<',
      'a',
      ' ',
    );
    assert(
      property(array(mark, { maxLength: 80 }), (marks) => {
        expect(preview(marks.join('')).text).not.toBe('');
      }),
    );
  });
});
