import { assert, dictionary, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseUrlEncoded } from './form.ts';

test('reads every form that URLSearchParams writes', () => {
  const text = string({ unit: 'grapheme' });
  assert(
    property(dictionary(text, text), (fields) => {
      delete fields['user_details'];
      const written = new URLSearchParams(fields).toString();
      const expected = Object.fromEntries(new URLSearchParams(written));
      expect(parseUrlEncoded(new TextEncoder().encode(written))).toEqual(expected);
    }),
  );
});

test('of a key given twice the last one counts', () => {
  expect(parseUrlEncoded(new TextEncoder().encode('a=1&b=2&a=3'))).toEqual({ a: '3', b: '2' });
});
