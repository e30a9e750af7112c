import { badRequest } from '../refusal.ts';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of JSON objects as td::JsonObject reads them: numbers may be written as strings, the words are its own. */
export function requiredInteger(object: JsonObject, name: string): number {
  if (!(name in object)) throw badRequest(`Can't find field "${name}"`);
  return integerOf(object[name], name);
}

function integerOf(value: unknown, name: string): number {
  if (typeof value !== 'number' && typeof value !== 'string') {
    throw badRequest(`Field "${name}" must be a Number`);
  }
  if (!/^-?\d+$/.test(String(value))) throw badRequest(`Field "${name}" must be a valid Number`);
  return Number(value);
}

export function requiredString(object: JsonObject, name: string): string {
  if (!(name in object)) throw badRequest(`Can't find field "${name}"`);
  return optionalString(object, name);
}

export function optionalString(object: JsonObject, name: string): string {
  const value = object[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw badRequest(`Field "${name}" must be of type String`);
  return value;
}

export function optionalBoolean(object: JsonObject, name: string): boolean {
  const value = object[name];
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw badRequest(`Field "${name}" must be of type Boolean`);
  return value;
}
