import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { begin, end, writePage } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
const page = join(folder, 'page.md');
afterAll(() => rmSync(folder, { recursive: true }));

it('puts the tables between the marks and keeps what people wrote around them', () => {
  writeFileSync(page, `# Speed\n\n${begin}\n\nold\n\n${end}\n\nWhy.\n`);
  writePage(page, 'first');
  writePage(page, 'second');
  expect(readFileSync(page, 'utf8')).toBe(`# Speed\n\n${begin}\n\nsecond\n\n${end}\n\nWhy.\n`);
});

it('touches nothing where a mark is gone', () => {
  writeFileSync(page, `# Speed\n\n${end}\n`);
  expect(() => writePage(page, 'tables')).toThrow('lost the marks');
  expect(readFileSync(page, 'utf8')).toBe(`# Speed\n\n${end}\n`);
});
