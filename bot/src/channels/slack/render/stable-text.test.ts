import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';
import { stableText } from './stable-text.ts';

const stable = (text: string) => stableText().of(text);

describe('what can be shown of an unfinished answer', () => {
  it.each([
    ['', ''],
    ['Hel', ''],
    ['Hello wor', 'Hello'],
    ['Hello world. ', 'Hello world.'],
    ['Some *leaning te', 'Some'],
    ['See [our si', 'See [our'],
    ['See [our site](https://exam', 'See [our'],
    ['Visit https://exam', 'Visit'],
    ['Visit https://example.com for ', 'Visit [https://example.com](https://example.com) for'],
    ['First.\n\nSecond bl', 'First.\n\nSecond'],
    ['- one\n- tw', '- one'],
    ['- one\n- two thr', '- one\n- two'],
    ['```js\nconst a', '```js\nconst'],
    ['```js\nconst a = 1;\n```\n\nDone and ', '```js\nconst a = 1;\n```\n\nDone and'],
    ['|a|b|\n', ''],
    ['営業時間は九時', '営業時間は九時'],
    ['Say <!channel> hello the', 'Say &lt;!channel&gt; hello'],
  ])('of %j it is %j', (text, expected) => {
    expect(stable(text)).toBe(expected);
  });

  it('grows towards the final text, whatever the pieces', () => {
    const answer = [
      '## Opening hours',
      'We are open **every day** from `9:00`, see [the site](https://example.com/hours) or https://example.com.',
      '- Monday to Friday\n- Saturday, until *noon*\n  - not in August',
      '| Day | Hours |\n| --- | --- |\n| Sunday | closed |',
      '```sh\ncurl <host>\n```',
      'Ask us anything 🙂 at any time.',
    ].join('\n\n');
    const final = render(answer)[0]!.text;
    const text = stableText();
    let longest = 0;
    for (let end = 1; end <= answer.length; end += 3) {
      const shown = text.of(answer.slice(0, end));
      expect(final.slice(0, shown.length)).toBe(shown);
      longest = Math.max(longest, shown.length);
    }
    expect(longest).toBeGreaterThan(final.length - 30);
  });

  it('starts over when the model does', () => {
    const text = stableText();
    text.of('The first try.\n\nIt broke off ');
    expect(text.of('Another one ')).toBe('Another one');
  });

  it('never throws and never holds a live token', () => {
    const piece = fc.constantFrom(
      '<!channel>',
      '<@U1>',
      '**',
      '`',
      '```\n',
      '\n\n',
      '[',
      '](',
      ')',
      '| a ',
      'word ',
      '🙂',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = stableText();
        for (let end = 1; end <= pieces.length; end++)
          expect(text.of(pieces.slice(0, end).join(''))).not.toContain('<');
      }),
      { numRuns: 25 },
    );
  });
});
