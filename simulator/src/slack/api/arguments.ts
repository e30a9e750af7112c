import { refuse } from '../refusal.ts';
import type { Json } from '../world.ts';

/** A call's arguments: from JSON as they are, from a form as strings (the WebClient sends JSON inside strings). */
export type Args = Json;

/** Throws the error Slack has for a body it cannot read. */
export async function readArguments(request: Request): Promise<Args> {
  const fromQuery = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === 'GET') return fromQuery;
  const body = await request.text();
  if (body === '') return fromQuery;
  const type = request.headers.get('content-type')?.split(';')[0]?.trim();
  switch (type) {
    case 'application/x-www-form-urlencoded':
      return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) };
    case 'application/json':
      return parseObject(body);
    case undefined:
      return refuse('missing_post_type');
    default:
      return refuse('invalid_post_type');
  }
}

function parseObject(body: string): Args {
  const value = parseJson(body) ?? refuse('invalid_json');
  if (typeof value !== 'object' || Array.isArray(value)) return refuse('json_not_object');
  return value as Args;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The named arguments, all of them there. Throws `invalid_arguments` with one line for each that is missing. */
export function required<Name extends string>(args: Args, ...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => text(args, name) === '');
  if (missing.length > 0)
    refuse('invalid_arguments', ...missing.map((name) => `missing required field: ${name}`));
  return Object.fromEntries(names.map((name) => [name, text(args, name)])) as Record<Name, string>;
}

/** An argument as a string; `''` when it is not there. */
export function text(args: Args, name: string): string {
  const value = args[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return refuse('invalid_arguments', `must be a string: ${name}`);
}

export const flag = (args: Args, name: string): boolean => ['true', '1'].includes(text(args, name));

/** An array argument, JSON inside a string or plain; undefined when it is not there. Throws `error` when it is none. */
export function list(args: Args, name: string, error: string): Json[] | undefined {
  const value = unpacked(args[name]);
  if (value === undefined || value === null || value === '') return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'object' || item === null))
    return refuse(error, `must be an array of objects: ${name}`);
  return value as Json[];
}

/** An object argument, as `list`. */
export function object(args: Args, name: string, error: string): Json | undefined {
  const value = unpacked(args[name]);
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return refuse(error, `must be an object: ${name}`);
  return value as Json;
}

/** An array of strings, JSON inside a string, plain, or separated by commas; empty when it is not there. */
export function strings(args: Args, name: string): string[] {
  const value = unpacked(args[name]);
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.map(String);
  return text(args, name)
    .split(',')
    .map((item) => item.trim());
}

const unpacked = (value: unknown): unknown =>
  typeof value === 'string' ? (parseJson(value) ?? value) : value;

/** One page of `items`: `limit` (1 to 1000) and an opaque `cursor`, as all of Slack's lists have them. */
export function page<T>(args: Args, items: T[], defaultLimit = 100): { items: T[]; next: string } {
  const limit = Number(text(args, 'limit') || defaultLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) refuse('invalid_limit');
  const cursor = text(args, 'cursor');
  const start =
    cursor === ''
      ? 0
      : Number(
          Buffer.from(cursor, 'base64url')
            .toString()
            .replace(/^from:/, ''),
        );
  if (!Number.isInteger(start) || start < 0) refuse('invalid_cursor');
  const end = start + limit;
  return {
    items: items.slice(start, end),
    next: end < items.length ? Buffer.from(`from:${end}`).toString('base64url') : '',
  };
}
