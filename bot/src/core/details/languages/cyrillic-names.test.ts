import { expect, it } from 'vitest';
import { fold } from './choose.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

it.each([
  [ru, 'Пётр'],
  [ru, 'Эдуард Быков'],
  [ru, 'Семён Семёнович Крылов'],
  [uk, 'Сергій Петренко'],
  [uk, 'Юлія'],
  [uk, 'Ірина Андріївна Ковалів'],
])('%# takes letters of a name alone for no sentence', ({ marks }, name) => {
  expect(fold(name).match(marks as RegExp)).toBeNull();
});
