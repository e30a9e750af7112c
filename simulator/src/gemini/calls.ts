import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { GoogleError } from './google-error.ts';
import { modelPage, modelsOf } from './models.ts';
import { type CallDeps, type CallResult, countTokens, findModel, generate, readJson } from './operations.ts';
import { type Ending, type Framing, perform } from './perform.ts';
import { createReply } from './reply.ts';
import type { RecordedRequest } from './request-log.ts';
import { outcomeOfFault, stepsOf } from './steps.ts';
import { countPromptTokens } from './tokens.ts';

type Call = Pick<RecordedRequest, 'version' | 'method' | 'model' | 'body'>;
type Env = { Bindings: HttpBindings };

/** The routes of one API version; the key has been checked. */
export function modelCalls(version: string, deps: CallDeps): Hono<Env> {
  const models = modelsOf(version, deps.models);
  const app = new Hono<Env>();

  app.get('/models', (c) => {
    const page = () =>
      modelPage(models, Number(c.req.query('pageSize')) || undefined, c.req.query('pageToken'));
    return answer(c, deps, { version, method: 'listModels', model: null, body: null }, () => ({
      json: page(),
    }));
  });

  app.get('/models/:model', (c) => {
    const model = c.req.param('model');
    return answer(c, deps, { version, method: 'getModel', model, body: null }, () => ({
      json: findModel(models, model, version, 'getModel'),
    }));
  });

  app.post('/models/:call', async (c) => {
    const [, model = '', method = ''] = /^(.*):(\w+)$/.exec(c.req.param('call')) ?? [];
    const run = operations[method];
    if (!run) return c.notFound();
    const sent = await c.req.text();
    return answer(c, deps, { version, method, model, body: jsonOrText(sent) }, () => {
      findModel(models, model, version, method);
      return run(deps, readJson(sent), model);
    });
  });
  return app;
}

const operations: Record<string, (deps: CallDeps, json: unknown, model: string) => CallResult> = {
  generateContent: generate,
  streamGenerateContent: generate,
  countTokens: (_, json) => countTokens(json),
};

/** Faults first, then the call itself; the record says how it ended. */
async function answer(c: Context<Env>, deps: CallDeps, call: Call, run: () => CallResult): Promise<Response> {
  const recorded = deps.log.add(call);
  const model = call.model ?? '';
  const end = (ending: Ending) => void Object.assign(recorded, ending);
  try {
    const fault = deps.script.takeFault(call.method);
    const result = fault ? { outcome: outcomeOfFault(fault), request: {} } : run();
    if ('json' in result) {
      end({ status: 200, ended: 'answered' });
      return c.json(result.json);
    }
    const reply = createReply(model, countPromptTokens(result.request));
    const { chunkDelayMs } = deps;
    const steps = stepsOf(result.outcome, { model, reply, request: result.request, chunkDelayMs });
    return await perform(steps, framingOf(c, call.method), c.env.outgoing, end);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    end({ status: error.code, ended: 'answered' });
    return c.json(error, error.code as ContentfulStatusCode);
  }
}

function framingOf(c: Context<Env>, method: string): Framing {
  if (method !== 'streamGenerateContent') return 'once';
  return [c.req.query('alt'), c.req.query('$alt')].includes('sse') ? 'sse' : 'array';
}

function jsonOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
