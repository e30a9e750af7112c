import { badField, invalidArgument, unknownModel } from './google-error.ts';
import type { ModelEntry } from './models.ts';
import type { Outcome } from './outcome.ts';
import { readCountRequest, readGenerateRequest } from './request-fields.ts';
import type { RequestLog } from './request-log.ts';
import { checkRequest, lastSaid } from './request-rules.ts';
import type { Script } from './script.ts';
import { countPromptTokens } from './tokens.ts';
import type { GenerateRequest } from './wire.ts';

export interface CallDeps {
  script: Script;
  log: RequestLog;
  /** Model names beyond the built-in list. */
  models: readonly string[];
  chunkDelayMs: number;
  /** What the model does when nothing is scripted. */
  brain(request: GenerateRequest): Outcome;
}

/** What a call comes to: JSON at once, or an outcome to be played. */
export type CallResult = { json: object } | { outcome: Outcome; request: GenerateRequest };

/** generateContent and streamGenerateContent. Only a request the service would take uses up a scripted outcome. */
export function generate(deps: CallDeps, json: unknown, model: string): CallResult {
  const request = readGenerateRequest(json);
  checkRequest(request);
  return {
    request,
    outcome: deps.script.takeOutcome({ model, said: lastSaid(request) }) ?? deps.brain(request),
  };
}

export function countTokens(json: unknown): CallResult {
  const request = readCountRequest(json);
  checkRequest(request);
  const totalTokens = countPromptTokens(request);
  return { json: { totalTokens, promptTokensDetails: [{ modality: 'TEXT', tokenCount: totalTokens }] } };
}

export function findModel(models: ModelEntry[], id: string, version: string, method: string): ModelEntry {
  const model = models.find(({ name }) => name === `models/${id}`);
  const needed = method === 'streamGenerateContent' ? 'generateContent' : method;
  if (!model || (method !== 'getModel' && !model.supportedGenerationMethods.includes(needed))) {
    throw unknownModel(id, version, method);
  }
  return model;
}

const maxBodyBytes = 20 * 1024 * 1024;

export function readJson(body: string): unknown {
  if (Buffer.byteLength(body) > maxBodyBytes) {
    throw invalidArgument(`Request payload size exceeds the limit: ${maxBodyBytes} bytes.`);
  }
  try {
    return JSON.parse(body || '{}');
  } catch {
    throw badField(`Invalid JSON payload received. Expected an object key or }.\n${body.slice(0, 40)}\n^`);
  }
}
