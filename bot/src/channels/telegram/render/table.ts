import type { Table } from 'mdast';
import { type Definitions, inline } from './inline.ts';
import { spelledOut } from './spelled-out.ts';
import { concat, plain, type Styled, styled } from './styled.ts';

/** Columns of monospaced text that a narrow window shows without breaking lines; phones break even these. */
const maxWidth = 64;

/** Telegram has no tables: a narrow one is drawn with monospaced characters, a wide one told row by row. */
export function table(node: Table, definitions: Definitions): Styled {
  const rows = node.children.map((row) => row.children.map((cell) => inline(cell.children, definitions)));
  const texts = rows.map((row) => row.map(spelled));
  const widths = columnWidths(texts);
  const width = widths.reduce((sum, column) => sum + column + 3, -3);
  if (width > maxWidth) return records(rows);
  const lines = texts.map((row) =>
    widths
      .map((column, index) => pad(row[index] ?? '', column, node.align?.[index]))
      .join(' | ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((column) => '-'.repeat(column)).join('-+-'));
  return styled(plain(lines.join('\n')), { type: 'pre' });
}

/** A cell inside of `pre`, which holds no links. */
const spelled = (cell: Styled): string => spelledOut(cell).text.replace(/\s+/g, ' ').trim();

function columnWidths(rows: string[][]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 1, displayWidth(cell));
    });
  }
  return widths;
}

function pad(text: string, width: number, align: 'left' | 'right' | 'center' | null | undefined): string {
  const missing = Math.max(0, width - displayWidth(text));
  const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\u{20000}-\u{3FFFD}]/u;

/** How many monospaced columns a text takes: two for an emoji or a CJK sign. */
function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

function records(rows: Styled[][]): Styled {
  const [header = [], ...body] = rows;
  if (body.length === 0) return lines(header);
  const told = body.map((row) =>
    lines(
      header.map((title, index) => {
        const name = concat([title, plain(title.text === '' ? '' : ': ')]);
        return concat([styled(name, { type: 'bold' }), row[index] ?? plain('')]);
      }),
    ),
  );
  return concat(told.flatMap((record, index) => (index === 0 ? [record] : [plain('\n\n'), record])));
}

const lines = (pieces: Styled[]): Styled =>
  concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [plain('\n'), piece])));
