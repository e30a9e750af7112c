import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import type { Entity } from './entity.ts';
import { formatText } from './formatted-text.ts';

const entity = (type: Entity['type'], offset: number, length: number): Entity => ({ type, offset, length });
const bold = (offset: number, length: number) => entity('bold', offset, length);

function refusalOf(text: string, entities: Entity[]): string {
  try {
    formatText(text, entities);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a text', () => {
  test('loses outer white space; entities move along', () => {
    expect(formatText('  \n Hi there \n', [bold(4, 2)])).toEqual({
      text: 'Hi there',
      entities: [bold(0, 2)],
    });
  });

  test('keeps leading white space that an entity holds', () => {
    expect(formatText('  x', [entity('pre', 0, 3)]).text).toBe('  x');
  });

  test('loses carriage returns and direction overrides; other controls become spaces', () => {
    expect(formatText('a\r\nb\u202ec\td', [bold(4, 2)])).toEqual({ text: 'a\nbc d', entities: [bold(3, 1)] });
  });

  test('must hold something', () => {
    expect(refusalOf(' \n ', [])).toBe('Bad Request: text must be non-empty');
    expect(formatText(' ', [], true)).toEqual({ text: '', entities: [] });
  });

  test('must be whole Unicode', () => {
    expect(refusalOf('half a \ud83d', [])).toBe('Bad Request: strings must be encoded in UTF-8');
  });
});

describe('the range of an entity', () => {
  test.each([
    ['begins after the text', bold(3, 1), 'entity begins after the end of the text at UTF-16 offset 3'],
    [
      'ends after the text',
      bold(1, 2),
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3',
    ],
    ['is negative', bold(-1, 2), 'receive an entity with incorrect offset -1'],
    ['has a negative length', bold(0, -2), 'receive an entity with incorrect length -2'],
  ])('is refused when it %s', (_, wrong, reason) => {
    expect(refusalOf('ab', [wrong])).toBe(`Bad Request: ${reason}`);
  });

  test('is refused when it cuts an emoji in two', () => {
    expect(refusalOf('é😀x', [bold(2, 2)])).toBe(
      'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 6',
    );
    expect(refusalOf('é😀x', [bold(0, 2)])).toBe(
      'Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 6',
    );
    expect(refusalOf('é😀x', [bold(1, 2)])).toBe('accepted');
  });
});

describe('entities that do not nest', () => {
  const entitiesOf = (...given: Entity[]) => formatText('abcdefghij', given).entities;

  test('bold and bold that touch are joined', () => {
    expect(entitiesOf(bold(0, 3), bold(3, 3))).toEqual([bold(0, 6)]);
  });

  test('of two links that cross the first stays', () => {
    const link = (offset: number, length: number) => ({
      ...entity('text_link', offset, length),
      url: 'https://a.example/',
    });
    expect(entitiesOf(link(0, 4), link(2, 4))).toEqual([link(0, 4)]);
  });

  test('bold is cut at a quote that it crosses', () => {
    const quote = entity('blockquote', 3, 7);
    expect(entitiesOf(bold(0, 5), quote)).toEqual([bold(0, 3), quote, bold(3, 2)]);
  });

  test('bold ends where code is', () => {
    const code = entity('code', 3, 2);
    expect(entitiesOf(bold(0, 10), code)).toEqual([bold(0, 3), code, bold(5, 5)]);
  });

  test('those without a length are dropped', () => {
    expect(entitiesOf(bold(2, 0))).toEqual([]);
  });

  test('only the first hundred stay', () => {
    const many = Array.from({ length: 120 }, (_, index) => bold(index * 2, 1));
    expect(formatText('x '.repeat(120), many).entities).toEqual(many.slice(0, 100));
  });
});

describe('Telegram finds', () => {
  const found = (text: string) =>
    formatText(text, []).entities.map(({ type, offset, length }) => [
      type,
      text.slice(offset, offset + length),
    ]);

  test.each<[string, [string, string][]]>([
    ['/start now', [['bot_command', '/start']]],
    ['/help@frontdesk_bot', [['bot_command', '/help@frontdesk_bot']]],
    ['😀 hi @mara_okafor!', [['mention', '@mara_okafor']]],
    ['a@b @abc and/or 1/2', []],
    ['see https://a.example/x?y=1, ok', [['url', 'https://a.example/x?y=1']]],
    ['shop.example.com.', [['url', 'shop.example.com']]],
    ['mail me@example.com', [['email', 'me@example.com']]],
    ['#harbour and #1', [['hashtag', '#harbour']]],
  ])('in %j', (text, entities) => {
    expect(found(text)).toEqual(entities);
  });

  test('nothing inside of code or a link', () => {
    const code = entity('code', 0, 6);
    expect(formatText('/start /stop', [code]).entities).toEqual([code, entity('bot_command', 7, 5)]);
  });
});
