import { testDatabase } from '@frontdesk/prisma/testing';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readSearch } from './search-words.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

/** Whether what is typed finds a text. */
async function finds(typed: string, text: string): Promise<boolean> {
  const search = await readSearch(db, typed);
  if (search === null) return false;
  const [row] = await db.$queryRaw<
    { is: boolean }[]
  >`SELECT to_tsvector('simple', searchable(${text})) @@ ${search.query}::tsquery AS is`;
  return row?.is ?? false;
}

describe('what somebody types', () => {
  it.each([
    ['order', 'Where is my Order?'],
    ['ORD', 'Where is my order?'],
    ['my ord', 'Where is my order?'],
    ['"my order"', 'Where is my order?'],
    ['"is my ord', 'Where is my order?'],
    ['parcel or ord', 'Where is my order?'],
    ['where -parcel', 'Where is my order?'],
    ['e-mai', 'By e-mail, please'],
    ['ann@exam', 'Write to ann@example.org'],
    ['example.or', 'See example.org for it'],
    ['bestel', 'Wo bleibt meine Bestellung?'],
    ['grö', 'Welche Größe ist das?'],
    ['зака', 'Где мой заказ?'],
    ['طلب', 'أين طلبي رقم 5؟'],
    ['荷物', '荷物が壊れて届きました。'],
    ['が壊れ', '荷物が壊れて届きました。'],
    ['ราคา', 'ขอถามราคาหน่อยครับ'],
    ['हिन्दी', 'यह हिन्दी है।'],
    ['dónde', '¿Dónde está?'],
    ['zitat', 'Ein „Zitat“…'],
    ['1234', 'Order 12345'],
    ['12345', 'order-12345'],
    ['49151', 'Call +49151!'],
    ['and or', 'and/or'],
    ['bold', 'A <b class="bold">word</b>'],
    ['thanks', 'thanks😀'],
    ['"e-mail"', 'By e mail, please'],
    ['parcel or "my or', 'Where is my order?'],
    ['parcel or where or box', 'Where is my order?'],
  ])('%s finds %s', async (typed, text) => {
    expect(await finds(typed, text)).toBe(true);
  });

  it.each([
    ['"order my"', 'Where is my order?'],
    ['"my ord"', 'Where is my order?'],
    ['where -order', 'Where is my order?'],
    ['where -ord', 'Where is no ordinary ord?'],
    ['ord where is', 'Where is my order?'],
    ['rder', 'Where is my order?'],
    ['e-mail', 'A mail from e'],
    ['物荷', '荷物が壊れて届きました。'],
    ['where box or parcel', 'Where is my order?'],
  ])('%s does not find %s', async (typed, text) => {
    expect(await finds(typed, text)).toBe(false);
  });

  it('excludes the whole word that is named, not what begins like it', async () => {
    expect(await finds('where -ord', 'Where is my order?')).toBe(true);
  });

  it.each(['', ' ', '"', '""', '-', '!&|', '😀', '...', '-"', '\0', '()', ':*', "'", '\\'])(
    'finds nothing by %j, and is no error',
    async (typed) => {
      expect(await readSearch(db, typed)).toBeNull();
    },
  );

  it('is a valid question whatever it is', async () => {
    const signs = `" - ' \\ :* ( ) & | ! <-> @ . / 😀 é \0 % <b> a E-mail http://a.b/c?d=e 12 don't 荷物 \u{1F468}\u200D\u{1F469}`;
    const pieces = fc.constantFrom(' or ', ...signs.split(' '));
    const anything = fc.oneof(
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replaceAll(/\p{Surrogate}/gu, ' ')),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        await finds(typed.slice(0, 200), 'Where is my order?');
      }),
      { numRuns: 300 },
    );
  });
});
