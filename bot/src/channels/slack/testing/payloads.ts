import { readdirSync, readFileSync } from 'node:fs';

/** Who the fixtures were sent to. */
export const bot = { userId: 'U0DESKBOT', botId: 'B0DESK001', teamId: 'T0HARBOUR' };

const fixtures = new URL('../fixtures/', import.meta.url);

export const fixtureNames = readdirSync(fixtures).map((file) => file.replace('.json', ''));

/** An `event_callback` as Slack sends it; `change` goes into the event, in depth. */
export function payload(name: string, change: object = {}): unknown {
  const { event, ...rest } = JSON.parse(readFileSync(new URL(`${name}.json`, fixtures), 'utf8'));
  return { ...rest, event: merged(event, change) };
}

/** `change` goes in, in depth; arrays are replaced. */
export function merged(into: object, change: object): object {
  const entries = Object.entries(change).map(([key, value]) => {
    const before = (into as Record<string, unknown>)[key];
    return [key, isPlain(before) && isPlain(value) ? merged(before, value) : value];
  });
  return { ...into, ...Object.fromEntries(entries) };
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
