import { Api, Bot, GrammyError } from 'grammy';
import type { TelegramSimulator } from '../server.ts';

/** grammY's own fetch puts the token into its errors; Node's does not. */
const optionsFor = (simulator: TelegramSimulator) => ({
  apiRoot: simulator.url,
  fetch: globalThis.fetch as never,
});

/** `duplex` "half" is what Node's fetch wants to hear before it uploads a stream, as grammY does with files. */
export const apiOf = (simulator: TelegramSimulator, baseFetchConfig: { duplex?: 'half' } = {}) =>
  new Api(simulator.token, { ...optionsFor(simulator), baseFetchConfig: baseFetchConfig as never });

export const botOf = (simulator: TelegramSimulator) =>
  new Bot(simulator.token, { client: optionsFor(simulator) });

/** Why a call was refused: "400 Bad Request: chat not found". A call that succeeds fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    (result) => new Error(`expected a refusal, got ${JSON.stringify(result)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof GrammyError) return `${outcome.error_code} ${outcome.description}`;
  throw outcome;
}

/** A call as any other program would make it. */
export function post(
  simulator: TelegramSimulator,
  method: string,
  parameters: unknown = {},
): Promise<Response> {
  return fetch(`${simulator.url}/bot${simulator.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
}
