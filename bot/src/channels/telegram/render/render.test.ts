import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

/** The text with its entities made visible: «bold:text». */
function marked(markdown: string): string {
  const [{ text, entities }] = render(markdown);
  const insertions = entities.flatMap((entity, order) => {
    const detail = 'url' in entity ? ` ${entity.url}` : 'language' in entity ? ` ${entity.language}` : '';
    return [
      { at: entity.offset, order, text: `«${entity.type}${detail}:` },
      { at: entity.offset + entity.length, order: -order - 1, text: '»' },
    ];
  });
  insertions.sort((a, b) => b.at - a.at || b.order - a.order);
  let result = text;
  for (const insertion of insertions) {
    result = result.slice(0, insertion.at) + insertion.text + result.slice(insertion.at);
  }
  return result;
}

describe('render', () => {
  it.each([
    ['emphasis', '**b** *i* ~~s~~ `c`', '«bold:b» «italic:i» «strikethrough:s» «code:c»'],
    ['nested emphasis', '**b *i* b**', '«bold:b «italic:i» b»'],
    ['bold around code as two pieces', '**a `c` b**', '«bold:a» «code:c» «bold:b»'],
    ['bold in bold once', '# a **b** c', '«bold:a b c»'],
    ['characters that need no escape', '2 \\* 3 &lt; 7_000_000 . ! -', '2 * 3 < 7_000_000 . ! -'],
    ['lines as the writer broke them', 'one\ntwo  \nthree\n\nfour', 'one\ntwo\nthree\n\nfour'],
    ['a heading close to its text', '## Title\ntext', '«bold:Title»\ntext'],
    ['code with its language', '```ts\nif (a)\n\treturn;\n```', '«pre ts:if (a)\n    return;»'],
    ['an unfinished fence as code', 'see\n\n```py\nx = 1', 'see\n\n«pre py:x = 1»'],
    ['a quote', '> a\n> **b**\n\nc', '«blockquote:a\n«bold:b»»\n\nc'],
    ['a quote in a quote', '> a\n>\n> > b\n> > c', '«blockquote:a\n\n> b\n> c»'],
    ['a rule', 'a\n\n---\n\nb', 'a\n\n————————\n\nb'],
    ['raw HTML as text', '<div>x</div>', '<div>x</div>'],
    ['a line break in HTML', 'a<br>b', 'a\nb'],
    ['footnotes', 'a[^1]\n\n[^1]: b', 'a[1]\n\n[1] b'],
  ])('shows %s', (_, markdown, expected) => {
    expect(marked(markdown)).toBe(expected);
  });

  it.each([
    ['bullets', '- a\n- b\n  - c\n    - d', '• a\n• b\n  ◦ c\n    ▪ d'],
    ['numbers from where they start', '9. a\n10. b\n    - c', '9. a\n10. b\n    ◦ c'],
    ['tasks', '- [x] a\n- [ ] b', '☑ a\n☐ b'],
    ['loose items', '- a\n\n  b\n\n- c', '• a\n\n  b\n\n• c'],
    ['code in an item, not indented', '- a\n  ```\n  x\n    y\n  ```', '• a\n«pre:x\n  y»'],
    ['code as an item', '- ```\n  x\n  ```', '•\n«pre:x»'],
    ['an empty item', '-\n- b', '•\n• b'],
  ])('shows lists: %s', (_, markdown, expected) => {
    expect(marked(markdown)).toBe(expected);
  });

  it.each([
    ['https', '[a](https://x.org/b_(c))', '«text_link https://x.org/b_(c):a»'],
    ['styled', '[**a** `b`](http://x.org/)', '«text_link http://x.org/:«bold:a» b»'],
    ['by reference', '[a][r]\n\n[r]: https://x.org/', '«text_link https://x.org/:a»'],
    ['tg', '[a](tg://resolve?domain=x)', '«text_link tg://resolve?domain=x:a»'],
    ['an image', '![a](https://x.org/i.png)', '«text_link https://x.org/i.png:a»'],
    ['an image in a link', '[![a](https://x.org/i.png)](https://y.org/)', '«text_link https://y.org/:a»'],
    [
      'bare ones, which Telegram finds',
      'https://x.org <b@x.org> www.x.org',
      'https://x.org b@x.org www.x.org',
    ],
    ['a mention that would notify, as text', '[a](tg://user?id=7)', 'a (tg://user?id=7)'],
    ['a script, as text', '[a](javascript:alert)', 'a (javascript:alert)'],
    ['a relative one, as text', '[a](/b)', 'a (/b)'],
    ['a host without a dot, as text', '[a](http://localhost:3000/)', 'a (http://localhost:3000/)'],
    ['one with a user name, as text', '[a](https://x.org@evil.org)', 'a (https://x.org@evil.org)'],
    ['mail and phone, as text', '[a](mailto:b@x.org) [c](tel:+49123)', 'a (b@x.org) c (+49123)'],
    ['without a label', '[](https://x.org/)', 'https://x.org/'],
    ['a definition that nothing uses', '[1]: https://x.org/', '[1]: https://x.org/'],
  ])('shows links: %s', (_, markdown, expected) => {
    expect(marked(markdown)).toBe(expected);
  });

  it('draws a narrow table', () => {
    const markdown = '| Name | Qty |\n|:-|-:|\n| **Äpfel** | 12 |\n| 苹果 | [3](https://x.org/) |';
    expect(marked(markdown)).toBe(
      [
        '«pre:Name  |                Qty',
        '------+-------------------',
        'Äpfel |                 12',
        '苹果  | 3 (https://x.org/)»',
      ].join('\n'),
    );
  });

  it('tells a wide table row by row', () => {
    const long = 'word '.repeat(20).trim();
    expect(marked(`| Name | Text |\n|-|-|\n| a | ${long} |\n| [b](https://x.org/) | c |`)).toBe(
      [
        `«bold:Name:» a\n«bold:Text:» ${long}`,
        '«bold:Name:» «text_link https://x.org/:b»\n«bold:Text:» c',
      ].join('\n\n'),
    );
  });

  it.each(['', ' \n\t', '\u200B', '[]()', '```\n```', '\u2800'])('shows something for %j', (markdown) => {
    expect(render(markdown)).toEqual([{ text: '…', entities: [] }]);
  });
});

