import { describe, expect, it } from 'vitest';
import { makeSnippet } from './snippet.ts';

/** As the database does it, for the signs of these tests. */
const searchable = (text: string) =>
  text.replaceAll(/[-.,:?!<>/*"…\n😀]/gu, ' ').replaceAll(/([荷物が])/gu, ' $1 ');
const term = (words: string, unfinished = false) => ({ words: words.split(' '), unfinished });
const show = (content: string, ...terms: Parameters<typeof makeSnippet>[2]) =>
  makeSnippet(content, searchable(content), terms)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

describe('a snippet', () => {
  it('has its parts in order', () => {
    expect(makeSnippet('My order?', 'My order ', [term('order')])).toEqual([
      { text: 'My ', hit: false },
      { text: 'order', hit: true },
      { text: '?', hit: false },
    ]);
  });

  it('marks words, beginnings and phrases, with the signs in them', () => {
    expect(show('My e-mail: ordered!', term('my'), term('e mail'), term('ord', true))).toBe(
      '[My] [e-mail]: [ordered]!',
    );
    expect(show('in my order, in order', term('in order'))).toBe('in my order, [in order]');
    expect(show('荷が物、荷物。', term('荷 物'))).toBe('荷が物、[荷物]。');
  });

  it('shows what looks like HTML as it was said', () => {
    expect(show('<b>order</b> 😀 order', term('order'))).toBe('<b>[order]</b> 😀 [order]');
  });

  it('is the part around the first hit, some 200 characters of it', () => {
    const shown = show(`${'before '.repeat(100)}needle ${'after '.repeat(100)}`, term('needle'));
    expect(shown).toMatch(/^….*before \[needle\] after.*…$/);
    expect([...shown]).toHaveLength(204);
  });

  it('is the beginning where nothing is marked', () => {
    expect(show('after '.repeat(100))).toMatch(/^after .*…$/);
    expect(show('after')).toBe('after');
    expect(show('')).toBe('');
  });

  it('never cuts a character in two', () => {
    expect(show('😀'.repeat(300))).toBe(`${'😀'.repeat(200)}…`);
  });

  it('says on one line what was said on many', () => {
    expect(show('- one\n- two\n\n  three', term('two'))).toBe('- one - [two] three');
  });
});
