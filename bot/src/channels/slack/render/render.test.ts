import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown.ts';
import { inert, wordsOf } from './inert.ts';
import { render } from './render.ts';

const one = (markdown: string) => {
  const parts = render(markdown);
  expect(parts).toHaveLength(1);
  return parts[0]!.text;
};

describe('what a model wrote, for Slack', () => {
  it.each([
    ['Hello **bold**, _leaning_, ~~gone~~ and `code`.'],
    ['# Heading\n\nText\n\n---\n\nMore'],
    ['- one\n- two\n  1. three\n  2. four\n- [x] done\n- [ ] to do'],
    ['7. seven\n8. eight'],
    ['> quoted\n> - in a quote'],
    ['| Day | Open |\n| --- | :---: |\n| Monday | 9–18 |\n| Sunday | `no` |'],
    ['```ts\nconst a = `b`;\n```'],
    ['````\n```\nnested\n```\n````'],
    ['See [our site](https://example.com/a_b?x=1&y=2) or [write](mailto:a@example.com).'],
    ['snake_case, 2 * 3 * 4, [1], ~5 to ~10 minutes, C# & D, 50% #1'],
    ['un*frigging*believable and **bold _and leaning_ text**'],
    ['line one\nline two  \nline three'],
  ])('keeps %j as it is', (markdown) => {
    expect(one(markdown)).toBe(markdown);
  });

  it('turns bare and bracketed addresses into links', () => {
    expect(one('Visit https://example.com or <https://example.org/x>.')).toBe(
      'Visit [https://example.com](https://example.com) or [https://example.org/x](https://example.org/x).',
    );
  });

  it('escapes only what would be read as something else', () => {
    expect(one('Rated 4\\*, **not** snake_case \\_but\\_ this')).toBe(
      'Rated 4*, **not** snake_case \\_but\\_ this',
    );
    expect(one('1\\. is no list')).toBe('1\\. is no list');
    expect(one('\\# is no heading')).toBe('\\# is no heading');
  });

  it('follows no address that runs something', () => {
    expect(
      one('[a](javascript:alert(1)) [b](data:text/html,x) [c](/relative) ![d](file:///etc/passwd)'),
    ).toBe('a b c d');
  });

  it('makes links of pictures, so that nothing is loaded unasked', () => {
    expect(one('![a map](https://example.com/map.png)')).toBe('[a map](https://example.com/map.png)');
  });

  it('cannot be led out of a link by its address', () => {
    expect(one('[x](<https://example.com/a b)(c>)')).toBe('[x](https://example.com/a%20b%29%28c)');
  });

  it('resolves references and writes footnotes out', () => {
    expect(one('[Site][1] says so[^a].\n\n[1]: https://example.com\n[^a]: In May.')).toBe(
      '[Site](https://example.com) says so[a].\n\n[a] In May.',
    );
  });

  it('shows HTML as text', () => {
    expect(one('<b>bold</b>')).toBe('&lt;b&gt;bold&lt;/b&gt;');
    expect(one('| a |\n| --- |\n| b<br>c |')).toBe('| a |\n| --- |\n| b c |');
  });

  it.each([
    ['<!channel> hello', '&lt;!channel&gt; hello'],
    ['`<!here>`', '`&lt;!here&gt;`'],
    ['```\n<@U0123ABC>\n```', '```\n&lt;@U0123ABC&gt;\n```'],
    ['<#C0123ABC|general>', '&lt;#C0123ABC|general&gt;'],
    ['[<!everyone>](https://example.com)', '[&lt;!everyone&gt;](https://example.com)'],
    ['[x](https://example.com/<!channel>)', '[x](https://example.com/%3C!channel%3E)'],
    [
      '<!subteam^S012|@team> <https://evil.example|bank.example>',
      '&lt;!subteam^S012|@team&gt; &lt;https://evil.example|bank.example&gt;',
    ],
    ['&lt;!channel&gt; and &#60;!here&#62;', '&lt;!channel&gt; and &lt;!here&gt;'],
    ['\\<!channel\\>', '&lt;!channel&gt;'],
  ])('rings nobody for %j', (markdown, expected) => {
    expect(one(markdown)).toBe(expected);
  });

  it('keeps a bare @here from ringing, in code too', () => {
    for (const text of [
      '@here and @channel',
      '`@everyone`',
      '```\n@here\n```',
      '[@here](https://example.com)',
    ]) {
      expect(one(text)).not.toMatch(/@(here|channel|everyone)/);
      expect(one(text).replaceAll('\u2060', '')).toBe(text);
    }
  });

  it('is never empty', () => {
    expect(render('')).toEqual([{ text: '…' }]);
    expect(render(' \n\n ')).toEqual([{ text: '…' }]);
    expect(render('[a]: https://example.com')).toEqual([{ text: '…' }]);
  });
});

describe('a long answer', () => {
  it('is split between blocks', () => {
    const parts = render(['a', 'b', 'c'].map((letter) => letter.repeat(5000)).join('\n\n'));
    expect(parts.map(({ text }) => text.length)).toEqual([10_002, 5000]);
  });

  it('closes and reopens a fence', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `console.log(${index}); // ${'x'.repeat(480)}`);
    const parts = render(`Look:\n\n\`\`\`js\n${lines.join('\n')}\n\`\`\`\n\nDone.`);
    expect(parts.length).toBeGreaterThan(1);
    const code = parts.flatMap(({ text }) =>
      parseMarkdown(text).children.filter((node) => node.type === 'code'),
    );
    expect(code.map(({ lang }) => lang)).toEqual(code.map(() => 'js'));
    expect(code.map(({ value }) => value).join('\n')).toBe(lines.join('\n'));
  });

  it('goes on counting, and repeats the head of a table', () => {
    expect(render('1. one\n2. two\n3. three\n4. four', { limit: 20 }).map(({ text }) => text)).toEqual([
      '1. one\n2. two',
      '3. three\n4. four',
    ]);
    expect(render('| h |\n| --- |\n| one |\n| two |', { limit: 24 }).map(({ text }) => text)).toEqual([
      '| h |\n| --- |\n| one |',
      '| h |\n| --- |\n| two |',
    ]);
  });

  it('cuts one endless word, but no character', () => {
    const text = '🙂'.repeat(7001);
    const parts = render(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    for (const part of parts) expect(part.text).not.toMatch(/\p{Surrogate}/u);
  });

  it('gives up an address that is longer than a message, not its label', () => {
    expect(render(`[label](https://example.com/${'x'.repeat(13_000)})`)).toEqual([{ text: 'label' }]);
  });
});

