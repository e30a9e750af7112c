import { describe, expect, it } from 'vitest';
import { name } from './name.ts';
import { outcome } from './testing.ts';

const read = (text: string) => outcome(name, text);

describe('a name', () => {
  it.each([
    'Ann Lee',
    'McDonald',
    'Ludwig van Beethoven',
    'Bell hooks',
    'O’Neil',
    "'t Hooft",
    'J. R. R. Tolkien',
    'J.R.R. Tolkien',
    'Dr. Ann Lee',
    'Ann Lee Jr.',
    'JP',
    'Ng',
    'Jean-Luc',
    'Łukasz Żółć',
    'Nguyễn Thị Hà',
    '田中太郎',
    'レオナルド・ダ・ヴィンチ',
    '김민수',
    'محمد بن علي',
    'צ׳רלי',
    'अनिता शर्मा',
    'สมชาย',
    'ნინო',
    'Արամ',
    'አበበ',
    'نرگس\u200Cخاتون',
    '阿卜杜拉·艾山',
    'X Æ',
  ])('%s stays as it is', (text) => expect(read(text)).toBe(text));

  it.each([
    [' ann   lee ', 'Ann Lee'],
    ['ANN LEE', 'Ann Lee'],
    ['ludwig van beethoven', 'Ludwig van Beethoven'],
    ['MARÍA DE LA CRUZ', 'María de la Cruz'],
    ["o'neil", "O'Neil"],
    ['d’artagnan', 'D’Artagnan'],
    ['anne-marie', 'Anne-Marie'],
    ['bell hooks', 'Bell Hooks'],
    ['JOHN SMITH III', 'John Smith III'],
    ['иван петров', 'Иван Петров'],
    ['ΑΝΔΡΕΑΣ', 'Ανδρεας'],
    ['DENİZ IŞIK', 'Deniz Işik'],
    ['İPEK', 'İpek'],
    ['e\u0301lodie', 'Élodie'],
    ['«Ann»', 'Ann'],
    ['Ann.', 'Ann'],
    ['Ann 😊✨', 'Ann'],
    ['\u2068Ann\u2069', 'Ann'],
  ])('%s becomes %s', (text, value) => expect(read(text)).toBe(value));

  it.each<[string, string]>([
    ['', 'empty'],
    ['An\u0000n', 'characters'],
    ['a\u202Ebc', 'characters'],
    ['a'.repeat(101), 'too_long'],
    ...[
      '123',
      'order 12345',
      'ann@x.io',
      'www.x.io',
      'shop.com',
      '😊',
      'Ann?',
      'stop!',
      'a; b',
      'a/b',
      '<b>Ann</b>',
      '-',
      '...',
      'I would like to order a pizza',
    ].map((text): [string, string] => [text, 'name']),
  ])('%j is none: %s', (text, problem) => expect(read(text)).toBe(`! ${problem}`));
});
