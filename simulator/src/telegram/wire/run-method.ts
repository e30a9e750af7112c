import { methods } from '../methods/table.ts';
import { notFound, notSimulated } from '../refusal.ts';
import type { Method, Simulation } from '../simulation.ts';
import { botApi } from './bot-api.ts';
import { type Call, noteWrongNames, textArgument } from './call.ts';

/** What the real server lets pass in silence and is surely a mistake; said once, and without the values. */
export interface Violation {
  method: string;
  problem: string;
}

/** Runs a method, named in any case; throws a Refusal where Telegram refuses. */
export type RunMethod = (
  method: string,
  values: Map<string, string>,
  files?: Map<string, File>,
) => Promise<unknown>;

const namesInSmall = new Map(Object.keys(botApi).map((name) => [name.toLowerCase(), name]));

export function createRunMethod(simulation: Simulation, violations: Violation[]): RunMethod {
  return async (given, values, files = new Map()) => {
    const name = namesInSmall.get(given.toLowerCase());
    if (!name) throw notFound('method not found');
    const method: Method | undefined = (methods as Record<string, Method>)[name];
    if (!method) throw notSimulated(name);
    const call: Call = {
      values,
      files,
      note(problem) {
        const known = violations.some((one) => one.method === name && one.problem === problem);
        if (!known) violations.push({ method: name, problem });
      },
    };
    noteWrongNames(call, name);
    refuseUnsimulated(call);
    return method(simulation, call);
  };
}

/** Parameters of simulated methods that would do something else than what happens here. */
const unsimulated = [
  'allow_paid_broadcast',
  'business_connection_id',
  'direct_messages_topic_id',
  'ephemeral_message_parameters',
  'message_effect_id',
  'rich_message',
  'suggested_post_parameters',
];

function refuseUnsimulated(call: Call): void {
  const parameter = unsimulated.find((name) => textArgument(call, name) !== '');
  if (parameter) throw notSimulated(parameter);
}
