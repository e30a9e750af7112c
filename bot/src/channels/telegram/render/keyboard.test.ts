import { describe, expect, it } from 'vitest';
import type { Controls } from '../../../core/ports.ts';
import { keyboardFor } from './keyboard.ts';
import { render } from './render.ts';

const buttons = ['Yes', 'No', 'Later'].map((label) => ({ id: label.toLowerCase(), label }));
const shown = { one_time_keyboard: true, resize_keyboard: true };

describe('keyboardFor', () => {
  it.each<[string, Controls, unknown]>([
    ['nothing', {}, undefined],
    [
      'buttons, two a row',
      { buttons },
      { keyboard: [[{ text: 'Yes' }, { text: 'No' }], [{ text: 'Later' }]], ...shown },
    ],
    [
      'a key that shares the number',
      { sharePhone: 'Share' },
      { keyboard: [[{ text: 'Share', request_contact: true }]], ...shown },
    ],
    [
      'that key above the others',
      { sharePhone: 'Share', buttons: buttons.slice(1, 2), clear: true },
      { keyboard: [[{ text: 'Share', request_contact: true }], [{ text: 'No' }]], ...shown },
    ],
    ['a removal where there is nothing else', { clear: true, buttons: [] }, { remove_keyboard: true }],
    ['no form', { form: { label: 'Fill in', fields: [] } }, undefined],
  ])('makes %s', (_, controls, keyboard) => {
    expect(keyboardFor(controls)).toEqual(keyboard);
  });
});

describe('render, with controls', () => {
  const long = 'word '.repeat(2_000);
  const file = { name: 'data.json', mimeType: 'application/json', content: '{}' };

  it.each([false, true])('puts the keyboard on the last of several messages, plain: %s', (plain) => {
    const parts = render(long, { plain, controls: { buttons } });
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ keyboard }) => keyboard !== undefined)).toEqual(
      parts.map((one) => one === parts.at(-1)),
    );
    expect(parts.map(({ text }) => text)).toEqual(render(long, { plain }).map(({ text }) => text));
  });

  it('adds a message for a file, with the keyboard', () => {
    expect(render('Here.', { controls: { file, clear: true } })).toEqual([
      { text: 'Here.', entities: [] },
      {
        text: '',
        entities: [],
        file: { name: 'data.json', content: '{}' },
        keyboard: { remove_keyboard: true },
      },
    ]);
  });

  it('changes nothing without controls', () => {
    expect(render('Here.', { controls: {} })).toEqual([{ text: 'Here.', entities: [] }]);
  });
});
