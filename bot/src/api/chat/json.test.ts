import { assert, constantFrom, json, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json.ts';

test('reads what JSON.parse reads, but keeps every digit of an integer', () => {
  const rounded = (value: unknown): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (Array.isArray(value)) return value.map(rounded);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
  };
  assert(
    property(json({ depthSize: 'small' }), (text) => {
      expect(rounded(parseJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ['9007199254740993', 9007199254740993n],
  ['-12345678901234567890', -12345678901234567890n],
  ['{"a": [1, 12345678901234567890]}', { a: [1, 12345678901234567890n] }],
  ['"12345678901234567890"', '12345678901234567890'],
  ['"\\"12345678901234567890"', '"12345678901234567890'],
  ['{"12345678901234567890": 1}', { '12345678901234567890': 1 }],
  ['1234567890123456789.5', Number('1234567890123456789.5')],
  ['0.12345678901234567890', Number('0.12345678901234567890')],
  ['1e-12345678901234567890', 0],
])('reads %s', (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

test('refuses what JSON.parse refuses', () => {
  assert(
    property(json(), nat(), constantFrom(',', ']', '"', 'x', '0', '\\', ''), (text, at, change) => {
      const position = at % (text.length + 1);
      const changed = text.slice(0, position) + change + text.slice(position + 1);
      const accepts = (parse: (text: string) => unknown) => {
        try {
          parse(changed);
          return true;
        } catch {
          return false;
        }
      };
      expect(accepts(parseJson)).toBe(accepts(JSON.parse));
    }),
  );
});

test('counts levels, not brackets in texts', () => {
  const text = JSON.stringify({ message: '[{'.repeat(1000), quoted: '\\"[[' });
  expect(parseJson(text)).toEqual(JSON.parse(text));
  expect(parseJson(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeInstanceOf(Array);
  expect(() => parseJson(`${'['.repeat(65)}${']'.repeat(65)}`)).toThrow('64 levels');
});

test('a key __proto__ is a key like any other', () => {
  const value = parseJson('{"__proto__": {"message": "x"}}') as Record<string, unknown>;
  expect(value['message']).toBeUndefined();
  expect(Object.keys(value)).toEqual(['__proto__']);
});

test('a number of a million digits is refused before anybody computes with it', () => {
  expect(() => parseJson(`{"message": ${'9'.repeat(1_000_000)}}`)).toThrow('4300 digits');
});
