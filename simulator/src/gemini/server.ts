import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimFault } from '@frontdesk/shared/simulator';
import { createAdaptorServer } from '@hono/node-server';
import { geminiApp } from './app.ts';
import { createDemoModel } from './demo/model.ts';
import type { OutcomeInput, RuleInput } from './outcome.ts';
import { createRequestLog, type RecordedRequest } from './request-log.ts';
import { createScript } from './script.ts';

export interface GeminiSimulator {
  /** What GEMINI_BASE_URL takes; no slash at the end. */
  url: string;
  apiKey: string;
  /** Outcomes of the next model calls, one each, in order. */
  script(...outcomes: OutcomeInput[]): void;
  /** A standing order; the queue of `script` goes first. */
  rule(rule: RuleInput): void;
  /** Network and server faults, before any outcome. */
  fault(fault: SimFault): void;
  /** The newest requests, oldest first. */
  requests(): RecordedRequest[];
  /** Forgets script, rules, faults and requests. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * A strict local Gemini API: what the service refuses, it refuses. Without a script the demo model answers.
 * `chunkDelayMs` is the pause between streamed words: 25 reads like a person typing, 0 is for tests.
 */
export async function startGeminiSimulator({
  port = 0,
  host = '127.0.0.1',
  apiKey = 'simulated-gemini-key',
  models = [],
  chunkDelayMs = 0,
  keepRequests = 200,
}: {
  port?: number;
  host?: string;
  apiKey?: string;
  models?: readonly string[];
  chunkDelayMs?: number;
  keepRequests?: number;
} = {}): Promise<GeminiSimulator> {
  const script = createScript();
  const log = createRequestLog(keepRequests);
  const app = geminiApp({ apiKey, script, log, models, chunkDelayMs, brain: createDemoModel() });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;

  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    apiKey,
    script: (...outcomes) => script.queue(outcomes),
    rule: script.addRule,
    fault: script.addFault,
    requests: log.all,
    reset() {
      for (const what of ['queue', 'rules', 'faults'] as const) script.clear(what);
      log.clear();
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
