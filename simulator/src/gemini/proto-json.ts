import { badField } from './google-error.ts';

/**
 * Reads JSON the way Google's front end reads it into protocol buffers: names in camelCase or snake_case, null as absent,
 * one message where a list is expected, and a refusal for every name or value that the message has no place for.
 * `at` is the path so far, in snake_case, as it stands in the refusal.
 */
export type Reader = (value: unknown, at: string) => unknown;

export const text = scalar('TYPE_STRING', (value) => typeof value === 'string');
export const flag = scalar('TYPE_BOOL', (value) => typeof value === 'boolean');
export const decimal = scalar('TYPE_FLOAT', (value) => typeof value === 'number');
export const integer = scalar('TYPE_INT32', (value) => Number.isInteger(value));
export const bytes = scalar(
  'TYPE_BYTES',
  (value) => typeof value === 'string' && /^[\w+/-]*={0,2}$/.test(value),
  'Base64 decoding failed for ',
);

/** Whatever JSON; for the corners of the API that the simulator only passes by. */
export const anything: Reader = (value) => value;

/** Any JSON object. */
export const struct: Reader = (value, at) => {
  if (!isObject(value)) throw invalid(at, 'type.googleapis.com/google.protobuf.Struct', value);
  return value;
};

export function choice(typeName: string, values: readonly string[]): Reader {
  return (value, at) => {
    if (!values.includes(value as string)) throw invalid(at, googleType(typeName), value);
    return value;
  };
}

export function listOf(item: Reader): Reader {
  return (value, at) => {
    if (Array.isArray(value)) return value.map((entry, index) => item(entry, `${at}[${index}]`));
    // Google's own curl examples write `"parts": {"text": …}`.
    if (isObject(value)) return [item(value, at)];
    throw invalid(at, 'repeated field', value);
  };
}

export function message(typeName: string, fields: Record<string, Reader>): Reader {
  return (value, at) => {
    if (!isObject(value)) throw invalid(at, googleType(typeName), value);
    const result: Record<string, unknown> = {};
    for (const [name, given] of Object.entries(value)) {
      const field = camelCase(name);
      const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (!read) throw unknownName(name, at);
      if (given !== null) result[field] = read(given, at ? `${at}.${snakeCase(field)}` : snakeCase(field));
    }
    return result;
  };
}

function scalar(typeName: string, accepts: (value: unknown) => boolean, complaint = ''): Reader {
  return (value, at) => {
    if (!accepts(value)) throw invalid(at, typeName, value, complaint);
    return value;
  };
}

function invalid(at: string, typeName: string, value: unknown, complaint = '') {
  return badField(`Invalid value at '${at}' (${typeName}), ${complaint}${JSON.stringify(value)}`, at);
}

function unknownName(name: string, at: string) {
  const where = at ? ` at '${at}'` : '';
  return badField(
    `Invalid JSON payload received. Unknown name ${JSON.stringify(name)}${where}: Cannot find field.`,
    at,
  );
}

const googleType = (name: string) => `type.googleapis.com/google.ai.generativelanguage.${name}`;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
