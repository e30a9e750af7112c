import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type AppOptions, type Receiver, verifySlackRequest } from '@slack/bolt';
import type { SlackSimulator } from '../simulator.ts';
import type { Json } from '../world.ts';
import { silent } from './web-client.ts';

interface Arrival {
  headers: IncomingHttpHeaders;
  body: Json;
}

export interface HttpApp {
  app: App;
  url: string;
  /** Every request whose signature is right, but for url_verification. */
  arrivals: Arrival[];
  /** What the receiver does before Bolt sees a request; returns true when it answered itself. */
  intercept: (arrival: Arrival, response: ServerResponse) => boolean;
  stop(): Promise<void>;
}

/** A real Bolt App behind a receiver of few lines, subscribed to the simulator over HTTP. */
export async function startHttpApp(simulator: SlackSimulator, options: AppOptions = {}): Promise<HttpApp> {
  let bolt: App | undefined;
  const receiver: Receiver = {
    init: (app) => void (bolt = app),
    start: async () => {},
    stop: async () => {},
  };
  const app = new App({
    token: simulator.botToken,
    clientOptions: { slackApiUrl: simulator.apiUrl, retryConfig: { retries: 0 } },
    logger: silent,
    convoStore: false,
    receiver,
    ...options,
  });
  const server = createServer((request, response) => void handle(request, response));
  const here: HttpApp = {
    app,
    url: '',
    arrivals: [],
    intercept: () => false,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = Buffer.concat(await request.toArray()).toString();
    try {
      verifySlackRequest({
        signingSecret: simulator.signingSecret,
        body: raw,
        headers: {
          'x-slack-signature': String(request.headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']),
        },
      });
    } catch {
      response.writeHead(401).end();
      return;
    }
    const body = parse(raw, request.headers['content-type']);
    if (body.type === 'url_verification') {
      response.end(String(body.challenge));
      return;
    }
    const arrival = { headers: request.headers, body };
    here.arrivals.push(arrival);
    if (here.intercept(arrival, response)) return;
    await bolt!.processEvent({
      body,
      ack: async (answer?: unknown) => {
        if (typeof answer === 'string') response.end(answer);
        else
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(answer ? JSON.stringify(answer) : '');
      },
    });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  here.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack`;
  await simulator.subscribe(here.url);
  return here;
}

function parse(raw: string, type = ''): Json {
  if (type.includes('json')) return JSON.parse(raw);
  const fields = Object.fromEntries(new URLSearchParams(raw));
  return fields.payload === undefined ? fields : JSON.parse(fields.payload);
}