describe('render, plain', () => {
  it.each([
    ['styles', '# T\n**b** *i* ~~s~~ `c`', 'T\nb i s c'],
    [
      'links with their targets',
      '[a](https://x.org/) and [**b**](https://y.org/)',
      'a (https://x.org/) and b (https://y.org/)',
    ],
    ['bare links once', 'https://x.org', 'https://x.org'],
    ['quotes with signs', '> a\n> b\n>\n> > c', '> a\n> b\n\n> > c'],
    [
      'code as it is',
      '[a](https://x.org/)\n\n```py\nif a:\n\treturn\n```',
      'a (https://x.org/)\n\nif a:\n    return',
    ],
    [
      'a link in a table once',
      '|a|\n|-|\n|[b](https://x.org/)|',
      'a\n------------------\nb (https://x.org/)',
    ],
    ['nothing as a sign of it', '', '…'],
  ])('shows %s', (_, markdown, expected) => {
    expect(render(markdown, { plain: true })).toEqual([{ text: expected, entities: [] }]);
  });

  it('cuts before code rather than at an empty line in it, as it does with styles', () => {
    const code = `${'x\n\n'.repeat(800)}y`;
    const texts = render(`${'a'.repeat(2_500)}\n\n\`\`\`\n${code}\n\`\`\``, { plain: true }).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(['a'.repeat(2_500), code]);
  });

  it('makes two messages where the targets of links make one too long', () => {
    const links = Array.from({ length: 90 }, (_, index) => `[link${index}](https://x.org/${'p'.repeat(40)})`);
    expect(render(links.join('\n'))).toHaveLength(1);
    const texts = render(links.join('\n'), { plain: true }).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.join('\n').match(/link\d+ \(/g)).toHaveLength(90);
  });
});