describe('the plain text of an answer', () => {
  const bare = (markdown: string) => render(markdown, { plain: true })[0]?.text;

  it.each([
    ['Hello **bold**, _leaning_, ~~gone~~ and `code`.', 'Hello bold, leaning, gone and code.'],
    ['# Heading\n\nText\n\n---\n\n> quoted', 'Heading\n\nText\n\n———\n\nquoted'],
    ['- one\n- two\n  1. three\n- [x] done', '• one  \n• two  \n\u00A0\u00A01. three  \n• [x] done'],
    ['| Day | Open |\n| --- | --- |\n| Monday | 9–18 |', 'Day | Open  \nMonday | 9–18'],
    ['```ts\nif (a < b) {\n  go();\n}\n\nend();\n```', 'if (a &lt; b) {  \n\u00A0\u00A0go();  \n}\n\nend();'],
    [
      'See [our site](https://example.com/a) or <https://example.org>.',
      'See our site (https://example.com/a) or https://example.org.',
    ],
    ['1. one\n2. two', '1\\. one  \n2\\. two'],
    ['2 * 3 * 4 and snake_case', '2 * 3 * 4 and snake_case'],
    ['\\*not bold\\*', '\\*not bold\\*'],
    ['', '…'],
  ])('of %j is %j', (markdown, expected) => {
    expect(bare(markdown)).toBe(expected);
  });

  it('follows its limit, too', () => {
    const parts = render('- one two three\n'.repeat(3000), { plain: true });
    expect(parts.length).toBeGreaterThan(1);
    for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(12_000);
    expect(parts.flatMap(({ text }) => text.split('  \n'))).toEqual(Array(3000).fill('• one two three'));
  });
});

describe('whatever a model writes', () => {
  const token = fc.constantFrom(
    '<!channel>',
    '<!here|x>',
    '<@U012AB3CD>',
    '<#C012|x>',
    '@here',
    '&lt;!channel&gt;',
    '&#60;@U1&#62;',
    '&amp;lt;',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '``',
    '```',
    '\n```\n',
    '\n\n',
    '\n',
    '  \n',
    '# ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '| a | b |\n|---|---|\n| c | d |',
    '|',
    '---',
    '===',
    '[',
    ']',
    '](https://x.example)',
    '](javascript:x)',
    '![',
    '(',
    ')',
    'https://x.example/a_b',
    'www.x.example',
    'a@x.example',
    '<br>',
    '<b>',
    '\\',
    '[^1]',
    '\n[^1]: ',
    '🙂',
    'é',
    ' ',
    'word',
    'A',
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: token }, fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((words) => words.join(''));
  const limits = fc.constantFrom(60, 200, 12_000);

  it('never holds a token that Slack would read', () => {
    fc.assert(
      fc.property(text, limits, fc.boolean(), (markdown, limit, plain) => {
        for (const part of render(markdown, { limit, plain })) {
          expect(part.text).not.toContain('<');
          expect(part.text).not.toMatch(/@(?:here|channel|everyone|group)\b/i);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('fits, is never empty and has whole characters', () => {
    fc.assert(
      fc.property(text, limits, fc.boolean(), (markdown, limit, plain) => {
        for (const part of render(markdown, { limit, plain })) {
          expect(part.text.length).toBeLessThanOrEqual(limit);
          expect(part.text.trim()).not.toBe('');
          expect(part.text).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const wanted = words(inert(parseMarkdown(markdown)));
        const shown = render(markdown)
          .map((part) => words(parseMarkdown(part.text).children))
          .join('');
        expect(shown === '…' ? '' : shown).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('looks like nothing when it is plain, and loses no word', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const parts = render(markdown, { plain: true });
        const blocks = parts.flatMap((part) => parseMarkdown(part.text).children);
        for (const block of blocks) {
          expect(block.type).toBe('paragraph');
          if (!('children' in block)) continue;
          // Slack makes links of bare addresses by itself.
          for (const { type } of block.children) expect(['text', 'break', 'link']).toContain(type);
        }
        const shown = [...words(blocks)][Symbol.iterator]();
        for (const sign of words(inert(parseMarkdown(markdown)))) {
          let next = shown.next();
          while (!next.done && next.value !== sign) next = shown.next();
          expect(next.value).toBe(sign);
        }
      }),
      { numRuns: 300, examples: [['`www.x.example&#60;@U1&#62;&amp;lt;']] },
    );
  });
});

/**
 * What a reader sees, without the spaces: Slack shows `&lt;` as `<` everywhere, Markdown does not in code. A `&lt;` may
 * fall apart where a link ends, so its semicolon counts nowhere.
 */
const words = (nodes: Nodes[]) =>
  nodes.map(wordsOf).join('').replace(/&lt;?/g, '<').replace(/&gt;?/g, '>').replace(/[\s;]/g, '');
