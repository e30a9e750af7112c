import type { Args } from '../api/arguments.ts';
import type { Json, World } from '../world.ts';

/** One Web API method: its answer beside `ok: true`. Refuses with a SlackRefusal. */
export type ApiMethod = (world: World, args: Args) => Json;

/** By name, such as `chat.postMessage`. */
export type ApiMethods = Record<string, ApiMethod>;
