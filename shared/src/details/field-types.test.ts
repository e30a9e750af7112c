import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailType } from './field.ts';
import { type FieldContext, problems } from './field-type.ts';
import { fieldTypes } from './field-types.ts';
import { outcome } from './types/testing.ts';

const runs = { numRuns: 250 };

const pieces = fc.constantFrom(
  ...'ann|Ann Lee|ANN|van|ß|İ|ﬁ|é|e\u0301|\u0301|й|Σ|谢谢|です|라|@|＠|.|..|。|x.io|gmail.com|例子.中国|пример.рф|(at)| at | dot |'.split(
    '|',
  ),
  ...'<|>|mailto:|"|*|_|+|+49|00|0151|12345678|212-555-0100|(0)|/|-| |\u00A0|\n|ext. 5|٣|３|order #|€|2026-11-26|31.3.2026|'.split(
    '|',
  ),
  ...'31 March 2026|03/04/2026|1,234.5|1.2340|0|5|,|\u0000|\u200D|\u202E|\uD800|😊|https://|blue|Rosé|2|'.split(
    '|',
  ),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[+(]?[0-9][0-9 ().-]{5,16}$/),
);
const contexts: fc.Arbitrary<FieldContext> = fc.record({
  region: fc.constantFrom(undefined, 'DE', 'US', 'IT', 'RU', 'AR', 'MX', 'BR', 'CI', 'xx', 'gb'),
  choices: fc.constantFrom(
    undefined,
    ['Blue', 'blue', 'Rose', 'Rosé', '2', '1'],
    ['e\u0301', 'a\nb', 'a\u0000b', '.', '..'],
  ),
});

/** No value of these texts begins so. */
const isProblem = (reading: string) => /^! [a-z_]+$/.test(reading);

describe.each(detailType.options)('%s', (key) => {
  const type = fieldTypes[key];

  it('has values that read as themselves, are NFC, in one line and without controls', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const value = outcome(type, text, context);
        expect(isProblem(value) ? value : outcome(type, value, context)).toBe(value);
        expect(value).toBe(value.normalize('NFC').trim());
        expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      runs,
    );
  });

  it('finds values where they stand, in order, and each is one', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        let last = 0;
        for (const { value, raw, start, end } of type.find?.(text, context) ?? []) {
          expect(raw).toBe(text.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(type.schema(context).parse(value)).toBe(value);
          last = end;
        }
      }),
      runs,
    );
  });

  it('says one of the problems of anything else, and attempts are pieces of the text', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const reading = outcome(type, text, context);
        expect(isProblem(reading) ? problems : [reading.slice(2)]).toContain(reading.slice(2));
        expect(text).toContain(type.attempt?.(text) ?? '');
      }),
      runs,
    );
  });

  it('suggests nothing but values', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const value = outcome(type, text, context);
        const better = (isProblem(value) ? undefined : type.suggest?.(value)) ?? value;
        expect(isProblem(value) ? value : outcome(type, better, context)).toBe(better);
        expect(type.suggest?.(text)).not.toBe(text);
      }),
      runs,
    );
  });

  it('says "empty" of nothing at all, also of what is no text', () => {
    for (const nothing of ['', ' \n\u200B', undefined, null, 5]) {
      expect(
        type
          .schema({})
          .safeParse(nothing)
          .error?.issues.map(({ message }) => message),
      ).toEqual(['empty']);
    }
  });
});

it('takes a long text in its stride', () => {
  for (const piece of [
    '1 ',
    '12-',
    'a@',
    'a.b@',
    'order no ',
    '(',
    'a',
    'a at b ',
    '1.000 ',
    '[at]',
    'mail ',
    '\u0301',
  ]) {
    const text = piece.repeat(2000);
    for (const type of Object.values(fieldTypes)) {
      type.find?.(text, { region: 'US' });
      type.attempt?.(text);
      type.schema({ region: 'US' }).safeParse(text);
    }
  }
});
