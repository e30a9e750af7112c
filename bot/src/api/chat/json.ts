import { parse } from 'lossless-json';

/** More than any client needs; a body nested 100,000 deep would exhaust the stack of whatever walks it. */
const maxDepth = 64;
const maxDigits = 4300;

/**
 * JSON.parse, but an integer becomes a bigint: a session id sent as the number 12345678901234567890 must not be
 * rounded into another client's. Throws SyntaxError.
 */
export function parseJson(text: string): unknown {
  refuseDeepNesting(text);
  return parse(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue });
}

function parseNumber(digits: string): bigint | number {
  if (digits.length > maxDigits) throw new SyntaxError(`A number has more than ${maxDigits} digits`);
  if (/^-?\d+$/.test(digits)) return BigInt(digits);
  const value = Number(digits);
  if (!Number.isFinite(value)) throw new SyntaxError('Out of range float values are not JSON compliant');
  return value;
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
