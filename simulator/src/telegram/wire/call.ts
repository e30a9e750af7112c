import { badRequest } from '../refusal.ts';
import { botApi } from './bot-api.ts';

/** One call of a method: its arguments as the real server keeps them, text by name, JSON where they are objects. */
export interface Call {
  values: ReadonlyMap<string, string>;
  /** Uploads, by the name of their form field. */
  files: ReadonlyMap<string, File>;
  /** Writes down what Telegram lets pass in silence although it is surely a mistake. */
  note(problem: string): void;
}

/** Any argument that is absent is empty, as on the real server. */
export const textArgument = (call: Call, name: string) => call.values.get(name) ?? '';

/** Reads as many digits as there are, and 0 from anything else; tdlib's to_integer. */
export function integerArgument(call: Call, name: string): number {
  const value = textArgument(call, name);
  if (value !== '' && !/^-?\d+$/.test(value)) call.note(`${name} is not an integer`);
  return Number(/^-?\d+/.exec(value)?.[0] ?? 0);
}

export function integerBetween(
  call: Call,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const value = textArgument(call, name) === '' ? fallback : integerArgument(call, name);
  if (value < least || value > most) call.note(`${name} is not between ${least} and ${most}`);
  return Math.min(Math.max(value, least), most);
}

export function booleanArgument(call: Call, name: string): boolean {
  const value = textArgument(call, name).toLowerCase();
  if (value !== '' && !/^(?:true|false|yes|no|1|0)$/.test(value)) call.note(`${name} is not a Boolean`);
  return ['true', 'yes', '1'].includes(value);
}

/** An argument that is JSON: undefined when absent, refused with `refusal` when it cannot be parsed. */
export function jsonArgument(call: Call, name: string, refusal: string): unknown {
  const value = textArgument(call, name);
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(refusal);
  }
}

/** Notes the parameters that the method does not have, and required ones that are missing. */
export function noteWrongNames(call: Call, name: string): void {
  const parameters = (botApi[name] ?? '').split(' ');
  const known = new Set(parameters.map((parameter) => parameter.replace('!', '')));
  const attached = new Set([...call.values.values()].filter((value) => value.startsWith('attach://')));
  const uploads = [...call.files.keys()].filter((upload) => !attached.has(`attach://${upload}`));
  for (const given of [...call.values.keys(), ...uploads]) {
    if (!known.has(given)) call.note(`there is no parameter ${given}`);
  }
  for (const parameter of parameters) {
    const required = parameter.endsWith('!') ? parameter.slice(0, -1) : null;
    if (required && !call.values.has(required) && !call.files.has(required))
      call.note(`${required} is missing`);
  }
}
