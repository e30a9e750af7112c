import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dashboardMarks, serverMarks, writePage } from './write.ts';

const { begin, end } = serverMarks;
const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
const page = join(folder, 'page.md');
afterAll(() => rmSync(folder, { recursive: true }));

it('puts the tables between the marks and keeps what people wrote around them', () => {
  writeFileSync(page, `# Speed\n\n${begin}\n\nold\n\n${end}\n\nWhy.\n`);
  writePage(page, 'first', serverMarks);
  writePage(page, 'second', serverMarks);
  expect(readFileSync(page, 'utf8')).toBe(`# Speed\n\n${begin}\n\nsecond\n\n${end}\n\nWhy.\n`);
});

it('touches nothing where a mark is gone', () => {
  writeFileSync(page, `# Speed\n\n${end}\n`);
  expect(() => writePage(page, 'tables', serverMarks)).toThrow('lost the marks');
  expect(readFileSync(page, 'utf8')).toBe(`# Speed\n\n${end}\n`);
});

it('knows its own marks from those of the other tables', () => {
  writeFileSync(page, `${begin}\n\nserver\n\n${end}\n\n${dashboardMarks.begin}\n${dashboardMarks.end}\n`);
  writePage(page, 'dashboard', dashboardMarks);
  expect(readFileSync(page, 'utf8')).toBe(
    `${begin}\n\nserver\n\n${end}\n\n${dashboardMarks.begin}\n\ndashboard\n\n${dashboardMarks.end}\n`,
  );
});
