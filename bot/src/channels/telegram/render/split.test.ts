import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('split', () => {
  it('rule 10: cuts between blocks', () => {
    const parts = render(`${'a'.repeat(3_000)}\n\n${'b'.repeat(3_000)}`);
    expect(parts.map((part) => part.text[0])).toEqual(['a', 'b']);
    expect(parts.map((part) => part.text.length)).toEqual([3_000, 3_000]);
  });

  it('cuts between lines rather than after a short first block', () => {
    const parts = render(`Hi\n\n${'x'.repeat(999).concat('\n').repeat(8)}`);
    expect(parts.map((part) => part.text.length)).toEqual([4 + 4 * 1_000 - 1, 4 * 1_000 - 1]);
  });

  it('cuts between words, and keeps every one', () => {
    const parts = render(words(3_000));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map((part) => part.text).join(' ')).toBe(words(3_000));
    for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(4_096);
  });

  it('cuts no character that people see as one', () => {
    const family = '👨‍👩‍👧‍👦';
    const parts = render(family.repeat(1_000));
    expect(parts.map((part) => part.text).join('')).toBe(family.repeat(1_000));
    for (const { text } of parts) expect(text.length % family.length).toBe(0);
  });

  it('rule 10: cuts no surrogate pair even in one endless character', () => {
    const parts = render(`a${'\u{E0100}'.repeat(4_000)}b`);
    for (const { text } of parts) expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  it('rule 10: makes code of both pieces of cut code, with its language and indentation', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `    line ${index}`);
    const parts = render(`Look:\n\n\`\`\`py\n${lines.join('\n')}\n\`\`\``);
    expect(parts.length).toBe(2);
    for (const { entities } of parts) expect(entities).toMatchObject([{ type: 'pre', language: 'py' }]);
    const code = parts.map(({ text, entities: [pre] }) => text.slice(pre!.offset, pre!.offset + pre!.length));
    expect(code.join('\n')).toBe(lines.join('\n'));
  });

  it('cuts before code rather than at an empty line in it', () => {
    const parts = render(`${'a'.repeat(2_500)}\n\n\`\`\`\n${'x\n\n'.repeat(800)}y\n\`\`\``);
    expect(parts[0]?.text).toBe('a'.repeat(2_500));
  });

  it('gives no part more than 100 entities', () => {
    const parts = render('**a** b '.repeat(250));
    expect(parts.map((part) => part.entities.length)).toEqual([100, 100, 50]);
    expect(parts.map((part) => part.text).join(' ')).toBe('a b '.repeat(250).trim());
  });

  it('leaves out parts without anything visible', () => {
    const parts = render(`a\n\n\`\`\`\n${'\n'.repeat(10_000)}b\n\`\`\``);
    expect(parts.map((part) => part.text.trim())).toEqual(['a', 'b']);
  });
});
