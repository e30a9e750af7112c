import type { FieldType } from '../field-type.ts';
import { plainSigns } from './plain-signs.ts';
import { type Reading, schemaOf } from './reading.ts';

const maxDigits = 15; // as many as a double holds exactly

/** A plain decimal: "1 234,50" → "1234.5". No `find`: a text is full of numbers that mean other things. */
export const number: FieldType = { schema: () => schemaOf(readNumber) };

function readNumber(text: string): Reading {
  const written = plainSigns(text)
    .replace(/[.,;!?。]$/u, '')
    .replace(/^[−–]/u, '-')
    .replace('٫', '.')
    .replace(/(?<=\d)[ ’'٬](?=\d{3}(?!\d))/gu, '');
  const [, sign = '', figure = ''] = /^([+-]?) ?([\d.,]+)$/.exec(written) ?? [];
  const parts = split(figure);
  if (!parts) return { problem: 'number' };
  const whole = parts.whole.replace(/^0+(?=\d)/, '') || '0';
  const fraction = parts.fraction.replace(/0+$/, '');
  if (whole.length + fraction.length > maxDigits) return { problem: 'too_long' };
  const value = fraction ? `${whole}.${fraction}` : whole;
  // The normal form must read as itself, so what would look like thousands in it is no value either.
  if (ambiguous.test(value)) return { problem: 'number' };
  return { value: sign === '-' && value !== '0' ? `-${value}` : value };
}

/** "1,234" is a thousand and something in London and one and something in Rome. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/;

const grouped = {
  points: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/,
  /** India groups by two down to the last three. */
  commas: /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.(\d+))?$/,
};

function split(figure: string): { whole: string; fraction: string } | undefined {
  if (ambiguous.test(figure)) return undefined;
  const [, whole = '', fraction = ''] = /^(\d*)(?:[.,](\d+))?$/.exec(figure) ?? [];
  if (whole || fraction) return { whole, fraction };
  const groups = grouped.points.exec(figure) ?? grouped.commas.exec(figure);
  if (!groups) return undefined;
  const decimals = groups[1] ?? '';
  const before = decimals ? figure.slice(0, -decimals.length - 1) : figure;
  return { whole: before.replace(/[.,]/g, ''), fraction: decimals };
}
