import { type Arbitrary, array, assert, boolean, constantFrom, oneof, property, string } from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';
import type { TelegramPart } from './split.ts';

describe('render, for any text', () => {
  const mark = oneof(
    constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '- [x] ',
      '# ',
      '|',
      '|-|-|\n',
    ),
    constantFrom(
      '---\n',
      '[a](https://x.org)',
      '![a](b)',
      '[^1]',
      '\n[^1]: ',
      '<br>',
      '<b>',
      '&amp;',
      '\\',
      '\t',
    ),
    constantFrom(
      'word',
      '😀',
      '👨‍👩‍👧‍👦',
      'é',
      '你好',
      '\u200B',
      '\uD83D',
      '\0',
      '\r\n',
      'https://x.org/a_b',
      'a@x.org',
    ),
  );
  const pile = array(mark, { maxLength: 100 }).map((marks) => marks.join(''));

  it.each([
    ['short text', oneof(string({ unit: 'binary', maxLength: 300 }), pile), 120],
    ['long text', pile.map((text) => `${text}\n`.repeat(Math.ceil(9_000 / (text.length + 1)))), 8],
  ])(
    'makes of %s only messages that Telegram takes as they are',
    (_, text, numRuns) => {
      assert(
        property(text, boolean(), (markdown, plain) => {
          const parts = render(markdown, { plain });
          expect(parts.length).toBeGreaterThan(0);
          expect(parts.flatMap(problemsOf)).toEqual([]);
        }),
        { numRuns },
      );
    },
    30_000,
  );

  it('loses no word and changes no order', () => {
    assert(
      property(documents(), boolean(), (blocks, plain) => {
        let count = 0;
        const markdown = blocks.join('\n\n').replaceAll('WORD', () => `word${count++}`);
        const said = render(markdown, { plain }).flatMap((part) => part.text.match(/word\d+/g) ?? []);
        expect(said).toEqual(Array.from({ length: count }, (_, index) => `word${index}`));
      }),
    );
  }, 30_000);
});

/** Markdown blocks in which WORD stands for a word of its own. */
function documents(): Arbitrary<string[]> {
  const phrase = oneof(
    constantFrom('WORD', '**WORD WORD**', '*WORD **WORD***', '~~WORD~~', '`WORD`', '[WORD](https://x.org)'),
    constantFrom(
      '[WORD](/WORD)',
      '![WORD](https://x.org/i.png)',
      '<i>WORD</i>',
      '**WORD `WORD` WORD**',
      'WORD[^1]',
    ),
  );
  const line = array(phrase, { minLength: 1, maxLength: 30 }).map((phrases) => phrases.join(' '));
  const lines = array(line, { minLength: 1, maxLength: 12 });
  return array(
    oneof(
      line,
      line.map((text) => `## ${text}`),
      lines.map((texts) => texts.map((text) => `- ${text}`).join('\n')),
      lines.map((texts) => texts.map((text, index) => `${'   '.repeat(index % 4)}1. ${text}`).join('\n')),
      lines.map((texts) => texts.map((text) => `> ${text}`).join('\n')),
      lines.map((texts) => `\`\`\`js\n${texts.map(() => 'WORD\n\n\tWORD').join('\n')}\n\`\`\``),
      lines.map((texts) => `|Head|Head|\n|-|-|\n${texts.map((text) => `|${text}|WORD|`).join('\n')}`),
    ),
    { maxLength: 12 },
  );
}

/** What Telegram would refuse, drop or change in a message (https://core.telegram.org/bots/api#messageentity). */
function problemsOf({ text, entities }: TelegramPart): string[] {
  const problems: string[] = [];
  const check = (fine: boolean, problem: string) =>
    fine || problems.push(`${problem}: ${JSON.stringify(text)}`);
  check(text.length <= 4_096, 'too long');
  check(/[\p{L}\p{N}\p{P}\p{S}\p{M}\p{Co}\p{Cn}]/u.test(text), 'nothing visible');
  check(isWhole(text), 'half a surrogate pair');
  check(text === text.trimEnd(), 'white space at the end');
  check(entities.length <= 100, 'too many entities');
  for (const [index, entity] of entities.entries()) {
    const end = entity.offset + entity.length;
    check(Number.isInteger(entity.offset) && entity.offset >= 0 && entity.length > 0, 'bad range');
    check(end <= text.length, 'entity beyond the end');
    check(isWhole(text.slice(0, entity.offset)) && isWhole(text.slice(0, end)), 'cuts a pair');
    check(isVerbatim(entity) || !/^\s|\s$/.test(text.slice(entity.offset, end)), 'white space in a style');
    for (const other of entities.slice(index + 1)) {
      const otherEnd = other.offset + other.length;
      if (other.offset >= end || otherEnd <= entity.offset) continue;
      check(other.offset >= entity.offset && otherEnd <= end, 'entities cross');
      check(mayHold(entity, other), `${entity.type} holds ${other.type}`);
    }
  }
  return problems;
}

const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
const isVerbatim = ({ type }: MessageEntity) => type === 'code' || type === 'pre';
const isStyle = ({ type }: MessageEntity) => ['bold', 'italic', 'strikethrough'].includes(type);

function mayHold(outer: MessageEntity, inner: MessageEntity): boolean {
  if (isVerbatim(outer) || outer.type === inner.type) return false;
  if (isVerbatim(inner)) return outer.type === 'blockquote';
  return isStyle(outer) || isStyle(inner) || outer.type === 'blockquote';
}
