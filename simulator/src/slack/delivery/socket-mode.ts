import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../world.ts';
import type { Delivery, Outcome, Transport } from './queue.ts';

interface SocketMode {
  /** A URL for one connection, once, as apps.connections.open gives it. */
  open(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  transport: Transport;
  connections(): number;
  /** Asks every connection to come back, as Slack does every few hours. */
  refresh(): void;
  /** Drops every connection without a word. */
  drop(): void;
  close(): void;
}

interface SocketModeOptions {
  appId: string;
  /** `ws://host:port`, known once the server listens. */
  origin: () => string;
  /** An envelope that is not acknowledged in this time has failed, ms. */
  ackTimeoutMs: number;
}

interface Connection {
  socket: WebSocket;
  /** Asked to leave: gets no more envelopes. */
  leaving: boolean;
  /** By envelope id. */
  waiting: Map<string, (outcome: Outcome) => void>;
}

const PATH = '/link/';
/** Slack pings its sockets; the client reconnects when it hears none for 30 s. */
const PING_MS = 10_000;

export function createSocketMode(options: SocketModeOptions): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const connections: Connection[] = [];
  let turn = 0;

  const pings = setInterval(() => connections.forEach(({ socket }) => socket.ping()), PING_MS);
  pings.unref();

  function accept(socket: WebSocket): void {
    const connection: Connection = { socket, leaving: false, waiting: new Map() };
    connections.push(connection);
    socket.on('message', (data: Buffer) => acknowledge(connection, data.toString()));
    // The close that follows an error does the work.
    socket.on('error', () => {});
    socket.on('close', () => {
      connections.splice(connections.indexOf(connection), 1);
      for (const settle of connection.waiting.values()) settle(failed());
    });
    send(socket, {
      type: 'hello',
      num_connections: connections.length,
      debug_info: { host: 'simulator', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: options.appId },
    });
  }

  return {
    open() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${options.origin()}${PATH}?ticket=${ticket}&app_id=${options.appId}`;
    },
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '', 'ws://simulator');
      if (url.pathname !== PATH || !tickets.delete(url.searchParams.get('ticket') ?? '')) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, accept);
    },
    async transport(delivery, attempt) {
      const open = connections.filter(({ leaving }) => !leaving);
      const connection = open[turn++ % open.length];
      if (!connection) return failed();
      return deliver(connection, envelope(delivery, attempt.number, attempt.reason), options.ackTimeoutMs);
    },
    connections: () => connections.length,
    refresh() {
      for (const connection of connections) {
        connection.leaving = true;
        send(connection.socket, {
          type: 'disconnect',
          reason: 'refresh_requested',
          debug_info: { host: 'simulator' },
        });
      }
    },
    drop: () => connections.forEach(({ socket }) => socket.terminate()),
    close() {
      clearInterval(pings);
      connections.forEach(({ socket }) => socket.terminate());
      server.close();
    },
  };
}

const failed = (): Outcome => ({ ok: false, reason: 'timeout', final: false });

const send = (socket: WebSocket, message: Json): void => socket.send(JSON.stringify(message));

/** Each try is an envelope of its own, around the same payload. */
function envelope({ kind, payload }: Delivery, retry: number, reason: string | null): Json {
  return {
    envelope_id: randomUUID(),
    payload,
    type: kind,
    accepts_response_payload: kind !== 'events_api',
    ...(kind === 'events_api' ? { retry_attempt: retry, retry_reason: reason ?? '' } : {}),
  };
}

function deliver(connection: Connection, message: Json, timeoutMs: number): Promise<Outcome> {
  const id = String(message.envelope_id);
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      connection.waiting.delete(id);
      resolve(outcome);
    };
    const timer = setTimeout(() => settle(failed()), timeoutMs);
    connection.waiting.set(id, settle);
    send(connection.socket, message);
  });
}

/** `{ envelope_id, payload? }`; anything else a client sends is ignored, as Slack does. Bolt's payload of nothing is `{}`. */
function acknowledge(connection: Connection, text: string): void {
  const ack = parse(text);
  const payload = (typeof ack?.payload === 'object' && ack.payload) || {};
  const response = Object.keys(payload).length > 0 ? (payload as Json) : null;
  connection.waiting.get(String(ack?.envelope_id))?.({ ok: true, response });
}

function parse(text: string): Json | null {
  try {
    return JSON.parse(text) as Json | null;
  } catch {
    return null;
  }
}
