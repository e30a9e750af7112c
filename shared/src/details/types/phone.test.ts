import { describe, expect, it } from 'vitest';
import { phone } from './phone.ts';
import { outcome } from './testing.ts';

const found = (text: string, region?: string) => phone.find?.(text, { region }).map(({ value }) => value);

describe('a phone number', () => {
  it.each([
    ['+49 (0) 151/123-456.78', undefined, '+4915112345678'],
    ['(+49) 151 12345678', undefined, '+4915112345678'],
    ['0049 151 12345678', undefined, '+4915112345678'],
    ['tel:+49-151-12345678', undefined, '+4915112345678'],
    ['0151 12345678', 'DE', '+4915112345678'],
    ['06 12 34 56 78', 'fr', '+33612345678'],
    ['(212) 555-0100', 'US', '+12125550100'],
    // In no range that is known: with its country code it may be one all the same.
    ['+44 7700 900123', undefined, '+447700900123'],
    ['+1 555 123-4567', 'GB', '+15551234567'],
    ['011 49 151 12345678', 'US', '+4915112345678'],
    ['8 (916) 123-45-67', 'RU', '+79161234567'],
    ['+39 (0)6 1234567', undefined, '+39061234567'],
    ['٠١٥١١٢٣٤٥٦٧٨', 'DE', '+4915112345678'],
    ['＋４９　１５１　１２３４５６７８', undefined, '+4915112345678'],
    ['९८७६५ ४३२१०', 'IN', '+919876543210'],
    ['212-555-0100 ext. 12', 'US', '+12125550100'],
    ['+7 916 123-45-67 доб. 12', undefined, '+79161234567'],
  ])('%s in %s is %s', (text, region, value) => expect(outcome(phone, text, { region })).toBe(value));

  it.each([
    ['', undefined, 'empty'],
    ['+49 151\u0007', undefined, 'characters'],
    ['call me', 'DE', 'phone'],
    ['+49 12', undefined, 'phone_short'],
    ['123', 'DE', 'phone_short'],
    ['+1234567890123456789', undefined, 'phone_long'],
    ['0151 12345678', undefined, 'phone_country'],
    ['0151 12345678', 'US', 'phone_country'],
    ['0151 12345678', 'nowhere', 'phone_country'],
    ['+999 12345678', undefined, 'phone_country'],
  ])('%j in %s is none: %s', (text, region, problem) =>
    expect(outcome(phone, text, { region })).toBe(`! ${problem}`),
  );
});

describe('phone numbers in a text', () => {
  it.each([
    ['call +49 151 12345678 or (212) 555-0100!', 'US', ['+4915112345678', '+12125550100']],
    ['0151 12345678 / 030 123456', 'DE', ['+4915112345678', '+4930123456']],
    ['030 / 901820', 'DE', ['+4930901820']],
    ['0151 12345678 10 Uhr', 'DE', ['+4915112345678']],
    ['[+49 151 12345678] Tel+4915112345679', undefined, ['+4915112345678', '+4915112345679']],
    ['电话是13812345678。', 'CN', ['+8613812345678']],
    ['090-1234-5678です', 'JP', ['+819012345678']],
    ['رقمي ٠١٥١١٢٣٤٥٦٧٨', 'DE', ['+4915112345678']],
    ['тел.89161234567', 'RU', ['+79161234567']],
    ['06-12-34-56-78, 06.12.34.56.79', 'FR', ['+33612345678', '+33612345679']],
    ['612.345.678', 'ES', ['+34612345678']],
    ['5-5-2024 212-555-0100', 'US', ['+12125550100']],
    ['order 4711 0151 12345678', 'DE', ['+4915112345678']],
    ['我的邮箱是ann@x.io，电话13812345678', 'CN', ['+8613812345678']],
    ['https://x.io，０１５１　１２３４５６７８', 'DE', ['+4915112345678']],
    ['0151 12345678', undefined, []],
    ['0151 12345678', 'US', []],
  ])('%s in %s', (text, region, values) => expect(found(text, region)).toEqual(values));

  it.each([
    ['2026-11-26, 26.11.2026, 26/11/26, 10:30, 20261126, 26 11 2026, 2026-11-26T10:30:00Z'],
    ['order 2125550100, invoice no. 0301234567, #2125550100, Bestellnummer: 0301234567, заказ 89161234567'],
    ['€ 2125550100, 2125550100 USD, 1.234.567,89 €, 1,234,567.89'],
    ['DE89 3704 0044 0532 0130 00, DE89370400440532013000, de89 3704 0044 0532 0130 00'],
    ['4111 1111 1111 1111, 4111111111111111, 3782 822463 10005'],
    ['192.168.100.200, 10.0.0.1:8080, v1.2.3.4567890'],
    ['10115 Berlin, 〒100-0001, 52.520008, 13.404954'],
    ['https://x.io/02125550100, a2125550100@x.io, A2125550100, 2125550100X'],
  ])('none in %s', (text) => {
    for (const region of ['US', 'DE', 'FR', 'RU', 'JP', 'IN', 'DK', undefined])
      expect(found(text, region)).toEqual([]);
  });

  it.each([
    ['it is 12345', '12345'],
    ['+49 12', '+49 12'],
    ['0151 1234', '0151 1234'],
    ['on 2026-11-26 at 10:30', undefined],
    ['order 1234567', undefined],
    ['four or 5', undefined],
  ])('%s: %s was meant as one', (text, attempt) => expect(phone.attempt?.(text)).toBe(attempt));
});
