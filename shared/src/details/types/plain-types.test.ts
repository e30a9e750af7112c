import { describe, expect, it } from 'vitest';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { number } from './number.ts';
import { outcome } from './testing.ts';
import { text } from './text.ts';

describe('a text', () => {
  it.each([
    [' two\nlines ', 'two lines'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['e\u0301', 'é'],
    ['', '! empty'],
    ['a\u0007b', '! characters'],
    ['a\uD800b', '! characters'],
    ['a'.repeat(501), '! too_long'],
    ['a'.repeat(9000), '! too_long'],
  ])('%j: %j', (raw, value) => expect(outcome(text, raw)).toBe(value));
});

describe('a choice', () => {
  const choices = ['Red', 'Blue', 'Rosé', 'की', 'का'];
  it.each([
    ['red', 'Red'],
    ['BLUE.', 'Blue'],
    ['rose', 'Rosé'],
    ['2', 'Blue'],
    ['٣)', 'Rosé'],
    ['का', 'का'],
    ['6', '! choice'],
    ['not blue', '! choice'],
    ['red or blue', '! choice'],
    ['', '! empty'],
  ])('%s: %s', (raw, value) => expect(outcome(choice, raw, { choices })).toBe(value));

  it('is none where two read alike, unless it is written as one of them', () => {
    expect(outcome(choice, 'ROSE', { choices: ['Rose', 'rose'] })).toBe('! choice');
    expect(outcome(choice, 'rose', { choices: ['Rose', 'rose'] })).toBe('rose');
  });

  it('takes a number for a choice before its place', () => {
    expect(outcome(choice, '2', { choices: ['2', '1'] })).toBe('2');
  });

  it('is none without choices', () => expect(outcome(choice, '1')).toBe('! choice'));
});

describe('a date', () => {
  it.each([
    '2026-03-31',
    '2026/3/31',
    '31.3.2026',
    '31. 3. 2026',
    '31/03/2026',
    '03/31/2026',
    '31-03-2026',
    '31 March 2026',
    '31st of March, 2026',
    'March 31, 2026',
    '31 Mar 2026',
    '31. März 2026',
    '31. Maerz 2026',
    '31 mars 2026',
    '31 de marzo de 2026',
    '31 marzo 2026',
    '31 de março de 2026',
    '31 maart 2026',
    '31 marca 2026',
    '31 марта 2026 г.',
    '2026年3月31日',
    '2026년 3월 31일',
    '٣١/٠٣/٢٠٢٦',
  ])('%s', (raw) => expect(outcome(date, raw)).toBe('2026-03-31'));

  it.each([
    ['5 mai 2026', '2026-05-05'],
    ['1er août 2026', '2026-08-01'],
    ['2 października 2026', '2026-10-02'],
    ['3 мая 2026', '2026-05-03'],
    ['05/05/2026', '2026-05-05'],
    ['29.2.2024', '2024-02-29'],
    ['03/04/2026', '! date'],
    ['29.2.2023', '! date'],
    ['31.4.2026', '! date'],
    ['31.3.26', '! date'],
    ['1403/01/01', '! date'],
    ['3 jui 2026', '! date'],
    ['soon', '! date'],
    ['', '! empty'],
  ])('%s: %s', (raw, value) => expect(outcome(date, raw)).toBe(value));

  it('is found in a text where nothing else can be meant', () => {
    const found = date.find?.(
      'from 31 March 2026 or 2026-04-01, not 03/04/2026 or v1.2.2026.3; 2026年3月31日に',
      {},
    );
    expect(found?.map(({ raw }) => raw)).toEqual(['31 March 2026', '2026-04-01', '2026年3月31日']);
  });
});

describe('a number', () => {
  it.each([
    ['100', '100'],
    ['007', '7'],
    ['-0', '0'],
    ['−5', '-5'],
    ['+5', '5'],
    ['1,5', '1.5'],
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['0.234', '0.234'],
    ['1 234,50', '1234.5'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ["1'234.5", '1234.5'],
    ['1.234.567', '1234567'],
    ['1,23,456.78', '123456.78'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['５', '5'],
    ['1,234', '! number'],
    ['1.234', '! number'],
    ['1.2340', '! number'],
    ['1e5', '! number'],
    ['12 34', '! number'],
    ['five', '! number'],
    ['1234567890123456', '! too_long'],
    ['', '! empty'],
  ])('%s: %s', (raw, value) => expect(outcome(number, raw)).toBe(value));
});
