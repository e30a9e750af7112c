import { expect, it } from 'vitest';
import { preview } from './preview.ts';

it.each([
  ['We are open:\n\n- **Monday** 8–18\n- *Friday* 8–22', 'We are open: Monday 8–18 Friday 8–22'],
  ['# Menu\n> see [the card](https://x.io/a)', 'Menu see the card'],
  ['run `npm start` ~~now~~', 'run npm start now'],
  ['snake_case and 2*3*4 stay', 'snake_case and 2*3*4 stay'],
])('%j reads %j', (markdown, plain) => {
  expect(preview(markdown)).toBe(plain);
});

it('cuts between characters, not inside one', () => {
  expect(preview('😀'.repeat(300))).toBe('😀'.repeat(200));
});
