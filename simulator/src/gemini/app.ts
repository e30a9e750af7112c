import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { modelCalls } from './calls.ts';
import { controlApi } from './control.ts';
import { badField, noApiKey, wrongApiKey } from './google-error.ts';
import type { CallDeps } from './operations.ts';

/** Query parameters every Google API knows. */
const systemParameters = ['key', 'alt', '$alt', 'fields', 'prettyPrint', 'quotaUser', '$.xgafv', 'callback'];
const listParameters = ['pageSize', 'pageToken'];

/** The Gemini API on /v1 and /v1beta, the control API on /_control. */
export function geminiApp(deps: CallDeps & { apiKey: string }): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/_control', controlApi(deps));

  for (const version of ['v1', 'v1beta']) {
    app.use(`/${version}/*`, async (c, next) => {
      const key = c.req.header('x-goog-api-key') ?? c.req.query('key');
      if (!key) return c.json(noApiKey(), 403);
      if (!sameSecret(key, deps.apiKey)) return c.json(wrongApiKey(), 400);

      const known = c.req.method === 'GET' ? [...systemParameters, ...listParameters] : systemParameters;
      const stranger = Object.keys(c.req.query()).find((name) => !known.includes(name));
      if (stranger === undefined) return next();
      const refusal = `Invalid JSON payload received. Unknown name ${JSON.stringify(stranger)}: Cannot bind query parameter. Field '${stranger}' could not be found in request message.`;
      return c.json(badField(refusal), 400);
    });
    app.route(`/${version}`, modelCalls(version, deps));
  }

  // Google's front end answers unknown paths in HTML, not in the API's JSON.
  app.notFound((c) => c.html('<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>', 404));
  return app;
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
