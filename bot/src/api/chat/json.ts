import { randomUUID } from 'node:crypto';

/** More than any client needs; a body nested 100,000 deep would exhaust the stack of whatever walks it. */
const maxDepth = 64;
const maxDigits = 4300;

/**
 * JSON.parse, but an integer too long for a number becomes a bigint: a session id sent as 12345678901234567890 must
 * not be rounded into another client's. Throws SyntaxError.
 */
export function parseJson(text: string): unknown {
  refuseDeepNesting(text);
  const value: unknown = JSON.parse(text);
  const marked = markLongIntegers(text);
  return marked === text ? value : JSON.parse(marked, readMark);
}

/** Strings are matched too, to be skipped; of a fraction or an exponent no digits are taken. */
const stringOrLongInteger = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
/** Nobody outside can write it. (From Node 21 on a reviver sees the digits by itself, as `context.source`.) */
const mark = randomUUID();

function markLongIntegers(validJson: string): string {
  return validJson.replace(stringOrLongInteger, (token) => {
    if (token.startsWith('"')) return token;
    if (token.length > maxDigits) throw new SyntaxError(`A number has more than ${maxDigits} digits`);
    return `"${mark}${token}"`;
  });
}

function readMark(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
}

function refuseDeepNesting(text: string): void {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth > maxDepth) throw new SyntaxError(`Nested more than ${maxDepth} levels deep at position ${i}`);
  }
}
