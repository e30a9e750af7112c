import { expect, it } from 'vitest';
import { searchedWords } from './searched-words.ts';

it.each([
  ['  Ann   Example ', ['%Ann%', '%Example%'], null],
  ['@ann', ['%ann%'], null],
  ['50%_\\', ['%50\\%\\_\\\\%'], null],
  ['0151 23-45 678', ['%0151%', '%23-45%', '%678%'], '%1512345678%'],
  ['+49 (0) 151/2345678', ['%+49%', '%(0)%', '%151/2345678%'], '%491512345678%'],
  ['0049 151 23', ['%0049%', '%151%', '%23%'], '%4915123%'],
  ['007', ['%007%'], '%007%'],
  ['-', ['%-%'], null],
])('searches %j by its words and digits', (q, words, digits) => {
  expect(searchedWords(q)).toMatchObject({ words, digits });
});

it('takes nothing in an id for a wildcard', () => {
  expect(searchedWords('a_b%').beginning).toBe('a\\_b\\%%');
});
